package residual.course;

import java.time.Instant;
import residual.check.Answer;

/** An answer a student has written down but not submitted. */
public record Draft(Answer answer, Instant saved) {}
