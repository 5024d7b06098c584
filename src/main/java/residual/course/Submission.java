package residual.course;

import java.time.Instant;
import residual.check.Answer;

/** An answer as a student sends it: who, to which part, of which variant (file version and seed), what and when. */
public record Submission(String student, Question question, String version, long seed, Answer answer, Instant time) {}
