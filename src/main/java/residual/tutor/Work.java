package residual.tutor;

import java.util.Optional;
import residual.course.Draft;

/**
 * All that a student has done at one part: her progress, her attempts, what she has begun to write, the hints as they stand for her, and the next steps she asked for; {@code released} says that the part is over
 * for her, so that its solution and the reasons behind its options may be shown.
 */
public record Work(Seat seat, PartProgress progress, Timeline timeline, Optional<Draft> unfinished, Help help, Guidance guidance, boolean released) {

    /** Whether the student may practise the part with new numbers: once it is over, where there are others. Prose is for a person to read. */
    public boolean mayPractise() {
        return released && seat.variant().problem().setup().varies() && !seat.part().kind().equals("text");
    }
}
