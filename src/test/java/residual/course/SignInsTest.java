package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    private static final String PASSWORD = "violet marble kettle";
    @TempDir Path folder;
    private Store store;
    private Passwords passwords;
    private SignIns signIns;
    private Account ada;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        passwords = new Passwords(2, 50, new Passwords.Effort(64, 1));
        signIns = new SignIns(store, passwords);
        ada = joined("Ada Lovelace", "ada", "Ada@Example.org", passwords);
    }

    @AfterEach
    void close() {
        passwords.close();
        store.close();
    }

    private Account joined(String name, String login, String email, Passwords passwords) {
        String token = store.links().toJoin("algebra", Role.STUDENT, "", null, NOW);
        return ((Links.Outcome.Done) store.links().follow(token, new Names(name, login, email), passwords.hash(PASSWORD), NOW)).person();
    }

    private SignIns.Result signIn(String name, String password, String address, Instant now) {
        return signIns.signIn(name, password, address, now);
    }

    @Test
    void nameAndAddressBothSignInWhateverTheirLetters() {
        assertThat(signIn("ADA", PASSWORD, "1", NOW)).isEqualTo(new SignIns.Result.Accepted(ada));
        assertThat(signIn(" ada@example.ORG ", PASSWORD, "1", NOW)).isEqualTo(new SignIns.Result.Accepted(ada));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldTheSame() {
        assertThat(signIn("ada", "violet marble kettl", "1", NOW)).isEqualTo(new SignIns.Result.Refused());
        assertThat(signIn("eve", PASSWORD, "1", NOW)).isEqualTo(new SignIns.Result.Refused());
        assertThat(signIn("", "", "1", NOW)).isEqualTo(new SignIns.Result.Refused());
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        long known = 0;
        long unknown = 0;
        try (Passwords usual = new Passwords(2, 50)) {
            joined("Bea", "bea", "", usual);
            SignIns slow = new SignIns(store, usual);
            for (int i = 0; i < 6; i++) {
                known += nanos(slow, "bea", "address " + i);
                unknown += nanos(slow, "nobody " + i, "address " + i);
            }
        }
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    private static long nanos(SignIns signIns, String name, String address) {
        long start = System.nanoTime();
        signIns.signIn(name, "wrong password", address, NOW);
        return System.nanoTime() - start;
    }

    @Test
    void eightFailuresAtOneAddressMakeTheNameWaitThereAndNowhereElse() {
        for (int i = 0; i < FailedSignIns.BY_BOTH; i++) {
            assertThat(signIn("ada", "wrong " + i, "1", NOW.plusSeconds(i))).isEqualTo(new SignIns.Result.Refused());
        }
        assertThat(signIn("ada", PASSWORD, "1", NOW.plusSeconds(60))).isEqualTo(new SignIns.Result.Later(Duration.ofSeconds(15 * 60 - 60)));
        assertThat(signIn("ada", PASSWORD, "2", NOW.plusSeconds(60))).isInstanceOf(SignIns.Result.Accepted.class);
        assertThat(signIn("ada", PASSWORD, "1", NOW.plus(FailedSignIns.WINDOW).plusSeconds(1))).isInstanceOf(SignIns.Result.Accepted.class);
    }

    @Test
    void manyAddressesTogetherMakeAnAccountWait() {
        for (int i = 0; i < FailedSignIns.BY_ACCOUNT; i++) {
            store.failedSignIns().note("ada", "bot " + i, NOW);
        }
        assertThat(signIn("ada", PASSWORD, "new bot", NOW)).isInstanceOf(SignIns.Result.Later.class);
    }

    @Test
    void manyNamesFromOneAddressMakeTheAddressWait() {
        for (int i = 0; i < FailedSignIns.BY_ADDRESS; i++) {
            store.failedSignIns().note("name " + i, "bot", NOW);
        }
        assertThat(signIn("ada", PASSWORD, "bot", NOW)).isInstanceOf(SignIns.Result.Later.class);
        assertThat(signIn("ada", PASSWORD, "elsewhere", NOW)).isInstanceOf(SignIns.Result.Accepted.class);
    }

    @Test
    void aClockSetBackMakesNobodyWaitLongerThanTheWindow() {
        for (int i = 0; i < FailedSignIns.BY_BOTH; i++) {
            store.failedSignIns().note("ada", "1", NOW);
        }
        assertThat(signIn("ada", PASSWORD, "1", NOW.minus(Duration.ofDays(400)))).isEqualTo(new SignIns.Result.Later(FailedSignIns.WINDOW));
    }

    @Test
    void signingInForgetsTheFailuresBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < FailedSignIns.BY_BOTH - 1; i++) {
                store.failedSignIns().note("ada", "1", NOW);
            }
            assertThat(signIn("ada", PASSWORD, "1", NOW)).isInstanceOf(SignIns.Result.Accepted.class);
        }
    }

    @Test
    void aFullQueueIsToldAndCountsAgainstNobody() {
        try (Passwords narrow = new Passwords(1, 1)) {
            SignIns busy = new SignIns(store, narrow);
            List<CompletableFuture<SignIns.Result>> rush = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rush.add(CompletableFuture.supplyAsync(() -> busy.signIn("ada", PASSWORD, "1", NOW), Thread::startVirtualThread));
            }
            List<SignIns.Result> results = rush.stream().map(CompletableFuture::join).toList();
            assertThat(results).hasAtLeastOneElementOfType(SignIns.Result.Accepted.class).hasAtLeastOneElementOfType(SignIns.Result.Busy.class);
            assertThat(store.failedSignIns().wait("ada", "1", NOW)).isEmpty();
        }
    }

    @Test
    void aPasswordOfThousandsOfLettersIsNotHashed() {
        assertThat(signIn("ada", "a".repeat(100_000), "1", NOW)).isEqualTo(new SignIns.Result.Refused());
    }

    @Test
    void anAccentTypedAsTwoCharactersIsTheSamePassword() {
        try (Passwords usual = new Passwords(2, 50)) {
            String hash = usual.hash("caf\u00e9 au lait 12");
            assertThat(usual.verifies("cafe\u0301 au lait 12", hash)).isTrue();
            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(passwords.verifies("cafe\u0301 au lait 12", hash)).as("by whoever makes cheaper ones").isTrue();
        }
    }
}
