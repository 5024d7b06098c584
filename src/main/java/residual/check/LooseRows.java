package residual.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes plain lines of rows that stand in brackets or bars of their own, {@code [1, 2]} below {@code [3, 4]}, of tables in Markdown, of LaTeX without its environment and of
 * brackets drawn over several lines. Every character keeps its place, for messages point at it.
 */
final class LooseRows {
    private static final Pattern ROW = Pattern.compile("[\\[(]([^\\[\\](){};=]*+)[\\])]");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*+[,\\n]?+[ \\t]*+");
    private static final Pattern QUOTED = Pattern.compile("\\s*+(?:np\\.|numpy\\.)?(?:matrix|mat)\\(\\s*+(['\"])[^'\"]*+\\1\\s*+\\)\\s*+");
    private static final String DRAWN = "⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│┃";

    /** What stands around a matrix and is none of it: the signs of displays, sizes of brackets, fences of code. */
    private static final Pattern AROUND = Pattern.compile("(?<!\\\\)\\\\[\\[\\]]|\\\\(?:big|Big|bigg|Bigg)[lr]?\\s*[\\[(\\])]|(?m)^\\s*```\\w*+\\s*$");
    private static final String BOX = "\\boxed{";
    private static final Pattern CARRIAGE = Pattern.compile("\\\\cr(?![a-zA-Z])");

    private LooseRows() {}

    static String plain(String text) {
        return undisplayed(unboxed(text));
    }

    /** What is in a box, without the box. */
    private static String unboxed(String text) {
        int box = text.indexOf(BOX);
        int close = text.lastIndexOf('}');
        boolean whole = box >= 0 && box == text.lastIndexOf(BOX) && close > box && text.substring(close + 1).chars().allMatch(c -> " \n$.".indexOf(c) >= 0);
        if (!whole) {
            return text;
        }
        StringBuilder bare = new StringBuilder(text);
        replace(bare, box, box + BOX.length(), ' ');
        replace(bare, close, close + 1, ' ');
        return bare.toString();
    }

    private static String undisplayed(String text) {
        String lines = text.indexOf('\\') >= 0 ? CARRIAGE.matcher(text).replaceAll("\\\\\\\\ ") : text;
        return rowsOf(lines.indexOf('\\') >= 0 || lines.indexOf('`') >= 0 ? blank(lines, AROUND) : lines);
    }

    private static String rowsOf(String text) {
        String drawn = text.chars().anyMatch(c -> DRAWN.indexOf(c) >= 0) ? blank(text, Pattern.compile("[" + DRAWN + "]")) : text;
        if (QUOTED.matcher(drawn).matches()) {
            return blank(blank(drawn, Pattern.compile("[\\p{L}.]++\\(\\s*+['\"]")), Pattern.compile("['\"]\\s*+\\)"));
        }
        return rows(drawn).or(() -> isBarred(drawn) ? Optional.of(unbarred(drawn)) : bare(drawn)).orElse(drawn);
    }

    /** Two or more rows, each in brackets, with a comma, a blank or an end of line between them and nothing else, as lines without brackets. */
    private static Optional<String> rows(String text) {
        Matcher row = ROW.matcher(text);
        StringBuilder lines = new StringBuilder(text);
        int rows = 0;
        int end = 0;
        while (row.find()) {
            String between = text.substring(end, row.start());
            if (rows == 0 ? !between.isBlank() : between.isEmpty() || !BETWEEN.matcher(between).matches()) {
                return Optional.empty();
            }
            lines.setCharAt(row.start(), ' ');
            lines.setCharAt(row.end() - 1, ' ');
            replace(lines, end, row.start(), rows == 0 ? ' ' : '\n');
            rows++;
            end = row.end();
        }
        String rest = text.substring(end).strip();
        replace(lines, end, text.length(), ' ');
        return rows > 1 && (rest.isEmpty() || rest.equals(",")) ? Optional.of(lines.toString()) : Optional.empty();
    }

    /** Blanks in the place of these characters, the first of them this one. */
    private static void replace(StringBuilder lines, int from, int to, char first) {
        for (int i = from; i < to; i++) {
            lines.setCharAt(i, i == from ? first : ' ');
        }
    }

    private static boolean isBarred(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.size() > 1 && lines.stream().allMatch(line -> line.length() > 1 && line.startsWith("|") && line.endsWith("|"));
    }

    /** The lines of a table without the rule below its head, the bars between entries as tabs; a matrix between two bars without them. */
    private static String unbarred(String text) {
        return text.lines().map(line -> {
            String inside = line.strip();
            boolean rule = inside.chars().allMatch(c -> " \t:|-".indexOf(c) >= 0) && inside.contains("---");
            return rule ? " ".repeat(line.length()) : outer(line).replace('|', '\t');
        }).collect(Collectors.joining("\n"));
    }

    private static String outer(String line) {
        StringBuilder inner = new StringBuilder(line);
        inner.setCharAt(line.indexOf('|'), ' ');
        inner.setCharAt(line.lastIndexOf('|'), ' ');
        return inner.toString();
    }

    private static Optional<String> bare(String text) {
        boolean rows = text.contains("&") && !text.contains("\\begin") && !text.contains("matrix");
        return rows ? Optional.of(text.replace("\\\\", " \n").replace('&', '\t')) : Optional.empty();
    }

    private static String blank(String text, Pattern gone) {
        return gone.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    }
}
