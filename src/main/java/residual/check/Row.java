package residual.check;

import java.util.ArrayList;
import java.util.List;
import residual.expr.ExprException;
import residual.expr.Place;

/** Cuts one row of a matrix into its cells: at commas where there are any, else at blanks; what stands in parentheses stays together. */
final class Row {
    private final String text;

    private Row(String text) {
        this.text = text;
    }

    /** The cells between two places of the text; places are kept. */
    static List<Table.Cell> cells(String text, int from, int to) {
        return new Row(text).cells(from, to);
    }

    private List<Table.Cell> cells(int from, int to) {
        var cells = new ArrayList<Table.Cell>();
        List<Integer> commas = commas(from, to);
        if (commas.isEmpty()) {
            cells.addAll(spaced(from, to));
            return cells;
        }
        int start = from;
        for (int comma : commas) {
            cells.addAll(between(start, comma));
            start = comma + 1;
        }
        if (!text.substring(start, to).isBlank()) {
            cells.addAll(between(start, to));
        }
        return cells;
    }

    private List<Integer> commas(int from, int to) {
        var commas = new ArrayList<Integer>();
        int depth = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            depth += isOpener(c) ? 1 : isCloser(c) ? -1 : 0;
            if (c == ',' && depth == 0) {
                commas.add(at);
            }
        }
        return commas;
    }

    /** What stands between two commas: one cell, or plain numbers with blanks between them. */
    private List<Table.Cell> between(int from, int to) {
        List<Table.Cell> pieces = pieces(from, to);
        if (pieces.isEmpty()) {
            throw new ExprException(ExprException.Kind.SYNTAX, "Nothing stands between two commas" + line(from) + ".", new Place(from, to));
        }
        if (pieces.size() == 1 || pieces.stream().allMatch(piece -> CellNumber.isDecimal(piece.text(), 0, piece.text().length()) && !CellNumber.isSign(piece.text().charAt(0)))) {
            return pieces;
        }
        Table.Cell first = pieces.getFirst();
        Table.Cell last = pieces.getLast();
        return List.of(new Table.Cell(text.substring(first.start(), last.start() + last.text().length()), first.start()));
    }

    private List<Table.Cell> spaced(int from, int to) {
        var cells = new ArrayList<Table.Cell>();
        boolean joins = false;
        for (Table.Cell piece : pieces(from, to)) {
            if (piece.text().length() == 1 && CellNumber.isSign(piece.text().charAt(0))) {
                throw new ExprException(ExprException.Kind.SYNTAX, "A " + Typed.quote(piece.text()) + " stands alone between blanks" + line(piece.start())
                        + ": write a sign right before its number.", piece.place());
            }
            boolean joined = !cells.isEmpty() && (joins || "*/^".indexOf(piece.text().charAt(0)) >= 0);
            cells.add(joined ? joined(cells.removeLast(), piece) : piece);
            joins = "*/^".indexOf(piece.text().charAt(piece.text().length() - 1)) >= 0;
        }
        return cells;
    }

    private Table.Cell joined(Table.Cell a, Table.Cell b) {
        return new Table.Cell(text.substring(a.start(), b.start() + b.text().length()), a.start());
    }

    private List<Table.Cell> pieces(int from, int to) {
        var pieces = new ArrayList<Table.Cell>();
        int depth = 0;
        int start = -1;
        for (int at = from; at <= to; at++) {
            char c = at == to ? ' ' : text.charAt(at);
            depth += isOpener(c) ? 1 : isCloser(c) ? -1 : 0;
            boolean gap = at == to || depth <= 0 && isBlank(c);
            if (gap && start >= 0) {
                pieces.add(new Table.Cell(text.substring(start, at), start));
                start = -1;
            } else if (!gap && start < 0) {
                start = at;
            }
        }
        return pieces;
    }

    private String line(int at) {
        return " in line " + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isOpener(char c) {
        return c == '(' || c == '{';
    }

    private static boolean isCloser(char c) {
        return c == ')' || c == '}';
    }
}
