package residual.tutor;

import java.util.Optional;
import residual.course.Draft;

/** All that a student has done at one part: her progress, her attempts, what she has begun to write, and the hints as they stand for her. */
public record Work(Seat seat, PartProgress progress, Timeline timeline, Optional<Draft> unfinished, Help help) {}
