package residual.course;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The texts of all problem files students have seen, so that what was judged by an earlier version can be judged by it again. */
public final class ProblemVersions {
    private final Jdbi jdbi;
    private final Writer writer;

    ProblemVersions(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Keeps the text of a problem file under its version, a hash of it; a version already there is left alone. */
    public void keep(String problem, String version, String text, Instant now) {
        if (text(version).isEmpty()) {
            writer.write(handle -> insert(handle, problem, version, text, now));
        }
    }

    private static int insert(Handle handle, String problem, String version, String text, Instant now) {
        return text(handle, version).isPresent() ? 0 : handle.execute(
                "insert into problem_version (version, problem, content, since) values (?, ?, ?, ?)", version, problem, text, now);
    }

    /** Whether answers to a problem were judged by another version than this. */
    public boolean hasOther(String problem, String version) {
        return jdbi.withHandle(h -> h.select("select count(*) from problem_version where problem = ? and version <> ?", problem, version).mapTo(Long.class).one()) > 0;
    }

    /** The text of a version. */
    public Optional<String> text(String version) {
        return jdbi.withHandle(h -> text(h, version));
    }

    private static Optional<String> text(Handle handle, String version) {
        return handle.select("select content from problem_version where version = ?", version).mapTo(String.class).findOne();
    }
}
