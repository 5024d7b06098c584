package residual.check;

/** Text as a person typed or pasted it, rid of what cannot be seen. */
final class Typed {
    private Typed() {}

    /**
     * The text with line ends as {@code \n}, control characters and special blanks as plain blanks, and without marks of writing direction,
     * soft hyphens and zero-width blanks.
     */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 127 || c == '\n' || c == '\t';
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (!isInvisible(c)) {
                clean.append(isBlank(c) ? ' ' : isLineEnd(c) ? '\n' : c);
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' && c != '\u200C' && c != '\u200D'
                || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069';
    }

    private static boolean isBlank(char c) {
        return c != '\n' && c != '\t' && !isLineEnd(c) && (Character.isISOControl(c) || Character.isSpaceChar(c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** What a message quotes of a text: its beginning, on one line, without what Markdown would read as its own. */
    static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replace("`", "'");
        int end = Math.min(line.length(), 40);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return "`" + (end < line.length() ? line.substring(0, end) + "…" : line) + "`";
    }
}
