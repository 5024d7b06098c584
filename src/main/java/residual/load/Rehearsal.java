package residual.load;

import java.net.URI;
import residual.problem.Edition;

/** A few students on a server, so that it has done everything once. */
public final class Rehearsal {
    private static final int STUDENTS = 40;
    private static final int SECONDS = 15;

    private Rehearsal() {}

    /** Plays visits to the site; returns how many requests were answered. */
    public static long play(Edition edition, URI site) {
        return new Load(edition).rush(site, STUDENTS, SECONDS, Integer.MAX_VALUE).all().count();
    }
}
