package residual.problem;

import java.time.ZoneId;

/** How a course runs, as {@code course.yaml} says: by roster or open to guests, the time zone of its dates, and the late days a student has for all its sets. */
public record CourseRules(boolean roster, ZoneId zone, int lateDays) {
    /** What holds where the file says nothing. */
    public static final CourseRules DEFAULT = new CourseRules(false, ZoneId.of("UTC"), 0);
}
