package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import residual.expr.Expr.Add;
import residual.expr.Expr.Block;
import residual.expr.Expr.Call;
import residual.expr.Expr.Directional;
import residual.expr.Expr.ElementDiv;
import residual.expr.Expr.ElementPow;
import residual.expr.Expr.Grad;
import residual.expr.Expr.Hadamard;
import residual.expr.Expr.Hess;
import residual.expr.Expr.Inverse;
import residual.expr.Expr.Jac;
import residual.expr.Expr.Mul;
import residual.expr.Expr.Neg;
import residual.expr.Expr.Num;
import residual.expr.Expr.Sub;
import residual.expr.Expr.Transpose;
import residual.expr.Methods.Arguments;

/** Functions of several arguments, and those of the numerical libraries that are written out in other terms. */
final class Library {
    private final Cursor cursor;
    private final Grammar grammar;

    Library(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    Expr call(Token name, Arguments arguments, Token opening) {
        List<Expr> values = arguments.values();
        if (name.text().equals("matrix") && values.size() > 2) {
            return new Block(values.stream().map(Library::row).toList());
        }
        if (name.text().equals("einsum")) {
            throw cursor.error("I cannot read einsum; write the product with @ and .T, or as a sum over an index.", name);
        }
        return switch (values.size()) {
            case 1 -> ofOne(name, values.get(0), arguments);
            case 2 -> ofTwo(name, values.get(0), values.get(1), arguments);
            case 3 -> isExtreme(name) ? extreme(name, values) : ofThree(name, values, arguments);
            default -> {
                if (isExtreme(name) && values.size() > 3) {
                    yield extreme(name, values);
                }
                throw wrongCount(name, values.size());
            }
        };
    }

    private static boolean isExtreme(Token name) {
        return name.text().equals("max") || name.text().equals("min") || name.text().equals("Max") || name.text().equals("Min");
    }

    /** The largest or smallest of several, two at a time. */
    private Expr extreme(Token name, List<Expr> values) {
        return values.stream().reduce((a, b) -> name.text().toLowerCase(Locale.ROOT).equals("max") ? largest(a, b) : new Call(Fn.MIN, a, b)).orElseThrow();
    }

    private ExprException wrongCount(Token name, int count) {
        return cursor.error("“" + name.text() + "” does not take " + count + (count == 1 ? " argument." : " arguments."), name);
    }

    private Expr ofOne(Token name, Expr a, Arguments arguments) {
        return switch (name.text()) {
            case "inv", "inverse" -> new Inverse(a);
            case "transpose", "ctranspose" -> new Transpose(a);
            case "square" -> new ElementPow(a, new Num(2));
            case "svd" -> new Call(Fn.SVALS, a);
            case "sigmamin" -> new Call(Fn.MIN, new Call(Fn.SVALS, a));
            case "max", "Max", "amax" -> new Call(Fn.MAX, a);
            case "min", "Min", "amin" -> new Call(Fn.MIN, a);
            case "multi_dot", "multidot" -> a instanceof Block b && b.rows().size() == 1 ? b.rows().getFirst().stream().reduce(Mul::new).orElseThrow() : a;
            case "cond" -> new Mul(new Call(Fn.NORM2, a), new Call(Fn.NORM2, new Inverse(a)));
            case "matrix", "Matrix" -> a;
            case "root" -> new Call(Fn.SQRT, a);
            case "cbrt" -> Postfix.power(a, new Expr.Div(new Num(1), new Num(3)));
            case "negative", "uminus" -> new Neg(a);
            case "reshape", "ravel", "flatten" -> new Methods(cursor, grammar).reshaped(a, arguments, cursor.dialect() == Dialect.NUMPY);
            case "block", "hstack", "column_stack", "cat", "concatenate", "horzcat", "vstack", "row_stack", "vertcat" ->
                stacked(name, a, arguments);
            case "array", "asarray", "tensor", "mat", "squeeze", "copy", "float", "double", "sort", "conj" -> a;
            case "psd" -> throw cursor.error("psd(…) is a statement of its own and cannot stand inside an expression.", name);
            case "grad", "gradient", "jac", "jacobian", "hess", "hessian" ->
                throw cursor.error("“" + name.text() + "” takes the function and the variable: " + name.text() + "(f, X).", name);
            default -> throw wrongCount(name, 1);
        };
    }

    private Expr ofTwo(Token name, Expr a, Expr b, Arguments arguments) {
        return switch (name.text()) {
            case "kron" -> new Call(Fn.KRON, a, b);
            case "binomial", "binom", "nchoosek", "comb" -> binomial(a, b);
            case "log" -> new Expr.Div(new Call(Fn.LOG, a), new Call(Fn.LOG, b));
            case "root", "nthroot", "nthRoot" -> Postfix.power(a, new Expr.Div(new Num(1), b));
            case "matrix", "Matrix" -> new Block(List.of(row(a), row(b)));
            case "inner", "vdot" -> new Call(Fn.INNER, a, b);
            case "comm" -> new Call(Fn.COMM, a, b);
            case "dot" -> dot(a, b);
            case "matmul", "mm", "mv", "bmm", "mtimes" -> new Mul(a, b);
            case "multiply", "mul", "hadamard", "times" -> new Hadamard(a, b);
            case "divide", "rdivide" -> new ElementDiv(a, b);
            case "add", "plus" -> new Add(a, b);
            case "subtract", "minus" -> new Sub(a, b);
            case "outer" -> new Mul(a, new Transpose(b));
            case "solve", "mldivide" -> new Mul(new Inverse(a), b);
            case "mrdivide" -> new Mul(a, new Inverse(b));
            case "matrix_power", "matrixpower", "mpower" -> Postfix.power(a, b);
            case "pow", "power" -> cursor.form(a) == Form.SCALAR ? Postfix.power(a, b) : new ElementPow(a, b);
            case "max", "Max", "maximum" -> largest(a, b);
            case "min", "Min", "minimum" -> new Call(Fn.MIN, a, b);
            case "grad", "gradient" -> new Grad(a, b);
            case "jac", "jacobian" -> new Jac(a, b);
            case "hess", "hessian" -> new Hess(a, b);
            case "horzcat" -> new Block(List.of(List.of(a, b)));
            case "vertcat" -> new Block(List.of(List.of(a), List.of(b)));
            case "cat", "concatenate" -> stacked(name, a, arguments);
            case "transpose", "sort" -> name.text().equals("sort") ? a : new Transpose(a);
            case "reshape", "ravel", "flatten" -> new Methods(cursor, grammar).reshaped(a, arguments, cursor.dialect() == Dialect.NUMPY);
            default -> throw wrongCount(name, 2);
        };
    }

    private Expr ofThree(Token name, List<Expr> values, Arguments arguments) {
        return switch (name.text()) {
            case "dd" -> new Directional(values.get(0), values.get(1), values.get(2));
            case "reshape" -> new Methods(cursor, grammar).reshaped(values.get(0), arguments, cursor.dialect() == Dialect.NUMPY);
            case "transpose", "swapaxes" -> new Transpose(values.get(0));
            default -> throw wrongCount(name, 3);
        };
    }

    /** {@code n! / (k! (n-k)!)}. */
    static Expr binomial(Expr n, Expr k) {
        return new Expr.Div(new Call(Fn.FACTORIAL, n), new Mul(new Call(Fn.FACTORIAL, k), new Call(Fn.FACTORIAL, new Sub(n, k))));
    }

    /** What stands in brackets, one row of a matrix as Maxima writes it. */
    private static List<Expr> row(Expr list) {
        return list instanceof Block b && b.rows().size() == 1 ? b.rows().getFirst() : List.of(list);
    }

    private Expr dot(Expr a, Expr b) {
        boolean columns = cursor.form(a) == Form.COLUMN && cursor.form(b) == Form.COLUMN;
        return new Mul(columns ? new Transpose(a) : a, b);
    }

    /** The larger of zero and something is what relu gives. */
    private static Expr largest(Expr a, Expr b) {
        if (a.equals(new Num(0))) {
            return new Call(Fn.RELU, b);
        }
        return b.equals(new Num(0)) ? new Call(Fn.RELU, a) : new Call(Fn.MAX, a, b);
    }

    private static boolean isBeside(Arguments arguments) {
        String axis = arguments.axis(1);
        return axis.equals("1") || axis.equals("-1");
    }

    /** Blocks beside or below each other; a list of lists is a matrix already. */
    private Expr stacked(Token name, Expr list, Arguments arguments) {
        boolean below = name.text().equals("vstack") || name.text().equals("row_stack") || name.text().equals("vertcat")
                || (name.text().equals("cat") || name.text().equals("concatenate")) && !isBeside(arguments);
        if (!below || !(list instanceof Block block) || block.rows().size() != 1) {
            return list;
        }
        var rows = new ArrayList<List<Expr>>();
        block.rows().get(0).forEach(e -> rows.add(List.of(e)));
        return new Block(rows);
    }

}
