package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    @TempDir Path folder;
    private Store store;
    private Sessions sessions;
    private Account ada;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        sessions = store.sessions();
        ada = joined("ada");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Account joined(String login) {
        String token = store.links().toJoin("algebra", Role.STUDENT, "", null, NOW);
        return ((Links.Outcome.Done) store.links().follow(token, new Names(login, login, ""), "hash", NOW)).person();
    }

    private String begin(Sessions.Stay stay) {
        return sessions.begin(ada.id(), stay, "Firefox", "", NOW);
    }

    @Test
    void aSessionKnowsThePersonAndHerRoles() {
        store.enrolments().enrol("calculus", ada.id(), Role.INSTRUCTOR, NOW);
        Session session = sessions.of(begin(Sessions.Stay.BRIEF), NOW).orElseThrow();
        assertThat(session.person()).isEqualTo(ada);
        assertThat(session.roles()).containsEntry("algebra", Role.STUDENT).containsEntry("calculus", Role.INSTRUCTOR).hasSize(2);
    }

    @Test
    void aTokenThatWasNotGivenOutOpensNothing() {
        begin(Sessions.Stay.BRIEF);
        assertThat(sessions.of("", NOW)).isEmpty();
        assertThat(sessions.of(Tokens.random(), NOW)).isEmpty();
        assertThat(sessions.of(sessions.ofPerson(ada.id(), NOW).getFirst().key(), NOW)).isEmpty();
    }

    @Test
    void aSessionEndsAfterItsIdleTimeUnlessItIsUsed() {
        String token = begin(Sessions.Stay.BRIEF);
        assertThat(sessions.of(token, NOW.plus(Duration.ofHours(11)))).isPresent();
        assertThat(sessions.of(token, NOW.plus(Duration.ofHours(22)))).isPresent();
        assertThat(sessions.of(token, NOW.plus(Duration.ofHours(35)))).isEmpty();
    }

    @Test
    void aSessionEndsAtLastHoweverOftenItIsUsed() {
        String token = begin(Sessions.Stay.LONG);
        for (int day = 1; day < 60; day++) {
            assertThat(sessions.of(token, NOW.plus(Duration.ofDays(day)))).isPresent();
        }
        assertThat(sessions.of(token, NOW.plus(Duration.ofDays(60)))).isEmpty();
    }

    @Test
    void aClockSetBackEndsNoSession() {
        String token = begin(Sessions.Stay.BRIEF);
        assertThat(sessions.of(token, NOW.minus(Duration.ofDays(2)))).isPresent();
    }

    @Test
    void signingInAgainOnTheSameBrowserEndsTheSessionBefore() {
        String first = begin(Sessions.Stay.BRIEF);
        String second = sessions.begin(ada.id(), Sessions.Stay.BRIEF, "Firefox", first, NOW);
        assertThat(sessions.of(first, NOW)).isEmpty();
        assertThat(sessions.of(second, NOW)).isPresent();
    }

    @Test
    void signingOutEverywhereLeavesOtherPeopleAlone() {
        Account bob = joined("bob");
        String hers = begin(Sessions.Stay.LONG);
        String phone = begin(Sessions.Stay.LONG);
        String his = sessions.begin(bob.id(), Sessions.Stay.LONG, "Chrome", "", NOW);
        sessions.end(bob.id(), Tokens.hash(hers));
        assertThat(sessions.of(hers, NOW)).isPresent();
        sessions.endAll(ada.id(), Tokens.hash(hers));
        assertThat(sessions.of(phone, NOW)).isEmpty();
        assertThat(sessions.of(hers, NOW)).isPresent();
        assertThat(sessions.of(his, NOW)).isPresent();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String here = begin(Sessions.Stay.LONG);
        String there = begin(Sessions.Stay.LONG);
        store.accounts().setPassword(ada.id(), "new hash", Tokens.hash(here));
        assertThat(sessions.of(here, NOW)).isPresent();
        assertThat(sessions.of(there, NOW)).isEmpty();
    }

    @Test
    void aBrowserNameOfAnyLengthFits() {
        sessions.begin(ada.id(), Sessions.Stay.BRIEF, "x".repeat(5000), "", NOW);
        assertThat(sessions.ofPerson(ada.id(), NOW).getFirst().browser()).hasSize(200);
    }
}
