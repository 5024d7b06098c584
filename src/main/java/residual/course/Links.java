package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Links that work once: a random token that whoever has the link holds, and of which the database keeps the hash. */
public final class Links {
    public static final Duration JOIN_LASTS = Duration.ofDays(30);
    public static final Duration RESET_LASTS = Duration.ofDays(2);
    public static final Duration OWNER_LASTS = Duration.ofDays(2);
    private static final String SELECT = "select l.token_hash, l.kind, l.course, l.role, l.note, l.until, " + AccountRows.COLUMNS
            + " from link l left join person p on p.id = l.person where l.used is null and l.until > ?";
    private final Jdbi jdbi;
    private final Writer writer;

    Links(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** The token of a link that makes the server's first owner; links of this kind made before stop working. */
    public String toOwner(Instant now) {
        return writer.write(handle -> {
            handle.execute("update link set used = ? where kind = 'owner' and used is null", now);
            return insert(handle, new Made(Link.Kind.OWNER, null, null, null, "", null, now.plus(OWNER_LASTS)), now);
        });
    }

    /** The token of a link that lets somebody without an account into a course. */
    public String toJoin(String course, Role role, String note, String madeBy, Instant now) {
        return writer.write(handle -> {
            Enrolments.meetCourse(handle, course, now);
            return insert(handle, new Made(Link.Kind.JOIN, null, course, role.word(), note, madeBy, now.plus(JOIN_LASTS)), now);
        });
    }

    /** The token of a link by which somebody on a roster, who has no password yet, sets one; earlier ones for her stop working. */
    public String toJoin(String course, String person, String madeBy, Instant now) {
        return writer.write(handle -> toJoin(handle, course, person, madeBy, now));
    }

    /** The same for many at once: tokens in the order of the persons. */
    public List<String> toJoin(String course, List<String> persons, String madeBy, Instant now) {
        return writer.write(handle -> persons.stream().map(person -> toJoin(handle, course, person, madeBy, now)).toList());
    }

    private static String toJoin(Handle handle, String course, String person, String madeBy, Instant now) {
        handle.execute("update link set used = ? where person = ? and kind = 'join' and course = ? and used is null", now, person, course);
        return insert(handle, new Made(Link.Kind.JOIN, person, course, null, "", madeBy, now.plus(JOIN_LASTS)), now);
    }

    /** The token of a link that sets a new password; earlier ones for the person stop working. */
    public String toReset(String person, String madeBy, Instant now) {
        return writer.write(handle -> {
            handle.execute("update link set used = ? where person = ? and kind = 'reset' and used is null", now, person);
            return insert(handle, new Made(Link.Kind.RESET, person, null, null, "", madeBy, now.plus(RESET_LASTS)), now);
        });
    }

    private record Made(Link.Kind kind, String person, String course, String role, String note, String madeBy, Instant until) {}

    private static String insert(Handle handle, Made link, Instant now) {
        String token = Tokens.random();
        handle.execute("insert into link (token_hash, kind, person, course, role, note, made_by, made, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", Tokens.hash(token),
                link.kind().name().toLowerCase(Locale.ROOT), link.person(), link.course(), link.role(), link.note(), link.madeBy(), now, link.until());
        return token;
    }

    /** The link of a token, while it works. */
    public Optional<Link> of(String token, Instant now) {
        return jdbi.withHandle(h -> of(h, token, now));
    }

    static Optional<Link> of(Handle handle, String token, Instant now) {
        return handle.select(SELECT + " and l.token_hash = ?", now, Tokens.hash(token)).map(Links::read).findOne();
    }

    /** The links of a course that still work, the one that ends last first. */
    public List<Link> ofCourse(String course, Instant now) {
        return jdbi.withHandle(h -> h.select(SELECT + " and l.course = ? order by l.until desc", now, course).map(Links::read).list());
    }

    /** Stops a link of a course from working. */
    public void withdraw(String course, String key, Instant now) {
        writer.write(handle -> handle.execute("update link set used = ? where course = ? and token_hash = ? and used is null", now, course, key));
    }

    /** What became of a link that was followed. */
    public sealed interface Outcome {
        /** The person is in, and may be signed in. */
        record Done(Account person) implements Outcome {}

        /** The link was used, withdrawn or has expired. */
        record Gone() implements Outcome {}

        /** Another account has this sign-in name or this e-mail address. */
        record Taken(boolean login) implements Outcome {}
    }

    /** Follows a link by setting a password (its hash); {@code names} are read where the link makes a new account, else only the name. */
    public Outcome follow(String token, Names names, String passwordHash, Instant now) {
        return writer.write(handle -> of(handle, token, now).map(link -> follow(handle, link, names, passwordHash, now)).orElseGet(Outcome.Gone::new));
    }

    private static Outcome follow(Handle handle, Link link, Names names, String passwordHash, Instant now) {
        if (link.isForSomebodyNew() && AccountRows.withLogin(handle, names.login()).isPresent()) {
            return new Outcome.Taken(true);
        }
        if (link.isForSomebodyNew() && AccountRows.withEmail(handle, names.email()).isPresent()) {
            return new Outcome.Taken(false);
        }
        Account person = link.person().orElseGet(() -> AccountRows.insert(handle, Tokens.id(), names, link.kind() == Link.Kind.OWNER, now));
        AccountRows.setPassword(handle, person.id(), passwordHash);
        Sessions.endAll(handle, person.id(), "");
        handle.execute("update link set used = ? where person = ? and used is null", now, person.id());
        return done(handle, link, person, now);
    }

    /** Follows a link as somebody who has an account and is signed in. */
    public Outcome followAs(String token, String person, Instant now) {
        return writer.write(handle -> of(handle, token, now).filter(link -> link.isForSomebodyNew() || link.person().get().id().equals(person))
                .map(link -> done(handle, link, AccountRows.of(handle, person).orElseThrow(), now)).orElseGet(Outcome.Gone::new));
    }

    private static Outcome done(Handle handle, Link link, Account person, Instant now) {
        handle.execute("update link set used = ? where token_hash = ?", now, link.key());
        if (link.kind() == Link.Kind.OWNER) {
            handle.execute("update person set owner = true where id = ?", person.id());
        }
        link.role().ifPresent(role -> Enrolments.enrol(handle, link.course(), person.id(), role, now));
        return new Outcome.Done(AccountRows.of(handle, person.id()).orElseThrow());
    }

    private static Link read(ResultSet row, StatementContext context) throws SQLException {
        Optional<Account> person = row.getString("person_id") == null ? Optional.empty() : Optional.of(AccountRows.read(row, context));
        return new Link(row.getString("token_hash"), Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), person,
                AccountRows.orEmpty(row.getString("course")), Role.of(AccountRows.orEmpty(row.getString("role"))), row.getString("note"), row.getTimestamp("until").toInstant());
    }
}
