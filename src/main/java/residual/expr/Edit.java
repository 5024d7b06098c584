package residual.expr;

/**
 * One small change of an expression: {@code whole} is the expression after it, in which the piece {@code before} has become {@code after}. A slip is an
 * edit of the right expression, and what mends it an edit of the wrong one.
 */
public record Edit(Kind kind, Expr before, Expr after, Expr whole) {

    /** What changes. */
    public enum Kind {
        /** A piece becomes its transpose. */ TRANSPOSE_ADDED,
        /** A transposed piece becomes the piece itself. */ TRANSPOSE_DROPPED,
        /** Two neighbouring factors of a product change places. */ SWAPPED,
        /** Plus becomes minus or minus plus. */ SIGN,
        /** A term of a sum goes. */ TERM_DROPPED,
        /** A factor of a product goes. */ FACTOR_DROPPED,
        /** A term of a sum becomes twice as large. */ DOUBLED,
        /** A term of a sum becomes half as large. */ HALVED,
        /** A piece becomes its inverse. */ INVERSE_ADDED,
        /** An inverted piece becomes the piece itself. */ INVERSE_DROPPED,
        /** A piece becomes its square. */ SQUARE_ADDED,
        /** A squared piece becomes the piece itself. */ SQUARE_DROPPED,
        /** A symbol becomes another one. */ RENAMED
    }

    /** The same change as part of a larger expression. */
    Edit within(Expr larger) {
        return new Edit(kind, before, after, larger);
    }
}
