package residual.world;

import java.util.List;

/**
 * One line of a proof, judged: what its mark is, the facts it takes, and for a line that does not hold the truth that says so. A line takes nothing
 * where it follows from the definitions and the lines before. {@code values} are what its terms are by the definitions alone, that of the beginning of its
 * chain first.
 */
public record ProofLine(Mark mark, Truth truth, List<String> uses, List<Value> values) {
    public ProofLine {
        uses = List.copyOf(uses);
        values = List.copyOf(values);
    }

    public ProofLine(Mark mark, Truth truth, List<String> uses) {
        this(mark, truth, uses, List.of());
    }

    ProofLine with(List<Value> terms) {
        return new ProofLine(mark, truth, uses, terms);
    }

    /** What a line is worth: only one that holds in a step of the allowed size carries what follows. */
    public enum Mark {
        HOLDS,
        /** It holds, but takes more facts at once than a step may. */ BIG,
        /** It follows from a line before that does not hold, and does not hold itself. */ CARRIED,
        FAILS, UNDECIDED,
        /** It has no shape or no value, or says nothing that could be judged. */ UNREADABLE,
        /** An expression that a chain starts from: it claims nothing. */ START,
        /** A definition of a new name. */ LET
    }
}
