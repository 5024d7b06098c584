package residual.expr;

import java.util.List;

/**
 * A matrix expression. A scalar is a 1×1 matrix. Every notation reads to this one tree, and each operation on it is one
 * exhaustive switch in a file of its own.
 *
 * <p>The number 0 takes any shape, and sizes that the writer left open are {@link Open}; {@code Shapes} fills both in.
 */
public sealed interface Expr {

    /** A literal number, 1×1; 0 fits any shape. */
    record Num(double value) implements Expr {}

    /** A declared symbol, a size used as a number, the index of a sum, or a name introduced by {@code let}. */
    record Sym(String name) implements Expr {}

    /** A size the writer did not give: it follows from the context. Only inside {@link Eye}, {@link Zeros}, {@link Ones}. */
    record Open() implements Expr {}

    /** The identity, {@code size × size}. */
    record Eye(Expr size) implements Expr {}

    /** The zero matrix, {@code rows × columns}. */
    record Zeros(Expr rows, Expr columns) implements Expr {}

    /** The matrix of ones, {@code rows × columns}. */
    record Ones(Expr rows, Expr columns) implements Expr {}

    /** {@code -operand}. */
    record Neg(Expr operand) implements Expr {}

    /** {@code left + right}, equal shapes. */
    record Add(Expr left, Expr right) implements Expr {}

    /** {@code left - right}, equal shapes. */
    record Sub(Expr left, Expr right) implements Expr {}

    /** The matrix product; either side may be a scalar. */
    record Mul(Expr left, Expr right) implements Expr {}

    /** {@code left / right} with a scalar on the right. */
    record Div(Expr left, Expr right) implements Expr {}

    /** The elementwise product, equal shapes. */
    record Hadamard(Expr left, Expr right) implements Expr {}

    /** The elementwise quotient, equal shapes. */
    record ElementDiv(Expr left, Expr right) implements Expr {}

    /** A power: of a scalar by any scalar, of a square matrix by an integer or, where positive, a half-integer. */
    record Pow(Expr base, Expr exponent) implements Expr {}

    /** The elementwise power by a scalar. */
    record ElementPow(Expr base, Expr exponent) implements Expr {}

    /** The transpose. */
    record Transpose(Expr operand) implements Expr {}

    /** The inverse of a square matrix; {@code inv(A)} and {@code A^-1} both read to it. */
    record Inverse(Expr operand) implements Expr {}

    /** A named function of one or more arguments. */
    record Call(Fn fn, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public Call(Fn fn, Expr... arguments) {
            this(fn, List.of(arguments));
        }
    }

    /** A matrix written out of blocks: rows of blocks, each row of blocks of equal height. */
    record Block(List<List<Expr>> rows) implements Expr {
        public Block {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Rows and columns of a matrix, {@code U[:, 1..k]}; an entry {@code s[i]} of a vector has one row and all columns. */
    record Slice(Expr operand, Range rows, Range columns) implements Expr {}

    /** {@code sum(index = from .. to, body)}; both ends belong to the sum. */
    record SumOver(String index, Expr from, Expr to, Expr body) implements Expr {}

    /** {@code prod(index = from .. to, body)}, of numbers or square matrices from left to right; both ends belong to the product. */
    record ProductOver(String index, Expr from, Expr to, Expr body) implements Expr {}

    /** The gradient of a scalar, with the shape of {@code variable} (its entries independent). */
    record Grad(Expr function, Expr variable) implements Expr {}

    /** The Jacobian: rows are the outputs (by columns, as in vec), columns the entries of the variable. */
    record Jac(Expr function, Expr variable) implements Expr {}

    /** The Hessian of a scalar. */
    record Hess(Expr function, Expr variable) implements Expr {}

    /** The differential of the operand in the directions {@code dX} of its free symbols. */
    record Differential(Expr operand) implements Expr {}

    /** The derivative of {@code function} at {@code variable} in the given direction. */
    record Directional(Expr function, Expr variable, Expr direction) implements Expr {}

    /** Which rows or columns a slice takes; positions count from 1. */
    sealed interface Range {
        /** All of them. */
        record All() implements Range {}

        /** One of them. */
        record At(Expr position) implements Range {}

        /** From one to another, both included. */
        record Span(Expr first, Expr last) implements Range {}
    }
}
