package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts as rows of the database. */
final class AccountRows {
    static final String COLUMNS = "p.id person_id, p.name person_name, p.login, p.email, p.owner, p.password_hash";
    private static final String SELECT = "select " + COLUMNS + " from person p where p.kind = 'account'";

    private AccountRows() {}

    static Optional<Account> of(Handle handle, String id) {
        return handle.select(SELECT + " and p.id = ?", id).map(AccountRows::read).findOne();
    }

    static Map<String, Account> all(Handle handle) {
        return handle.select(SELECT).map(AccountRows::read).stream().collect(Collectors.toMap(Account::id, a -> a));
    }

    /** The account with this sign-in name, else with this e-mail address. */
    static Optional<Account> named(Handle handle, String name) {
        String small = small(name);
        return small.isEmpty() ? Optional.empty() : withLogin(handle, small).or(() -> withEmail(handle, small));
    }

    static Optional<Account> withLogin(Handle handle, String login) {
        return login.isBlank() ? Optional.empty() : handle.select(SELECT + " and p.login = ?", small(login)).map(AccountRows::read).findOne();
    }

    static Optional<Account> withEmail(Handle handle, String email) {
        return email.isBlank() ? Optional.empty() : handle.select(SELECT + " and p.email = ?", small(email)).map(AccountRows::read).findOne();
    }

    /** Whether the table has somebody to whom the server belongs. */
    static boolean hasOwner(Handle handle) {
        return handle.select("select count(*) from person where owner").mapTo(Long.class).one() > 0;
    }

    static Account insert(Handle handle, String id, Names names, boolean owner, Instant now) {
        handle.execute("insert into person (id, kind, name, login, email, owner, created) values (?, 'account', ?, ?, ?, ?, ?)",
                id, names.name(), orNull(small(names.login())), orNull(small(names.email())), owner, now);
        return of(handle, id).orElseThrow();
    }

    static void setPassword(Handle handle, String id, String hash) {
        handle.execute("update person set password_hash = ? where id = ?", hash, id);
    }

    /** The hash of the password, empty where none is set. */
    static String passwordHash(Handle handle, String id) {
        return handle.select("select password_hash from person where id = ?", id).mapTo(String.class).findOne().orElse("");
    }

    static String small(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static Account read(ResultSet row, StatementContext context) throws SQLException {
        return new Account(row.getString("person_id"), row.getString("person_name"), orEmpty(row.getString("login")),
                orEmpty(row.getString("email")), row.getBoolean("owner"), !orEmpty(row.getString("password_hash")).isEmpty());
    }
}
