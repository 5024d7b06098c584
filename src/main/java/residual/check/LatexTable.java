package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import residual.expr.ExprException;
import residual.expr.Place;

/** Reads a matrix environment of LaTeX: {@code \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}}, with a number before it as a factor. */
final class LatexTable {
    private static final String BEGIN = "\\begin{";
    private static final Pattern BEFORE = Pattern.compile("\\\\left\\s*(?:[\\[(.|]|\\\\\\{)|\\\\displaystyle|\\\\[(\\[]|\\$+");
    private static final Pattern AFTER = Pattern.compile("\\\\right\\s*(?:[\\]).|]|\\\\\\})|\\\\[)\\]]|\\$+|\\\\q?quad|[\\s,;.]");
    private static final Pattern TRANSPOSE = Pattern.compile("'|\\^\\{?(?:T|\\\\top|\\\\intercal|\\\\mathsf\\{?T\\}?|\\\\prime)\\}?");
    private static final Pattern SPACES = Pattern.compile("\\\\[,;!: ]|~|\\\\q?quad|\\\\hline|\\\\phantom\\{-?\\}");
    private static final Pattern OPTIONS = Pattern.compile("\\s*(?:\\[[a-z]*\\])?\\s*(?:\\{[lcr|@{}\\s]*\\})?");

    private final String text;

    private LatexTable(String text) {
        this.text = text;
    }

    static boolean isIn(String text) {
        return text.contains(BEGIN);
    }

    /** The table between these two places of the text. */
    static Table table(String text, int from, int to) {
        return new LatexTable(text).table(from, to);
    }

    private Table table(int from, int to) {
        int begin = text.indexOf(BEGIN, from);
        String name = environment(begin, to);
        int body = begin + BEGIN.length() + name.length() + 1;
        String ending = "\\end{" + name + "}";
        int end = text.indexOf(ending, body);
        if (end < 0 || end > to) {
            throw unread("The matrix that begins with " + Typed.quote(BEGIN + name + "}") + " has no " + Typed.quote(ending) + ".", begin);
        }
        if (text.substring(body, end).contains(BEGIN)) {
            throw unread("There is a matrix inside the matrix: write the numbers themselves.", text.indexOf(BEGIN, body));
        }
        Table table = rows(afterOptions(name, body, end), end).scaled(factor(from, begin));
        return isTransposed(end + ending.length(), to) ? table.transposed() : table;
    }

    private String environment(int begin, int to) {
        int close = text.indexOf('}', begin);
        String name = close < 0 || close > to ? "" : text.substring(begin + BEGIN.length(), close);
        String plain = name.replace("*", "");
        if (plain.equals("vmatrix") || plain.equals("Vmatrix")) {
            throw unread("Bars around a matrix mean its determinant or norm: use bmatrix or pmatrix.", begin);
        }
        if (!plain.endsWith("matrix") && !plain.equals("array")) {
            throw unread(Typed.quote(BEGIN + name + "}") + " begins no matrix: use bmatrix or pmatrix.", begin);
        }
        return name;
    }

    private int afterOptions(String name, int body, int end) {
        var options = OPTIONS.matcher(text).region(body, end);
        return name.endsWith("*") || name.equals("array") ? options.lookingAt() ? options.end() : body : body;
    }

    private Table rows(int from, int to) {
        var rows = new ArrayList<List<Table.Cell>>();
        int start = from;
        while (start <= to) {
            int mark = text.indexOf("\\\\", start);
            int end = mark < 0 || mark > to ? to : mark;
            if (end < to || !bare(start, end).isBlank()) {
                rows.add(cells(start, end, rows.size() + 1));
            }
            start = end == to ? to + 1 : afterSkip(mark + 2);
        }
        return Table.ofRows(rows);
    }

    /** After the extra space that may follow a line break, {@code \\[2pt]}. */
    private int afterSkip(int place) {
        boolean skip = place < text.length() && text.charAt(place) == '[' && text.indexOf(']', place) > 0;
        return skip ? text.indexOf(']', place) + 1 : place;
    }

    private List<Table.Cell> cells(int from, int to, int row) {
        var cells = new ArrayList<Table.Cell>();
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || text.charAt(at) == '&') {
                String cell = bare(start, at);
                if (cell.isBlank()) {
                    throw unread("Row " + row + ", entry " + (cells.size() + 1) + " is empty.", start);
                }
                cells.add(new Table.Cell(cell, start));
                start = at + 1;
            }
        }
        return cells;
    }

    private String bare(int from, int to) {
        String cell = text.substring(from, to).strip();
        return cell.indexOf('\\') < 0 && cell.indexOf('~') < 0 ? cell : SPACES.matcher(cell).replaceAll(" ").strip();
    }

    private double factor(int from, int to) {
        String before = BEFORE.matcher(text.substring(from, to)).replaceAll("").strip();
        try {
            return before.isEmpty() ? 1 : before.equals("-") ? -1 : Arithmetic.value(before.replaceFirst("(?:\\\\cdot|\\\\times|\\*)\\s*$", ""));
        } catch (ExprException unread) {
            throw unread("Before the matrix stands " + Typed.quote(before) + ", which is no number: give the matrix alone.", from);
        }
    }

    private boolean isTransposed(int from, int to) {
        String after = AFTER.matcher(text.substring(from, to)).replaceAll("");
        boolean transposed = TRANSPOSE.matcher(after).matches();
        if (!transposed && !after.isEmpty()) {
            throw unread("After the matrix there is still " + Typed.quote(after) + "; give one matrix, and nothing else.", from);
        }
        return transposed;
    }

    private static ExprException unread(String message, int place) {
        return new ExprException(ExprException.Kind.SYNTAX, message, new Place(place, place + 1));
    }
}
