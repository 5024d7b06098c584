package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr.Add;
import residual.expr.Expr.Mul;
import residual.expr.Expr.Num;
import residual.expr.Expr.Open;
import residual.expr.Expr.Range;
import residual.expr.Expr.Slice;
import residual.expr.Expr.Sub;
import residual.expr.Expr.Sym;
import residual.expr.Token.Type;

/**
 * The rules for entries, columns and slices: {@code s_i}, {@code U[:, 1..k]}, MATLAB's {@code U(:, 1:k)} and NumPy's
 * {@code U[:, :k]}, which counts from 0.
 */
final class Indexing {
    /** Matrices whose columns have a meaning of their own, so that {@code U_k} is their first k columns. */
    private static final String COLUMN_MATRICES = "UVQPEZ";

    private final Cursor cursor;
    private final Grammar grammar;

    Indexing(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** What stands below an operand. */
    Expr below(Expr base, Token start) {
        Token sign = cursor.next();
        Token opening = cursor.peek();
        boolean braces = cursor.accept("{");
        List<Range> ranges = braces ? ranges(false) : List.of(new Range.At(grammar.postfix().script()));
        if (braces) {
            cursor.expect("}", opening);
        }
        return cursor.node(start, switch (sign.text()) {
            case "_col" -> new Slice(base, new Range.All(), single(ranges, opening));
            case "_diag" -> new Slice(base, single(ranges, opening), single(ranges, opening));
            default -> belowName(base, ranges, opening);
        });
    }

    private Range single(List<Range> ranges, Token place) {
        if (ranges.size() != 1) {
            throw cursor.error("Exactly one index belongs here, and there are " + ranges.size() + ".", place);
        }
        return ranges.get(0);
    }

    private Expr belowName(Expr base, List<Range> ranges, Token place) {
        List<Range> all = ranges.size() == 1 ? twoIndices(base, ranges.get(0)) : ranges;
        if (all.size() == 2) {
            return new Slice(base, all.get(0), all.get(1));
        }
        Range range = single(all, place);
        if (isMatrix(base)) {
            return columns(base, range, place);
        }
        return entry(base, range, place);
    }

    /** {@code A_{ij}}, {@code A_{2j}} and {@code A_{11}}. */
    private List<Range> twoIndices(Expr base, Range range) {
        if (range instanceof Range.At at && at.position() instanceof Mul m && m.left() instanceof Sym i && m.right() instanceof Sym j
                && cursor.names().counts(i.name()) && cursor.names().counts(j.name())) {
            return List.of(new Range.At(i), new Range.At(j));
        }
        if (range instanceof Range.At at && at.position() instanceof Mul m && m.left() instanceof Num i && i.value() < 10 && m.right() instanceof Sym j
                && cursor.names().isIndex(j.name()) && cursor.form(base) == Form.MATRIX) {
            return List.of(new Range.At(i), new Range.At(j));
        }
        if (range instanceof Range.At at && at.position() instanceof Num n && n.value() > 10 && n.value() < 100
                && cursor.form(base) == Form.MATRIX) {
            return List.of(new Range.At(new Num(Math.floor(n.value() / 10))), new Range.At(new Num(n.value() % 10)));
        }
        return List.of(range);
    }

    private boolean isMatrix(Expr base) {
        boolean capital = base instanceof Sym s && Character.isUpperCase(s.name().charAt(0));
        return cursor.form(base) == Form.MATRIX || cursor.form(base) == Form.UNKNOWN && capital;
    }

    static boolean hasColumns(String matrix) {
        return COLUMN_MATRICES.indexOf(matrix.charAt(0)) >= 0;
    }

    private Expr columns(Expr base, Range range, Token place) {
        boolean span = range instanceof Range.Span;
        boolean size = range instanceof Range.At at && at.position() instanceof Sym s && !cursor.names().isIndex(s.name());
        boolean letter = base instanceof Sym s && hasColumns(s.name());
        if (span) {
            return new Slice(base, new Range.All(), range);
        }
        if (size && letter) {
            return new Slice(base, new Range.All(), new Range.Span(new Num(1), ((Range.At) range).position()));
        }
        String name = base instanceof Sym s ? s.name() : "this matrix";
        String index = range instanceof Range.At at ? Notation.PLAIN.write(at.position()) : ":";
        throw new ExprException(ExprException.Kind.UNKNOWN_NAME, "“" + name + "_" + index + "” is not declared, and I cannot tell"
                + " which part of " + name + " it means; write " + name + "[:," + index + "] for a column, " + name + "[" + index
                + ",:] for a row.", new Place(place.start(), place.end()));
    }

    private Expr entry(Expr base, Range range, Token place) {
        if (cursor.form(base) == Form.SCALAR) {
            throw cursor.error("This is a number and has no entries to choose from.", place);
        }
        return cursor.form(base) == Form.ROW ? new Slice(base, new Range.All(), range) : new Slice(base, range, new Range.All());
    }

    /** Whether the square bracket here holds positions and not a matrix. */
    boolean isIndex(Expr base) {
        return !cursor.peek().spaced() && !(base instanceof Num) && cursor.form(base) != Form.SCALAR && holdsPositions();
    }

    private boolean holdsPositions() {
        int close = cursor.closing(cursor.position());
        if (close <= cursor.position() + 1) {
            return false;
        }
        for (int i = cursor.position() + 1; i < close; i++) {
            if (!isPosition(cursor.token(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPosition(Token token) {
        return switch (token.type()) {
            case NUMBER -> true;
            case NAME -> cursor.names().counts(token.text()) || cursor.names().vocabulary().form(token.text()) == Form.SCALAR;
            case WORD -> token.text().equals("None") || token.text().equals("end") || token.text().equals("newaxis");
            case MARK -> token.text().length() <= 2 && "..,+-[]::*".contains(token.text());
            case FUNCTION, COMMAND, STRING, END -> false;
        };
    }

    /** {@code U(:, 1:k)} and {@code s(1)} are positions; in LaTeX {@code x(k+1)} is a product. */
    boolean isMatlabIndex(Expr base) {
        boolean symbol = base instanceof Sym;
        if (!symbol || cursor.peek().spaced() || !holdsPositions() || cursor.form(base) == Form.SCALAR) {
            return false;
        }
        boolean marked = false;
        for (int i = cursor.position() + 1; i < cursor.closing(cursor.position()); i++) {
            marked |= cursor.token(i).isMark(":") || cursor.token(i).isMark(",");
        }
        boolean vector = cursor.form(base).isVector() && cursor.dialect() != Dialect.LATEX;
        return marked || vector;
    }

    Expr square(Expr base, Token start) {
        Token opening = cursor.next();
        if (cursor.sees(":") && cursor.peek(1).isMark(":")) {
            cursor.backTo(cursor.closing(cursor.position() - 1) + 1);
            return base;
        }
        return finished(base, start, opening, ranges(cursor.dialect() == Dialect.NUMPY), "]");
    }

    Expr round(Expr base, Token start) {
        Token opening = cursor.next();
        return finished(base, start, opening, ranges(false), ")");
    }

    private Expr finished(Expr base, Token start, Token opening, List<Range> ranges, String closing) {
        cursor.expect(closing, opening);
        if (ranges.isEmpty()) {
            return base;
        }
        if (ranges.size() == 2) {
            return cursor.node(start, new Slice(base, ranges.get(0), ranges.get(1)));
        }
        Range range = single(ranges, opening);
        if (cursor.form(base) == Form.MATRIX && range instanceof Range.All) {
            return cursor.node(start, new Expr.Call(Fn.VEC, base));
        }
        return cursor.node(start, entry(base, range, opening));
    }

    /** Positions with commas between them; an added axis of NumPy is none. */
    private List<Range> ranges(boolean fromZero) {
        var ranges = new ArrayList<Range>();
        do {
            if (cursor.peek().text().equals("None") || cursor.peek().text().equals("newaxis")) {
                cursor.next();
                boolean column = ranges.size() == 1;
                return column || cursor.sees(",") ? remaining(ranges) : ranges;
            }
            ranges.add(range(fromZero));
        } while (cursor.accept(","));
        return ranges;
    }

    /** Positions of a vector with an axis added: all of them is the vector itself. */
    private List<Range> remaining(List<Range> ranges) {
        while (cursor.accept(",")) {
            cursor.accept(":");
        }
        return ranges.equals(List.of(new Range.All())) ? List.of() : ranges;
    }

    /** A position 0, and a list of positions as in {@code U[:, [0]]}, are always Python's. */
    private Range range(boolean fromZero) {
        if (cursor.accept(":")) {
            return endsHere() ? new Range.All() : new Range.Span(new Num(1), grammar.position());
        }
        if (cursor.sees("[")) {
            Token opening = cursor.next();
            Range inner = range(true);
            cursor.expect("]", opening);
            return inner;
        }
        Expr first = grammar.position();
        if (cursor.accept(":") || cursor.accept("..")) {
            return new Range.Span(fromZero || first.equals(new Num(0)) ? fromOne(first) : first, last());
        }
        return new Range.At(fromZero || first.equals(new Num(0)) ? fromOne(first) : first);
    }

    private Expr last() {
        if (endsHere()) {
            return new Open();
        }
        if (cursor.peek().is(Type.WORD) && cursor.peek().text().equals("end")) {
            cursor.next();
            return new Open();
        }
        return grammar.position();
    }

    private boolean endsHere() {
        return cursor.sees(",") || cursor.sees("]") || cursor.sees(")") || cursor.sees("}");
    }

    /** A position that counts from 0 as one that counts from 1; an index of a sum already does. */
    private Expr fromOne(Expr position) {
        return switch (position) {
            case Num n -> new Num(n.value() + 1);
            case Sym s when cursor.names().isIndex(s.name()) -> s;
            case Sub s when s.right().equals(new Num(1)) -> s.left();
            case Sub s when s.right() instanceof Num n -> new Sub(s.left(), new Num(n.value() - 1));
            case Add a when a.right() instanceof Num n -> new Add(a.left(), new Num(n.value() + 1));
            case Expr.Neg n -> throw new ExprException(ExprException.Kind.SYNTAX,
                    "I cannot count positions from the end; write the position itself.", cursor.peek().place());
            default -> new Add(position, new Num(1));
        };
    }
}
