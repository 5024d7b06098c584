package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/** Finds in a text what its writer marked as mathematics or code, by dollars, brackets, environments, fences and backticks; the rest goes by lines. */
final class PassageScanner {
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(?:>[ \\t]?)*(`{3,}|~{3,})[ \\t]*([\\w+-]*)[^\\n`]*\\n");
    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{(" + TexCells.ENVIRONMENTS + ")\\}");
    private static final Pattern BRACKET_LINE = Pattern.compile("[ \\t]*\\[[ \\t]*\\n");
    private static final Pattern BRACKET_END = Pattern.compile("(?m)^[ \\t]*\\][ \\t]*$");
    private static final Pattern RELATION_ALONE = Pattern.compile("\\s*(?:=|≈|≤|≥|<=|>=|:=)\\s*");

    private final String text;
    private final List<Passage> found = new ArrayList<>();
    private int at;
    private int words;

    PassageScanner(String text) {
        this.text = text;
    }

    List<Passage> passages() {
        while (at < text.length()) {
            if (!fenced() && !displayed() && !inline()) {
                at += text.startsWith("\\\\", at) || text.startsWith("\\$", at) || text.startsWith("\\`", at) ? 2 : 1;
            }
        }
        at = text.length();
        flush(at);
        return joined(found);
    }

    private int line(int position) {
        return 1 + (int) text.substring(0, Math.min(position, text.length())).chars().filter(c -> c == '\n').count();
    }

    private boolean fenced() {
        Matcher fence = FENCE.matcher(text).region(at, text.length());
        if (!atLineStart() || !fence.lookingAt()) {
            return false;
        }
        Matcher close = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)*" + fence.group(1).charAt(0) + "{" + fence.group(1).length() + ",}[ \\t]*$").matcher(text);
        boolean closed = close.find(fence.end());
        flush(at);
        String inside = text.substring(fence.end(), closed ? close.start() : text.length());
        boolean tex = List.of("math", "latex", "tex", "katex").contains(fence.group(2).toLowerCase(java.util.Locale.ROOT));
        found.addAll(tex ? TexRows.of(inside, line(fence.end()), Kind.DISPLAY) : CodeLines.of(inside, line(fence.end())));
        words = closed ? close.end() : text.length();
        at = words;
        return true;
    }

    private boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean displayed() {
        Matcher begin = BEGIN.matcher(text).region(at, text.length());
        if (begin.lookingAt()) {
            int end = text.indexOf("\\end{" + begin.group(1) + "}", at);
            return take(Kind.DISPLAY, 0, end < 0 ? -1 : end + 6 + begin.group(1).length(), 0);
        }
        Matcher alone = BRACKET_LINE.matcher(text).region(at, text.length());
        if (atLineStart() && alone.lookingAt()) {
            Matcher end = BRACKET_END.matcher(text);
            return end.find(alone.end()) && take(Kind.DISPLAY, alone.end() - at, end.end(), end.end() - end.start());
        }
        return between("$$", "$$", Kind.DISPLAY) || between("\\\\[", "\\\\]", Kind.DISPLAY) || between("\\[", "\\]", Kind.DISPLAY);
    }

    private boolean inline() {
        return between("\\\\(", "\\\\)", Kind.INLINE) || between("\\(", "\\)", Kind.INLINE) || dollar() || code();
    }

    private boolean between(String open, String close, Kind kind) {
        return text.startsWith(open, at) && take(kind, open.length(), after(close, at + open.length()), close.length());
    }

    /** Where the mark ends that closes here, -1 where none does; a backslash before it makes it part of the text. */
    private int after(String close, int from) {
        for (int i = text.indexOf(close, from); i >= 0; i = text.indexOf(close, i + 1)) {
            boolean escaped = close.startsWith("$") && text.charAt(i - 1) == '\\' || close.startsWith("\\") && !close.startsWith("\\\\") && text.charAt(i - 1) == '\\';
            if (!escaped) {
                return i + close.length();
            }
        }
        return -1;
    }

    /** A single dollar opens mathematics that closes in the same paragraph, unless it is a price. */
    private boolean dollar() {
        if (text.charAt(at) != '$' || at > 0 && text.charAt(at - 1) == '$') {
            return false;
        }
        int end = after("$", at + 1);
        int paragraph = paragraphEnd();
        if (end < 0 || end > paragraph) {
            return false;
        }
        String inside = text.substring(at + 1, end - 1);
        boolean price = inside.matches("\\d[\\d.,]*\\s(?s:.*[A-Za-z]{3}.*)") && !inside.contains("\\") && !inside.contains("=");
        return !inside.isBlank() && !price && take(Kind.INLINE, 1, end, 1);
    }

    private int paragraphEnd() {
        Matcher blank = Pattern.compile("\\n[ \\t]*\\n").matcher(text);
        return blank.find(at) ? blank.start() + 1 : text.length();
    }

    private boolean code() {
        int length = 0;
        while (at + length < text.length() && text.charAt(at + length) == '`') {
            length++;
        }
        if (length == 0) {
            return false;
        }
        Matcher close = Pattern.compile("(?<!`)`{" + length + "}(?!`)").matcher(text);
        if (!close.find(at + length) || close.start() > paragraphEnd()) {
            at += length - 1;
            return false;
        }
        return take(Kind.INLINE, length, close.end(), length);
    }

    /** Takes the mathematics from here to its end, without the marks around it. */
    private boolean take(Kind kind, int open, int end, int close) {
        if (end < 0) {
            return false;
        }
        flush(at);
        int start = at + open;
        String inside = text.substring(start, Math.max(start, end - close));
        boolean doubled = text.startsWith("\\\\", at);
        found.addAll(TexRows.of(doubled ? inside.replaceAll("\\\\\\\\(?=[a-zA-Z,;:!|{}])", "\\\\") : inside, line(start), kind));
        words = end;
        at = end;
        return true;
    }

    /** The words up to here, line by line; whole lines may be formulas without any mark. */
    private void flush(int end) {
        int start = words;
        for (String line : text.substring(start, Math.max(start, end)).split("(?<=\\n)")) {
            boolean whole = (start == 0 || text.charAt(start - 1) == '\n') && (start + line.length() == text.length() || line.endsWith("\n"));
            Optional<Passage> passage = whole ? PlainLine.of(line, line(start)) : words(line, start);
            passage.ifPresent(found::add);
            start += line.length();
        }
        words = Math.max(words, end);
    }

    private Optional<Passage> words(String fragment, int start) {
        return fragment.isBlank() ? Optional.empty() : Optional.of(PlainLine.between(fragment, line(start)));
    }

    /** {@code $A$ = $B$} is one formula, and so is an expression with the line after it that goes on {@code = B}. */
    private static List<Passage> joined(List<Passage> all) {
        List<Passage> joined = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Passage p = all.get(i);
            boolean sign = p.kind() == Kind.WORDS && RELATION_ALONE.matcher(p.text()).matches() && i + 1 < all.size() && !joined.isEmpty()
                    && joined.getLast().kind() == Kind.INLINE && all.get(i + 1).kind() == Kind.INLINE;
            if (sign) {
                Passage before = joined.removeLast();
                joined.add(new Passage(Kind.INLINE, before.text() + " " + p.text() + " " + all.get(++i).text(), before.line()));
            } else if ((p.kind() == Kind.DISPLAY || p.kind() == Kind.MIXED) && !joined.isEmpty() && begins(joined.getLast(), p)) {
                Passage before = joined.removeLast();
                joined.add(new Passage(p.kind(), before.text() + " " + p.text(), before.line()));
            } else {
                joined.add(p);
            }
        }
        return joined;
    }

    private static boolean begins(Passage before, Passage next) {
        return before.kind() == Kind.WORDS && before.line() == next.line() - 1 && PlainLine.continues(next.text()) && PlainLine.isBeginning(before.text());
    }
}
