package residual.tutor;

import java.util.List;

/**
 * What a student has shown in one topic of a course: how many answers of hers were judged, how likely it is that she knows it after them (see {@link Mastery}), how many of
 * its parts are done, and what she has in its problems.
 */
public record TopicProgress(String topic, int answers, double mastery, List<ProblemProgress> problems) {
    private static final double SECURE = 0.9;
    private static final double GROWING = 0.5;

    public TopicProgress {
        problems = List.copyOf(problems);
    }

    /** In a word: nothing shown yet, shaky, growing, secure. */
    public enum Level { NONE, SHAKY, GROWING, SECURE }

    public Level level() {
        return answers == 0 ? Level.NONE : mastery >= SECURE ? Level.SECURE : mastery >= GROWING ? Level.GROWING : Level.SHAKY;
    }
}
