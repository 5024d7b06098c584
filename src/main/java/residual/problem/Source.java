package residual.problem;

import java.time.Instant;

/** A problem file as it stands on the disk: its text, the hash of its bytes, and when it was written. */
public record Source(String text, String version, Instant written) {
    /** Where there is no file. */
    public static final Source NONE = new Source("", "", Instant.EPOCH);

    public boolean isThere() {
        return !version.isEmpty();
    }
}
