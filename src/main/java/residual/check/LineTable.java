package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import residual.expr.ExprException;
import residual.expr.Place;

/**
 * Reads a matrix without brackets: rows on lines, entries between blanks, tabs, commas or semicolons; also as MATLAB, Julia and R print it.
 * Where commas or semicolons can be read in two ways, there are two readings, told apart by the shape that is wanted.
 */
final class LineTable {
    private static final String COMMAS = "with commas between the entries";
    private static final Pattern FACTOR = Pattern.compile("\\s*([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)\\s*\\*\\s*");
    private static final Pattern R_HEADER = Pattern.compile("\\s*(?:\\[,\\d+\\]\\s*)+");
    private static final Pattern R_LABEL = Pattern.compile("\\s*\\[\\d+,\\]\\s*");
    private static final Pattern JULIA_HEADER = Pattern.compile("\\s*\\d+\\s*[×x]\\s*\\d+\\s.*:\\s*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+−]?\\d+,\\d+(?:[eE][-+]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+−]?[1-9]\\d{0,2},\\d{3}");

    /** A way to read the text, what it takes the marks for, and whether it is so usual that it is taken where no shape is wanted. */
    record Reading(Table table, String how, boolean isUsual) {}

    /** A line, without blanks around it. */
    private record Line(int from, int to) {}

    private final String text;
    private final List<Line> lines;
    private final double factor;

    private LineTable(String text, List<Line> lines, double factor) {
        this.text = text;
        this.lines = lines;
        this.factor = factor;
    }

    static boolean isPrintedByR(String text, int from, int to) {
        return text.startsWith("[,", from) && R_HEADER.matcher(text.substring(from, to).lines().findFirst().orElse("")).matches();
    }

    /** All ways to read what stands between these two places; the usual one first. */
    static List<Reading> readings(String text, int from, int to) {
        List<Line> lines = lines(text, from, to);
        double factor = 1;
        if (lines.size() > 1) {
            String first = text.substring(lines.getFirst().from(), lines.getFirst().to());
            var scaled = FACTOR.matcher(first);
            boolean hasFactor = first.indexOf('*') >= 0 && scaled.matches();
            factor = hasFactor ? Double.parseDouble(scaled.group(1)) : 1;
            if (hasFactor || first.startsWith("[,") && R_HEADER.matcher(first).matches() || first.endsWith(":") && JULIA_HEADER.matcher(first).matches()) {
                lines = lines.subList(1, lines.size());
            }
        }
        return new LineTable(text, lines, factor).readings();
    }

    private static List<Line> lines(String text, int from, int to) {
        var lines = new ArrayList<Line>();
        var blocks = new ArrayList<Integer>();
        boolean open = false;
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || text.charAt(at) == '\n') {
                Line line = trimmed(text, start, at);
                if (line.from() < line.to()) {
                    lines.add(line);
                    blocks.add(open ? blocks.removeLast() + 1 : 1);
                }
                open = line.from() < line.to();
                start = at + 1;
            }
        }
        checkBlocks(text, lines, blocks);
        return lines;
    }

    /** A blank line between tables of several rows means two matrices; between single rows it is only spacing. */
    private static void checkBlocks(String text, List<Line> lines, List<Integer> blocks) {
        if (blocks.size() < 2) {
            return;
        }
        boolean afterFactor = FACTOR.matcher(text.substring(lines.getFirst().from(), lines.getFirst().to())).matches();
        if (blocks.size() > (afterFactor ? 2 : 1) && blocks.stream().anyMatch(rows -> rows > 1)) {
            throw new ExprException(ExprException.Kind.SYNTAX, "An empty line splits this into " + blocks.size()
                    + " tables: take the empty line out, or name each matrix, as in `W1 = …`.", new Place(lines.getFirst().to(), lines.getFirst().to()));
        }
    }

    private static Line trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ';')) {
            end--;
        }
        return text.startsWith("[", start) ? unlabelled(text, start, end) : new Line(start, end);
    }

    private static Line unlabelled(String text, int from, int to) {
        var label = R_LABEL.matcher(text).region(from, to);
        return label.lookingAt() ? new Line(label.end(), to) : new Line(from, to);
    }

    private List<Reading> readings() {
        if (has('\t')) {
            return List.of(reading(this::tabbed, lines, "with tabs between the entries"));
        }
        if (has(';')) {
            return lines.size() > 1 ? List.of(reading(this::semicolons, lines, "with semicolons between the entries")) : ofOneLine();
        }
        Reading usual = reading(line -> Row.cells(text, line.from(), line.to()), lines, COMMAS);
        return has(',') && allCommasAreDecimal(lines)
                ? List.of(usual, reading(this::decimal, lines, "with decimal commas")) : List.of(usual);
    }

    private List<Reading> ofOneLine() {
        List<Line> rows = cut(lines.getFirst(), ';');
        var all = new ArrayList<Reading>();
        all.add(reading(row -> Row.cells(text, row.from(), row.to()), rows, "with semicolons between the rows"));
        if (has(',') && allCommasAreDecimal(rows)) {
            all.add(reading(this::decimal, rows, "with semicolons between the rows and decimal commas"));
        }
        if (rows.stream().noneMatch(row -> text.substring(row.from(), row.to()).contains(" "))) {
            all.add(reading(this::semicolons, lines, "with semicolons between the entries"));
        }
        return all;
    }

    private Reading reading(Function<Line, List<Table.Cell>> cut, List<Line> rows, String how) {
        boolean usual = how.equals(COMMAS) && rows.size() > 1 && !has(' ');
        return new Reading(Table.ofRows(rows.stream().map(cut).toList()).scaled(factor), how, usual);
    }

    private List<Table.Cell> tabbed(Line line) {
        return withPoints(cut(line, '\t'));
    }

    private List<Table.Cell> semicolons(Line line) {
        return withPoints(cut(line, ';'));
    }

    private List<Table.Cell> decimal(Line line) {
        return withPoints(Row.cells(text.substring(0, line.to()).replace(',', '.'), line.from(), line.to()).stream()
                .map(cell -> new Line(cell.start(), cell.start() + cell.text().length())).toList());
    }

    /** The cells with a decimal point where the text has a decimal comma. */
    private List<Table.Cell> withPoints(List<Line> pieces) {
        return pieces.stream().map(this::cell).toList();
    }

    private Table.Cell cell(Line piece) {
        String cell = text.substring(piece.from(), piece.to());
        if (cell.indexOf(',') >= 0 && THOUSANDS.matcher(cell).matches() && !isDecimalElsewhere()) {
            throw new ExprException(ExprException.Kind.SYNTAX, Typed.quote(cell) + " may mean " + cell.replace(",", "") + " or " + cell.replace(',', '.')
                    + ": write it with a decimal point, or without the comma.", new Place(piece.from(), piece.to()));
        }
        return new Table.Cell(DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell, piece.from());
    }

    /** Whether some other number of the text shows that a comma is the decimal mark here. */
    private boolean isDecimalElsewhere() {
        return pieces().anyMatch(piece -> DECIMAL_COMMA.matcher(piece).matches() && !THOUSANDS.matcher(piece).matches());
    }

    private Stream<String> pieces() {
        return lines.stream().flatMap(line -> Stream.of(text.substring(line.from(), line.to()).split("[\\s;]+")));
    }

    private List<Line> cut(Line line, char mark) {
        var pieces = new ArrayList<Line>();
        int start = line.from();
        for (int at = start; at <= line.to(); at++) {
            if (at == line.to() || text.charAt(at) == mark) {
                Line piece = trimmed(text, start, at);
                if (piece.from() == piece.to()) {
                    throw new ExprException(ExprException.Kind.SYNTAX, "Entry " + (pieces.size() + 1) + " of " + Typed.quote(text.substring(line.from(), line.to()))
                            + " is empty: put a number there, a 0 where there is none.", new Place(start, at));
                }
                pieces.add(piece);
                start = at + 1;
            }
        }
        return pieces;
    }

    private boolean has(char mark) {
        for (Line line : lines) {
            if (text.indexOf(mark, line.from(), line.to()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean allCommasAreDecimal(List<Line> rows) {
        return rows.stream().flatMap(row -> Stream.of(text.substring(row.from(), row.to()).split(" +")))
                .allMatch(piece -> piece.indexOf(',') < 0 || DECIMAL_COMMA.matcher(piece).matches());
    }
}
