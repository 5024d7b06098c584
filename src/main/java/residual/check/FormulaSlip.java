package residual.check;

import residual.expr.Edit;
import residual.expr.Expr;

/** Names the slip behind a wrong formula, from the edit that leads to it or the one that mends it. */
final class FormulaSlip {
    private FormulaSlip() {}

    /** The edit that makes the right formula of the student's. */
    static Feedback mended(Edit edit) {
        return switch (edit.kind()) {
            case TRANSPOSE_ADDED -> said("lost-transpose", "A transpose is missing", edit.before(), edit.after());
            case TRANSPOSE_DROPPED -> said("extra-transpose", "There is a transpose too many", edit.before(), edit.after());
            case SWAPPED -> said("swapped-factors", "Two factors are in the wrong order", edit.before(), edit.after());
            case SIGN -> said("sign", "A sign is wrong", edit.before(), edit.after());
            case TERM_DROPPED -> said("extra-term", "There is a term too many", edit.before(), edit.after());
            case FACTOR_DROPPED -> said("extra-factor", "There is a factor too many", edit.before(), edit.after());
            case DOUBLED, HALVED -> said("term-factor", "One term has a wrong factor", edit.before(), edit.after());
            case INVERSE_ADDED -> said("lost-inverse", "An inverse is missing", edit.before(), edit.after());
            case INVERSE_DROPPED -> said("extra-inverse", "There is an inverse too many", edit.before(), edit.after());
            case SQUARE_ADDED -> said("lost-square", "A square is missing", edit.before(), edit.after());
            case SQUARE_DROPPED -> said("extra-square", "There is a square too many", edit.before(), edit.after());
            case RENAMED -> said("mixed-up", "Two symbols are mixed up", edit.before(), edit.after());
        };
    }

    /** The edit that made the student's formula of the right one. */
    static Feedback made(Edit edit) {
        return switch (edit.kind()) {
            case TRANSPOSE_ADDED -> said("extra-transpose", "There is a transpose too many", edit.after(), edit.before());
            case TRANSPOSE_DROPPED -> said("lost-transpose", "A transpose is missing", edit.after(), edit.before());
            case SWAPPED -> said("swapped-factors", "Two factors are in the wrong order", edit.after(), edit.before());
            case SIGN -> said("sign", "A sign is wrong", edit.after(), edit.before());
            case TERM_DROPPED -> said("lost-term", "A term is missing", edit.after(), edit.before());
            case FACTOR_DROPPED -> said("lost-factor", "A factor is missing", edit.after(), edit.before());
            case DOUBLED, HALVED -> said("term-factor", "One term has a wrong factor", edit.after(), edit.before());
            case INVERSE_ADDED -> said("extra-inverse", "There is an inverse too many", edit.after(), edit.before());
            case INVERSE_DROPPED -> said("lost-inverse", "An inverse is missing", edit.after(), edit.before());
            case SQUARE_ADDED -> said("extra-square", "There is a square too many", edit.after(), edit.before());
            case SQUARE_DROPPED -> said("lost-square", "A square is missing", edit.after(), edit.before());
            case RENAMED -> said("mixed-up", "Two symbols are mixed up", edit.after(), edit.before());
        };
    }

    private static Feedback said(String key, String sentence, Expr wrong, Expr right) {
        return new Feedback(key, sentence + ": where " + TexName.of(wrong) + " stands, it should be " + TexName.of(right) + ".");
    }
}
