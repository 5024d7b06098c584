package residual.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a name and a password belong together. An unknown name takes as long as a wrong password and is told the same. */
public final class SignIns {
    private final Store store;
    private final Passwords passwords;

    public SignIns(Store store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** What became of a sign-in. */
    public sealed interface Result {
        /** The password is the person's. */
        record Accepted(Account person) implements Result {}

        /** Name or password is wrong, and it is not told which. */
        record Refused() implements Result {}

        /** Too many failed before; it was not looked at. */
        record Later(Duration after) implements Result {}

        /** More people are signing in than can be served; nothing is wrong with this one. */
        record Busy(Duration after) implements Result {}
    }

    /** Looks at a name (or e-mail address) and a password, sent from an address of the network. */
    public Result signIn(String name, String password, String address, Instant now) {
        Optional<Duration> wait = store.failedSignIns().wait(name, address, now);
        if (wait.isPresent()) {
            return new Result.Later(wait.get());
        }
        try {
            return compare(name, password, address, now);
        } catch (Passwords.BusyException e) {
            return new Result.Busy(e.after());
        }
    }

    private Result compare(String name, String password, String address, Instant now) {
        Optional<Account> account = store.accounts().named(name);
        String hash = account.map(a -> store.accounts().passwordHash(a.id())).orElse("");
        boolean right = password.length() <= PasswordRule.LONGEST && passwords.verifies(password, hash);
        if (!right) {
            store.failedSignIns().note(name, address, now);
            return new Result.Refused();
        }
        store.failedSignIns().forget(name, address);
        return new Result.Accepted(account.orElseThrow());
    }

    /** Whether this is the person's password, for what she does while signed in; failures count like those of a sign-in. */
    public Result confirm(Account person, String password, String address, Instant now) {
        return signIn(person.login().isEmpty() ? person.email() : person.login(), password, address, now);
    }
}
