package residual.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * When a file was written and how large it is. A {@code fresh} file, written just before it was looked at, may be written again within
 * the same tick of the clock, so its stamp proves nothing.
 */
record Stamp(Instant written, long size, boolean fresh) {
    static final Stamp NEVER = new Stamp(Instant.EPOCH, -1, true);
    private static final Duration TICK = Duration.ofSeconds(2);

    static Stamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant written = attributes.lastModifiedTime().toInstant();
            return new Stamp(written, attributes.size(), written.isAfter(Instant.now().minus(TICK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file with the later stamp surely has the content it had with this one. */
    boolean unchanged(Stamp later) {
        return !fresh && written.equals(later.written) && size == later.size;
    }
}
