package residual.check;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * One kind of part. Each implementation is a record whose fields are what the author writes, and whose method judges. A check is
 * a pure function: the same answer and the same given have the same verdict for ever.
 */
public interface Check {

    /** Judges an answer. Whatever is typed gets a verdict; an exception is a defect of ours. */
    Verdict judge(Answer answer, Given given);

    /** Whether an answer has the same verdict for every student whose sizes are the same, whatever numbers and words were drawn for her. */
    default boolean isAlikeForAll() {
        return false;
    }

    /** The steps by which the verdict comes about, for the author. */
    default Working working(Answer answer, Given given) {
        return Working.NONE;
    }

    /** What the page offers to answer with. */
    List<Input> inputs(Given given);

    /** A right answer for this variant, as the student would type it, for the solution; empty where there is none. */
    Answer solution(Given given);

    /** The value that a readable answer gives, for parts that go on with it; empty for kinds whose answers have none. */
    default Optional<SimpleMatrix> value(Answer answer, Given given) {
        return Optional.empty();
    }

    /** Help with the next step from what a student has written; none for kinds that have no steps. */
    default Optional<Guide> guide(Answer answer) {
        return Optional.empty();
    }

    /** What there is to say about every option once the part is over, in the order in which they are offered; empty for kinds without options. */
    default List<Reason> reasons(Given given) {
        return List.of();
    }
}
