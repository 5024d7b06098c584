package residual.expr;

/** What a statement claims between two neighbouring expressions. */
public enum Relation {
    EQUAL,
    /** Written ≈; judged as equality. */ APPROXIMATELY,
    AT_MOST,
    AT_LEAST,
    LESS,
    GREATER,
    PROPORTIONAL,
    /** left - right is positive semidefinite. */ SEMIDEFINITE_ABOVE,
    SEMIDEFINITE_BELOW,
    /** left - right is positive definite. */ DEFINITE_ABOVE,
    DEFINITE_BELOW;

    /** Whether it is judged as equality. */
    public boolean isEquality() {
        return this == EQUAL || this == APPROXIMATELY;
    }

    /** Whether it is {@code <=} or {@code >=}, entry by entry. */
    public boolean isLoose() {
        return this == AT_MOST || this == AT_LEAST;
    }

    /** Whether it is {@code <} or {@code >}, entry by entry. */
    public boolean isStrict() {
        return this == LESS || this == GREATER;
    }

    /** Whether it is an inequality entry by entry. */
    public boolean isEntrywise() {
        return isLoose() || isStrict();
    }
}
