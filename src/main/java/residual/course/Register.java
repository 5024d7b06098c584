package residual.course;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Who may come in: accounts, sessions, links and enrolments of a store, with the passwords that open them and the clock that ends them. */
public final class Register {
    private final Store store;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Clock clock;

    public Register(Store store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.signIns = new SignIns(store, passwords);
        this.clock = clock;
    }

    /** Where figures about the server are collected. */
    public MeterRegistry meters() {
        return store.meters();
    }

    /** Whether what is asked for can be kept. */
    public boolean isReady() {
        return store.isReady();
    }

    public Accounts accounts() {
        return store.accounts();
    }

    public Sessions sessions() {
        return store.sessions();
    }

    public Links links() {
        return store.links();
    }

    public Enrolments enrolments() {
        return store.enrolments();
    }

    public Roster roster() {
        return store.roster();
    }

    public Claims claims() {
        return store.claims();
    }

    public Passwords passwords() {
        return passwords;
    }

    public SignIns signIns() {
        return signIns;
    }

    public ProviderSignIns providerSignIns() {
        return store.providerSignIns();
    }

    /** The token of a link ({@code /link/TOKEN}) that makes the first owner, while the server has none: printed at the start. Links printed before stop working. */
    public Optional<String> ownerToken() {
        return accounts().hasOwner() ? Optional.empty() : Optional.of(links().toOwner(now()));
    }

    /** Now, in the milliseconds that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
