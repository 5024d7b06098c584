package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Who is signed in where. The browser holds a random token, the database its hash, so that every node knows every session and ending one ends it everywhere at once.
 */
public final class Sessions {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final int LONGEST_BROWSER = 200;
    private static final String SELECT = "select s.token_hash, s.browser, s.since, s.seen, s.until, s.idle, " + AccountRows.COLUMNS
            + " from sign_in s join person p on p.id = s.person where ";
    private final Jdbi jdbi;
    private final Writer writer;

    Sessions(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** How long a session lasts: without a request, and at all. */
    public enum Stay {
        /** On a browser that others may use too. */
        BRIEF(Duration.ofHours(12), Duration.ofDays(7)),
        /** On the person's own. */
        LONG(Duration.ofDays(14), Duration.ofDays(60));

        private final Duration idle;
        private final Duration whole;

        Stay(Duration idle, Duration whole) {
            this.idle = idle;
            this.whole = whole;
        }

        public Duration whole() {
            return whole;
        }
    }

    /** Begins a session and returns its token, which is for the browser alone. A session the browser had before ({@code replaced}, a token or empty) ends. */
    public String begin(String person, Stay stay, String browser, String replaced, Instant now) {
        String token = Tokens.random();
        writer.write(handle -> {
            handle.execute("delete from sign_in where until < ? or token_hash = ?", now, Tokens.hash(replaced));
            return handle.execute("insert into sign_in (token_hash, person, since, seen, until, idle, browser) values (?, ?, ?, ?, ?, ?, ?)",
                    Tokens.hash(token), person, now, now, now.plus(stay.whole), (int) stay.idle.toSeconds(), shortened(browser));
        });
        return token;
    }

    private static String shortened(String browser) {
        return browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
    }

    /** The session of a token, unless it has expired. A clock that was set back ends no session. */
    public Optional<Session> of(String token, Instant now) {
        Optional<Session> found = jdbi.withHandle(h -> h.select(SELECT + "s.token_hash = ?", Tokens.hash(token))
                .map(Sessions::readAlive).findOne().filter(alive -> alive.at(now)).map(alive -> alive.session(roles(h, alive.session.person().id()))));
        found.filter(s -> Duration.between(s.seen(), now).compareTo(NOTED_EVERY) > 0).ifPresent(s -> note(s, now));
        return found;
    }

    private void note(Session session, Instant now) {
        try {
            writer.write(handle -> handle.execute("update sign_in set seen = ? where token_hash = ? and seen < ?", now, session.key(), now));
        } catch (NotKeptException e) {
            // The next request notes it.
        }
    }

    private static Map<String, Role> roles(Handle handle, String person) {
        return handle.select("select course, role from enrolment where person = ?", person)
                .reduceRows(new java.util.HashMap<>(), (roles, row) -> {
                    Role.of(row.getColumn("role", String.class)).ifPresent(role -> roles.put(row.getColumn("course", String.class), role));
                    return roles;
                });
    }

    /** The sessions of a person that have not expired, the one used last first; their roles are not filled in. */
    public List<Session> ofPerson(String person, Instant now) {
        return jdbi.withHandle(h -> h.select(SELECT + "s.person = ? order by s.seen desc", person)
                .map(Sessions::readAlive).filter(alive -> alive.at(now)).map(alive -> alive.session).list());
    }

    /** Ends one session of a person, named by its key. */
    public void end(String person, String key) {
        writer.write(handle -> handle.execute("delete from sign_in where person = ? and token_hash = ?", person, key));
    }

    /** Ends all sessions of a person but the one with this key ("": all). */
    public void endAll(String person, String except) {
        writer.write(handle -> endAll(handle, person, except));
    }

    static int endAll(Handle handle, String person, String except) {
        return handle.execute("delete from sign_in where person = ? and token_hash <> ?", person, except);
    }

    /** A session with how long it lives without a request. */
    private record Alive(Session session, int idle) {
        boolean at(Instant now) {
            return now.isBefore(session.until()) && now.isBefore(session.seen().plusSeconds(idle));
        }

        Session session(Map<String, Role> roles) {
            return new Session(session.key(), session.person(), roles, session.browser(), session.since(), session.seen(), session.until());
        }
    }

    private static Alive readAlive(ResultSet row, StatementContext context) throws SQLException {
        return new Alive(new Session(row.getString("token_hash"), AccountRows.read(row, context), Map.of(), row.getString("browser"),
                row.getTimestamp("since").toInstant(), row.getTimestamp("seen").toInstant(), row.getTimestamp("until").toInstant()), row.getInt("idle"));
    }
}
