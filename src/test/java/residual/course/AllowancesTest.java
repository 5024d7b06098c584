package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowancesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-03T10:00:00Z");
    private Store store;
    private String ada;
    private String bob;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.open(folder);
        ada = join("ada");
        bob = join("bob");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String join(String login) {
        String token = store.links().toJoin("c", Role.STUDENT, "", null, NOW);
        return ((Links.Outcome.Done) store.links().follow(token, new Names(login, login, ""), "hash", NOW)).person().id();
    }

    private Allowance of(String person) {
        return store.allowances().of("c", "s", person);
    }

    @Test
    void anExtensionIsForOneAndHoldsBackWhatIsReleasedToAll() {
        store.extensions().give(Extension.fresh("c", "s", ada, "", Optional.of(LATER), 15).by(bob, "ill", NOW));
        assertThat(of(ada)).isEqualTo(new Allowance(Optional.of(LATER), 15, 0, 0, Optional.empty(), Optional.of(LATER)));
        assertThat(of(bob)).isEqualTo(new Allowance(Optional.empty(), 0, 0, 0, Optional.empty(), Optional.of(LATER)));
        assertThat(store.allowances().of("c", "other", ada)).isEqualTo(Allowance.NONE);
    }

    @Test
    void anExtensionThatIsWithdrawnHoldsNoMore() {
        store.extensions().give(Extension.fresh("c", "s", ada, "", Optional.of(LATER), 0).by(bob, "", NOW));
        store.extensions().withdraw("elsewhere", store.extensions().of("c").getFirst().id(), NOW);
        assertThat(of(ada).until()).contains(LATER);
        store.extensions().withdraw("c", store.extensions().of("c").getFirst().id(), NOW);
        assertThat(of(ada)).isEqualTo(Allowance.NONE);
    }

    @Test
    void anExtensionForASectionIsNotForThoseWithoutOne() {
        store.extensions().give(Extension.fresh("c", "s", "", "A", Optional.of(LATER), 0).by(bob, "", NOW));
        assertThat(of(ada).until()).isEmpty();
    }

    @Test
    void lateDaysAreCountedForTheWholeCourse() {
        assertThat(store.allowances().spend("c", "s", ada, 2, 3, NOW)).isTrue();
        assertThat(store.allowances().spend("c", "t", ada, 2, 3, NOW)).isFalse();
        assertThat(store.allowances().spend("c", "s", ada, 1, 3, NOW)).isTrue();
        assertThat(store.allowances().spend("c", "t", ada, 2, 3, NOW)).isTrue();
        assertThat(of(ada)).extracting(Allowance::days, Allowance::daysElsewhere).containsExactly(1, 2);
    }

    @Test
    void anExamIsBegunOnce() {
        store.allowances().begin("c", "s", ada, NOW);
        store.allowances().begin("c", "s", ada, LATER);
        assertThat(of(ada).begun()).contains(NOW);
        assertThat(of(bob).begun()).isEmpty();
    }
}
