package residual.web;

import java.util.LinkedHashMap;
import java.util.Map;
import residual.problem.Problem;
import residual.problem.Variant;
import residual.tutor.Seed;

/** The variants that students had before them lately: drawing one, and rendering its texts, takes longer than judging an answer to it. */
final class Variants {
    private static final int MOST = 1500;
    private final Map<Key, Variant> lately = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Variant> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String path, String version, long seed) {}

    /** The variant of a problem that a student has. */
    Variant of(Problem problem, String student) {
        Key key = new Key(problem.path(), problem.version(), Seed.of(student, problem.path()));
        Variant known = known(key);
        return known == null ? keep(key, Variant.of(problem, key.seed())) : known;
    }

    private synchronized Variant known(Key key) {
        return lately.get(key);
    }

    private synchronized Variant keep(Key key, Variant variant) {
        lately.put(key, variant);
        return variant;
    }
}
