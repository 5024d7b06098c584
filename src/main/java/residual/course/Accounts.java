package residual.course;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everyone who can sign in. */
public final class Accounts {
    private final Jdbi jdbi;
    private final Writer writer;

    Accounts(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    public Optional<Account> of(String id) {
        return jdbi.withHandle(h -> AccountRows.of(h, id));
    }

    /** Everyone who can sign in, by id. */
    public Map<String, Account> all() {
        return jdbi.withHandle(AccountRows::all);
    }

    /** The account that signs in with this name or this e-mail address. */
    public Optional<Account> named(String name) {
        return jdbi.withHandle(h -> AccountRows.named(h, name));
    }

    /** Whether the server has an owner yet. */
    public boolean hasOwner() {
        return jdbi.withHandle(AccountRows::hasOwner);
    }

    /** The kept hash of a person's password, empty where none is set. */
    String passwordHash(String id) {
        return jdbi.withHandle(h -> AccountRows.passwordHash(h, id));
    }

    /** Sets a password by its hash (see {@link Passwords#hash}) and ends every session of the person but the one that is named by its hash, or all of them ("") . */
    public void setPassword(String id, String hash, String exceptSession) {
        writer.write(handle -> {
            AccountRows.setPassword(handle, id, hash);
            return Sessions.endAll(handle, id, exceptSession);
        });
    }

    /** Changes what a person is called. */
    public void rename(String id, String name) {
        writer.write(handle -> handle.execute("update person set name = ? where id = ? and kind = 'account'", name.strip(), id));
    }
}
