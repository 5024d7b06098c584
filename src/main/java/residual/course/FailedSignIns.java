package residual.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sign-ins that failed in the last quarter of an hour, and how many more may. Counted by account and address together (so that nobody can lock a person out from
 * elsewhere), by account from anywhere, and by address. Names are kept as hashes: people type passwords into the wrong box.
 */
public final class FailedSignIns {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int BY_BOTH = 8;
    static final int BY_ACCOUNT = 50;
    static final int BY_ADDRESS = 300;
    private final Jdbi jdbi;
    private final Writer writer;

    FailedSignIns(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    private record Limit(String subject, int most) {}

    private static List<Limit> limits(String name, String address) {
        String account = Tokens.hash(AccountRows.small(name));
        return List.of(new Limit(both(name, address), BY_BOTH), new Limit("name " + account, BY_ACCOUNT), new Limit("address " + Tokens.hash(address), BY_ADDRESS));
    }

    private static String both(String name, String address) {
        return "both " + Tokens.hash(AccountRows.small(name) + "\n" + address);
    }

    /** How long this name has to wait at this address, where it has to. */
    public Optional<Duration> wait(String name, String address, Instant now) {
        return jdbi.withHandle(h -> limits(name, address).stream().map(limit -> wait(h, limit, now)).flatMap(Optional::stream).max(Duration::compareTo));
    }

    /** Until the failure that fills the limit is out of the window. Failures of the future (the clock was set back) count as of now. */
    private static Optional<Duration> wait(Handle handle, Limit limit, Instant now) {
        return handle.select("select occurred from failed_sign_in where subject = ? and occurred > ? order by occurred desc offset ? rows fetch first 1 rows only",
                        limit.subject(), now.minus(WINDOW), limit.most() - 1).map((row, c) -> row.getTimestamp("occurred").toInstant()).findOne()
                .map(filling -> Duration.between(now, (filling.isAfter(now) ? now : filling).plus(WINDOW)));
    }

    /** Notes a failure. */
    public void note(String name, String address, Instant now) {
        writer.write(handle -> {
            handle.execute("delete from failed_sign_in where occurred < ?", now.minus(WINDOW));
            limits(name, address).forEach(limit -> handle.execute("insert into failed_sign_in (subject, occurred) values (?, ?)", limit.subject(), now));
            return limits(name, address).size();
        });
    }

    /** Forgets what failed for this name at this address, because it has now signed in there. */
    public void forget(String name, String address) {
        if (jdbi.withHandle(h -> h.select("select 1 from failed_sign_in where subject = ? fetch first 1 rows only", both(name, address)).mapTo(Integer.class).findOne()).isPresent()) {
            writer.write(handle -> handle.execute("delete from failed_sign_in where subject = ?", both(name, address)));
        }
    }
}
