package residual.check;

import java.util.List;

/**
 * A named property of a matrix. {@link #key} is the YAML key that holds the subject, {@link #arguments} the YAML keys beside it, each an
 * expression; those that end in {@code ?} may be left out.
 */
public enum Property {
    /** {@code {equal: B, to: "inv(A)", up-to: [sign, permutation]}}. */ EQUAL("equal", "to"),
    ORTHONORMAL_COLUMNS("orthonormal-columns"),
    ORTHONORMAL_ROWS("orthonormal-rows"),
    /** Square, with {@code Q'Q = I}. */ ORTHOGONAL("orthogonal"),
    SYMMETRIC("symmetric"),
    POSITIVE_DEFINITE("positive-definite"),
    POSITIVE_SEMIDEFINITE("positive-semidefinite"),
    DIAGONAL("diagonal"),
    UPPER_TRIANGULAR("upper-triangular"),
    LOWER_TRIANGULAR("lower-triangular"),
    /** {@code {rank: A, is: 2}}. */ RANK("rank", "is"),
    /** {@code P P = P}. */ PROJECTOR("projector"),
    /** {@code P P = P} and symmetric. */ ORTHOGONAL_PROJECTOR("orthogonal-projector"),
    /** {@code {inverse: B, of: A}}. */ INVERSE("inverse", "of"),
    /** {@code {same-column-space: B, as: A}}. */ SAME_COLUMN_SPACE("same-column-space", "as"),
    /** {@code {spans-top: W, of: "X X'"}}: the columns span the eigenvectors of the largest eigenvalues, as many as W has columns. */
    SPANS_TOP("spans-top", "of"),
    /** {@code {stationary-point-of: L}}: the gradient in every matrix the student gives vanishes. */ STATIONARY("stationary-point-of"),
    /** {@code {minimum-of: L, value: "…"}}; without a value it is that at the part's {@code answers}, or what the diagnosis knows. */
    MINIMUM("minimum-of", "value?"),
    /** {@code {eigenpair: v, value: mu, of: A}}; without a value, the vector alone. */ EIGENPAIR("eigenpair", "of", "value?"),
    /** {@code {factorisation: "Q R", of: A}}. */ FACTORISATION("factorisation", "of"),
    /** {@code {in-span: b, of: A}}: every column of b is a combination of the columns of A. */ IN_SPAN("in-span", "of"),
    /** Entries of at least 0 that sum to 1. */ PROBABILITY_VECTOR("probability-vector"),
    /** {@code {row-equivalent: R, to: A}}: the same row space. */ ROW_EQUIVALENT("row-equivalent", "to");

    private final String key;
    private final List<String> arguments;

    Property(String key, String... arguments) {
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
