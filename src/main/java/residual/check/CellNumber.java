package residual.check;

import java.util.Set;
import java.util.regex.Pattern;
import residual.expr.ExprException;
import residual.expr.Place;

/** Reads one entry of a matrix: a decimal number, a fraction, or simple arithmetic such as {@code sqrt(2)/2}. */
final class CellNumber {
    private static final int LONGEST = 200;
    private static final double LARGEST = 1e100;
    private static final Pattern TWO_NUMBERS = Pattern.compile("[\\d.]\\s+[\\d.]");
    private static final Pattern WRAPPED = Pattern.compile("(?:np|numpy)\\.float\\d*\\((.*)\\)");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", "∞", "\\infty", "na", "n/a", "null", "none");

    private CellNumber() {}

    /** The value of the cell in this row and column, both counted from 0. */
    static double of(Table.Cell cell, int row, int column) {
        double value = value(cell, row, column);
        if (!(Math.abs(value) <= LARGEST)) {
            throw unreadable(cell, row, column, "is too large or not a finite number; every entry has to be an ordinary number.");
        }
        return value == 0 ? 0.0 : value;
    }

    private static double value(Table.Cell cell, int row, int column) {
        String text = cell.text();
        int slash = text.indexOf('/');
        if (isDecimal(text, 0, text.length())) {
            return decimal(text);
        }
        return slash > 0 ? fraction(cell, text.substring(0, slash).strip(), text.substring(slash + 1).strip(), row, column) : expression(cell, row, column);
    }

    private static double fraction(Table.Cell cell, String above, String below, int row, int column) {
        boolean plain = isDecimal(above, 0, above.length()) && isDecimal(below, 0, below.length());
        return plain ? decimal(above) / decimal(below) : expression(cell, row, column);
    }

    private static double expression(Table.Cell cell, int row, int column) {
        String text = cell.text().strip();
        String bare = text.toLowerCase(java.util.Locale.ROOT).replaceFirst("^[-+−]", "");
        if (NOT_FINITE.contains(bare)) {
            throw unreadable(cell, row, column, "is not a finite number; the computation behind it went wrong.");
        }
        if (bare.equals("?")) {
            throw unreadable(cell, row, column, "stands for an entry that is still missing: fill it in.");
        }
        if (text.length() > LONGEST || TWO_NUMBERS.matcher(text).find()) {
            throw unreadable(cell, row, column, "is not one number.");
        }
        if (bare.matches("[\\d.e+-]*[\\d.][ij]")) {
            throw unreadable(cell, row, column, "is a complex number; the entries here are real.");
        }
        var wrapped = WRAPPED.matcher(text);
        return reckoned(cell, wrapped.matches() ? wrapped.group(1) : text.replace("*^", "e"), row, column);
    }

    private static double reckoned(Table.Cell cell, String text, int row, int column) {
        if (isDecimal(text, 0, text.length())) {
            return decimal(text);
        }
        try {
            return Arithmetic.value(text);
        } catch (ExprException unread) {
            throw unreadable(cell, row, column, "is not a number.");
        }
    }

    private static ExprException unreadable(Table.Cell cell, int row, int column, String complaint) {
        Place place = cell.place();
        return new ExprException(ExprException.Kind.SYNTAX, "Row " + (row + 1) + ", entry " + (column + 1) + ": " + Typed.quote(cell.text()) + " " + complaint, place);
    }

    /** Whether these characters are digits with at most one point, a sign and an exponent. */
    static boolean isDecimal(String text, int from, int to) {
        int at = from < to && isSign(text.charAt(from)) ? from + 1 : from;
        int digits = 0;
        int points = 0;
        for (; at < to && (isDigit(text.charAt(at)) || text.charAt(at) == '.'); at++) {
            digits += text.charAt(at) == '.' ? 0 : 1;
            points += text.charAt(at) == '.' ? 1 : 0;
        }
        return digits > 0 && points <= 1 && (at == to || isExponent(text, at, to));
    }

    private static boolean isExponent(String text, int from, int to) {
        int at = from + 1;
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        at = at < to && isSign(text.charAt(at)) ? at + 1 : at;
        int first = at;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at == to && at > first;
    }

    static double decimal(String text) {
        return Double.parseDouble(text.indexOf('−') < 0 ? text : text.replace('−', '-'));
    }

    static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '−';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
