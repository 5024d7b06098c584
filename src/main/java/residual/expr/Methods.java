package residual.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.expr.Expr.Call;
import residual.expr.Expr.ElementPow;
import residual.expr.Expr.Inverse;
import residual.expr.Expr.Mul;
import residual.expr.Expr.Num;
import residual.expr.Expr.Transpose;
import residual.expr.Token.Type;

/** What NumPy and PyTorch write after a point: {@code A.T}, {@code x.dot(y)}, {@code dY.sum(axis=0)}. */
final class Methods {
    private static final Set<String> PASSING = Set.of("squeeze", "copy", "item", "clone", "detach", "conj", "float", "double", "unsqueeze", "contiguous");

    private final Cursor cursor;
    private final Grammar grammar;

    Methods(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    Expr read(Expr base, Token start) {
        cursor.next();
        Token name = cursor.next();
        Arguments arguments = cursor.sees("(") ? Arguments.read(cursor, grammar) : Arguments.NONE;
        return cursor.node(start, applied(base, name, arguments));
    }

    private Expr applied(Expr base, Token name, Arguments arguments) {
        String text = name.text();
        if (PASSING.contains(text)) {
            return base;
        }
        return switch (text) {
            case "T", "mT", "H", "transpose", "t" -> new Transpose(base);
            case "inverse", "inv" -> new Inverse(base);
            case "dot", "matmul", "mm", "mv", "bmm" -> new Mul(base, arguments.only(cursor, name));
            case "mul", "multiply" -> new Expr.Hadamard(base, arguments.only(cursor, name));
            case "logabsdet" -> base;
            case "permute", "swapaxes" -> new Transpose(base);
            case "sum", "mean", "logsumexp", "softmax", "max", "min" -> new Axes(cursor, name).along(base, arguments.axis(0));
            case "clamp", "clip" -> clamped(base, name, arguments);
            case "prod" -> new Totals(cursor).product(name, base);
            case "pow", "power" -> new ElementPow(base, arguments.only(cursor, name));
            case "square" -> new ElementPow(base, new Num(2));
            case "reshape", "view", "ravel", "flatten" -> reshaped(base, arguments, true);
            case "log_softmax" -> new Call(Fn.LOG, new Axes(cursor, name.as(Type.FUNCTION, "softmax")).along(base, arguments.axis(0)));
            case "norm" -> new Axes(cursor, name).norm(base, arguments);
            default -> new Call(Functions.ofOneArgument(text).orElseThrow(() ->
                    cursor.error("I do not know what “." + text + "” does here.", name)), base);
        };
    }

    /** {@code x.clamp(min=0)} is relu; other limits are not read. */
    private Expr clamped(Expr base, Token name, Arguments arguments) {
        boolean low = arguments.keywords().equals(Map.of("min", "0")) && arguments.values().isEmpty();
        if (!low && !(arguments.keywords().isEmpty() && arguments.values().equals(List.of(new Num(0))))) {
            throw cursor.error("I know “" + name.text() + "” with the lower limit 0 only.", name);
        }
        return new Call(Fn.RELU, base);
    }

    /**
     * A column stays what it is; a matrix in Fortran order becomes its vec, in the order of Python the vec of its transpose. Sizes that begin with 1 make a row of it;
     * other matrices than columns and rows are not made.
     */
    Expr reshaped(Expr base, Arguments arguments, boolean python) {
        boolean column = cursor.form(base) == Form.COLUMN || cursor.form(base) == Form.SCALAR;
        Expr stacked = column ? base : new Call(Fn.VEC, python && !arguments.fortran() ? new Transpose(base) : base);
        List<Expr> sizes = sizes(base, arguments.values());
        if (sizes.size() == 2 && sizes.stream().noneMatch(size -> size.equals(new Num(1)))) {
            throw cursor.error("I can lay entries out as a column or a row only; write vec(A) for the column, or the matrix itself if its shape stays.", cursor.peek());
        }
        return sizes.size() == 2 && sizes.getFirst().equals(new Num(1)) ? new Transpose(stacked) : stacked;
    }

    /** The sizes among the arguments, which may stand in a list and behind what is laid out. */
    private static List<Expr> sizes(Expr base, List<Expr> arguments) {
        List<Expr> sizes = !arguments.isEmpty() && arguments.getFirst() == base ? arguments.subList(1, arguments.size()) : arguments;
        return sizes.size() == 1 && sizes.getFirst() instanceof Expr.Block b && b.rows().size() == 1 ? b.rows().getFirst() : sizes;
    }

    /** The arguments between parentheses: expressions, and the keywords that matter: the axis, the order of a norm, and whether columns come first. */
    record Arguments(List<Expr> values, Map<String, String> keywords, boolean fortran) {
        static final Arguments NONE = new Arguments(List.of(), Map.of(), false);
        private static final Set<String> SHIFTS = Set.of("k", "offset", "diagonal");

        static Arguments read(Cursor cursor, Grammar grammar) {
            Token opening = cursor.next();
            var values = new ArrayList<Expr>();
            var keywords = new HashMap<String, String>();
            boolean fortran = false;
            cursor.open("(");
            while (!cursor.sees(")") && !cursor.atEnd()) {
                if (isKeyword(cursor)) {
                    fortran |= isFortran(cursor.peek(2));
                    keyword(cursor, keywords);
                } else if (isPlaceholder(cursor)) {
                    cursor.next();
                    cursor.next();
                } else if (cursor.peek().is(Type.STRING)) {
                    fortran |= isFortran(cursor.next());
                } else {
                    values.add(isTuple(cursor) ? tuple(cursor, grammar) : grammar.expression());
                }
                if (!cursor.accept(",")) {
                    break;
                }
            }
            cursor.expect(")", opening);
            cursor.close();
            return new Arguments(values, keywords, fortran);
        }

        /** {@code (A, B)}, as a whole argument, is a list. */
        private static boolean isTuple(Cursor cursor) {
            int close = cursor.sees("(") ? cursor.closing(cursor.position()) : -1;
            boolean whole = close > 0 && (cursor.token(close + 1).isMark(",") || cursor.token(close + 1).isMark(")"));
            int level = 0;
            for (int i = cursor.position(); whole && i < close; i++) {
                Token token = cursor.token(i);
                level += token.isMark("(") || token.isMark("[") || token.isMark("[[") ? 1 : token.isMark(")") || token.isMark("]") || token.isMark("]]") ? -1 : 0;
                if (level == 1 && token.isMark(",")) {
                    return true;
                }
            }
            return false;
        }

        private static Expr tuple(Cursor cursor, Grammar grammar) {
            Token opening = cursor.next();
            return new Expr.Block(List.of(new Brackets(cursor, grammar).arguments(opening)));
        }

        private static boolean isFortran(Token value) {
            return value.is(Type.STRING) && value.text().equals("F");
        }

        static boolean isKeyword(Cursor cursor) {
            Token token = cursor.peek();
            boolean word = token.is(Type.WORD) || token.is(Type.NAME) || token.is(Type.FUNCTION);
            return word && cursor.peek(1).isMark("=");
        }

        /** The empty {@code []} of MATLAB's reshape. */
        private static boolean isPlaceholder(Cursor cursor) {
            return cursor.sees("[") && cursor.peek(1).isMark("]");
        }

        private static void keyword(Cursor cursor, Map<String, String> keywords) {
            Token name = cursor.next();
            cursor.next();
            var value = new StringBuilder();
            while (!cursor.sees(",") && !cursor.sees(")") && !cursor.atEnd()) {
                value.append(cursor.next().text());
            }
            if (SHIFTS.contains(name.text()) && !value.toString().equals("0")) {
                throw cursor.error("I know the main diagonal only, not “" + name.text() + "=" + value + "”.", name);
            }
            keywords.put(name.text().equals("dim") ? "axis" : name.text().equals("ord") ? "p" : name.text(), value.toString());
        }

        /** The axis that a keyword names, or the value at a position; empty for all entries. */
        String axis(int position) {
            String named = keywords.getOrDefault("axis", "");
            return named.isEmpty() && values.size() > position ? Axes.named(values.get(position)) : named.equals("None") ? "" : named;
        }

        /** The order of a norm that a keyword names, or the first value. */
        String order() {
            return keywords.getOrDefault("p", values.isEmpty() ? "" : Axes.named(values.getFirst()));
        }

        Expr only(Cursor cursor, Token name) {
            if (values.size() != 1) {
                throw cursor.error("“" + name.text() + "” takes one argument here, and I found " + values.size() + ".", name);
            }
            return values.get(0);
        }
    }
}
