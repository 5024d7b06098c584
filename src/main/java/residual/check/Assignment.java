package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a text that gives one matrix, {@code W1 = …}: its name, empty where there is none, where the name begins, and between which places the
 * matrix stands.
 */
record Assignment(String name, int start, int from, int to) {
    private static final Pattern NAME = Pattern.compile("[\\s$&;,]*(?:\\\\q?quad)?[\\s$&]*((?:\\\\?\\p{L})[\\p{L}\\p{N}_{}\\\\^']*)\\s*");
    private static final Pattern DRESS = Pattern.compile("\\\\(?:mathbf|mathrm|mathit|mathsf|boldsymbol|bm|textbf|text|operatorname)(?![a-zA-Z])|[\\\\{}_\\s$]");

    /** The parts of a text, in order. */
    static List<Assignment> in(String text) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
            return List.of(new Assignment("", 0, 0, text.length()));
        }
        var parts = new ArrayList<Assignment>();
        int depth = 0;
        int before = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            before = c == ']' || c == ')' || c == '\n' || c == ';' || c == ',' ? at + 1 : before;
            if (depth <= 0 && (c == '=' || c == ':' && endsLabel(text, at))) {
                var name = NAME.matcher(text).region(before, at);
                if (!name.matches()) {
                    continue;
                }
                end(parts, before);
                parts.add(new Assignment(plain(name.group(1)), before, at + (text.startsWith(":=", at) ? 2 : 1), text.length()));
                at = parts.getLast().from() - 1;
                before = parts.getLast().from();
            }
        }
        return parts.isEmpty() ? List.of(new Assignment("", 0, 0, text.length())) : withStart(text, parts);
    }

    private static boolean endsLabel(String text, int colon) {
        return colon + 1 < text.length() && (Row.isBlank(text.charAt(colon + 1)) || text.charAt(colon + 1) == '=');
    }

    private static void end(List<Assignment> parts, int to) {
        if (!parts.isEmpty()) {
            Assignment last = parts.removeLast();
            parts.add(new Assignment(last.name(), last.start(), last.from(), Math.max(last.from(), to)));
        }
    }

    /** What stands before the first name, unless it is blank, is a part without a name. */
    private static List<Assignment> withStart(String text, List<Assignment> parts) {
        int first = parts.getFirst().start();
        if (!text.substring(0, first).isBlank()) {
            parts.addFirst(new Assignment("", 0, 0, first));
        }
        return parts;
    }

    /** A name without its dress: {@code W1} for {@code W_1}, {@code W₁} and {@code \mathbf{W}_1}. */
    static String plain(String name) {
        var plain = new StringBuilder();
        for (char c : DRESS.matcher(name).replaceAll("").toCharArray()) {
            plain.append(c >= '₀' && c <= '₉' ? (char) ('0' + c - '₀') : c);
        }
        return plain.toString();
    }
}
