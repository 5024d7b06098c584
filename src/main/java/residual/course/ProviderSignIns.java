package residual.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sign-ins through an OpenID Connect provider: those on their way, and whose account it is that comes back. */
public final class ProviderSignIns {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private final Jdbi jdbi;
    private final Writer writer;

    ProviderSignIns(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** A sign-in on its way: what the token must repeat, what the code is redeemed with, and where the visitor wants to go. */
    public record Visit(String nonce, String verifier, String back) {}

    /** Keeps a visit under its state, for this visitor alone and for ten minutes. */
    public void begin(String state, Visit visit, String visitor, Instant now) {
        writer.write(handle -> {
            handle.execute("delete from provider_visit where until < ?", now);
            return handle.execute("insert into provider_visit (state_hash, nonce, verifier, visitor, back, until) values (?, ?, ?, ?, ?, ?)",
                    Tokens.hash(state), visit.nonce(), visit.verifier(), Tokens.hash(visitor), visit.back(), now.plus(LASTS));
        });
    }

    /** The visit of a state, which is over with this; empty for a state that was used, is too old, or is another visitor's. */
    public Optional<Visit> end(String state, String visitor, Instant now) {
        return writer.write(handle -> {
            Optional<Visit> visit = handle.select("select nonce, verifier, back from provider_visit where state_hash = ? and visitor = ? and until > ?", Tokens.hash(state), Tokens.hash(visitor), now)
                    .map((row, c) -> new Visit(row.getString(1), row.getString(2), row.getString(3))).findOne();
            return visit.filter(v -> handle.execute("delete from provider_visit where state_hash = ?", Tokens.hash(state)) > 0);
        });
    }

    /**
     * The account of an identity: the one it came with before; else the one with its verified address, which is its own from then on; else a new one. Empty where the account
     * of the address came with another identity of the same provider before: the address has gone to somebody else.
     */
    public Optional<Account> account(Identity identity, Instant now) {
        return jdbi.withHandle(h -> known(h, identity)).or(() -> writer.write(handle -> known(handle, identity).or(() -> met(handle, identity, now))));
    }

    private static Optional<Account> known(Handle handle, Identity identity) {
        return handle.select("select person from provider_subject where issuer = ? and subject = ?", identity.issuer(), identity.subject()).mapTo(String.class).findOne()
                .flatMap(id -> AccountRows.of(handle, id));
    }

    private static Optional<Account> met(Handle handle, Identity identity, Instant now) {
        Account person = AccountRows.withEmail(handle, identity.names().email()).orElseGet(() -> AccountRows.insert(handle, Tokens.id(), identity.names(), false, now));
        boolean other = handle.select("select count(*) from provider_subject where issuer = ? and person = ?", identity.issuer(), person.id()).mapTo(Long.class).one() > 0;
        if (other) {
            return Optional.empty();
        }
        handle.execute("insert into provider_subject (issuer, subject, person, since) values (?, ?, ?, ?)", identity.issuer(), identity.subject(), person.id(), now);
        return Optional.of(person);
    }
}
