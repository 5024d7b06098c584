package residual.web;

import residual.problem.Problem;
import residual.problem.Variant;
import residual.tutor.Seed;

/** The variants that students had before them lately: drawing one, and rendering its texts, takes longer than judging an answer to it. */
final class Variants {
    private static final int MOST = 1500;
    private final Lately<Key, Variant> lately = new Lately<>(MOST);

    private record Key(String path, String version, long seed) {}

    /** The variant of a problem that a student has. */
    Variant of(Problem problem, String student) {
        Key key = new Key(problem.path(), problem.version(), Seed.of(student, problem.path()));
        return lately.get(key).orElseGet(() -> lately.keep(key, Variant.of(problem, key.seed())));
    }
}
