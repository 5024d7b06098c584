package residual.expr;

import java.util.Set;
import java.util.function.Function;

/**
 * A notation that expressions are written in, with no more parentheses than needed. Reading what was written gives the
 * same tree. A tree that no text reads to is written as the one it means: a negative literal {@code Num(-2)} as -2, which
 * reads to {@code Neg(Num(2))}.
 */
public enum Notation {
    PLAIN(PlainWriter::new, "=", "<=", ">="),
    LATEX(LatexWriter::new, "=", "\\le", "\\ge"),
    NUMPY(NumpyWriter::new, "==", "<=", ">="),
    MATLAB(MatlabWriter::new, "==", "<=", ">=");

    private static final Vocabulary NOTHING_KNOWN = new Vocabulary(Set.of(), Set.of());

    private final Function<Vocabulary, Writer> writers;
    private final String equal;
    private final String atMost;
    private final String atLeast;

    Notation(Function<Vocabulary, Writer> writers, String equal, String atMost, String atLeast) {
        this.writers = writers;
        this.equal = equal;
        this.atMost = atMost;
        this.atLeast = atLeast;
    }

    public String write(Expr e) {
        return write(e, NOTHING_KNOWN);
    }

    /** Writes with the forms of the symbols known, as NumPy needs to tell a number times a matrix from a matrix product. */
    public String write(Expr e, Vocabulary vocabulary) {
        return writers.apply(vocabulary).write(e);
    }

    public String write(Statement s) {
        return write(s, NOTHING_KNOWN);
    }

    public String write(Statement s, Vocabulary vocabulary) {
        var text = new StringBuilder();
        int relation = 0;
        for (int i = 0; i < s.terms().size(); i++) {
            if (i > 0 || s.continues()) {
                text.append(i > 0 ? " " : "").append(sign(s.relations().get(relation++))).append(' ');
            }
            text.append(write(s.terms().get(i), vocabulary));
        }
        return text.toString();
    }

    private String sign(Relation relation) {
        boolean latex = this == LATEX;
        return switch (relation) {
            case EQUAL -> equal;
            case AT_MOST -> atMost;
            case AT_LEAST -> atLeast;
            case LESS -> "<";
            case GREATER -> ">";
            case APPROXIMATELY -> latex ? "\\approx" : "≈";
            case PROPORTIONAL -> latex ? "\\propto" : "∝";
            case SEMIDEFINITE_ABOVE -> latex ? "\\succeq" : "⪰";
            case SEMIDEFINITE_BELOW -> latex ? "\\preceq" : "⪯";
            case DEFINITE_ABOVE -> latex ? "\\succ" : "≻";
            case DEFINITE_BELOW -> latex ? "\\prec" : "≺";
        };
    }
}
