package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    @TempDir Path folder;
    private Store store;
    private Links links;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        links = store.links();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Account owner() {
        return done(links.follow(links.toOwner(NOW), new Names("Grace", "grace", "grace@example.org"), "hash", NOW));
    }

    private static Account done(Links.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Links.Outcome.Done.class);
        return ((Links.Outcome.Done) outcome).person();
    }

    @Test
    void theFirstLinkMakesTheOwner() {
        assertThat(store.accounts().hasOwner()).isFalse();
        assertThat(owner().owner()).isTrue();
        assertThat(store.accounts().hasOwner()).isTrue();
    }

    @Test
    void aLinkWorksOnce() {
        String token = links.toJoin("algebra", Role.STUDENT, "", null, NOW);
        done(links.follow(token, new Names("Ada", "ada", ""), "hash", NOW));
        assertThat(links.follow(token, new Names("Eve", "eve", ""), "hash", NOW)).isEqualTo(new Links.Outcome.Gone());
        assertThat(links.of(token, NOW)).isEmpty();
        assertThat(store.accounts().named("eve")).isEmpty();
    }

    @Test
    void aLinkExpires() {
        String token = links.toJoin("algebra", Role.STUDENT, "", null, NOW);
        assertThat(links.follow(token, new Names("Ada", "ada", ""), "hash", NOW.plus(Links.JOIN_LASTS))).isEqualTo(new Links.Outcome.Gone());
    }

    @Test
    void aNewOwnerLinkStopsTheOneBefore() {
        String first = links.toOwner(NOW);
        String second = links.toOwner(NOW);
        assertThat(links.of(first, NOW)).isEmpty();
        assertThat(links.of(second, NOW)).isPresent();
    }

    @Test
    void aNameThatIsTakenLeavesTheLinkAsItWas() {
        owner();
        String token = links.toJoin("algebra", Role.INSTRUCTOR, "", null, NOW);
        assertThat(links.follow(token, new Names("Ada", "GRACE", ""), "hash", NOW)).isEqualTo(new Links.Outcome.Taken(true));
        assertThat(links.follow(token, new Names("Ada", "ada", "Grace@Example.org"), "hash", NOW)).isEqualTo(new Links.Outcome.Taken(false));
        Account ada = done(links.follow(token, new Names("Ada", "ada", "ada@example.org"), "hash", NOW));
        assertThat(store.enrolments().of("algebra", ada.id())).get().extracting(Enrolment::role).isEqualTo(Role.INSTRUCTOR);
    }

    @Test
    void aResetSetsThePasswordAndEndsAllSessions() {
        Account grace = owner();
        String session = store.sessions().begin(grace.id(), Sessions.Stay.LONG, "", "", NOW);
        String first = links.toReset(grace.id(), grace.id(), NOW);
        String second = links.toReset(grace.id(), grace.id(), NOW);
        assertThat(links.of(first, NOW)).isEmpty();
        assertThat(done(links.follow(second, Names.NONE, "new hash", NOW))).isEqualTo(grace);
        assertThat(store.accounts().passwordHash(grace.id())).isEqualTo("new hash");
        assertThat(store.sessions().of(session, NOW)).isEmpty();
    }

    @Test
    void somebodyWithAnAccountJoinsWithIt() {
        Account grace = owner();
        String token = links.toJoin("algebra", Role.STUDENT, "", grace.id(), NOW);
        assertThat(done(links.followAs(token, grace.id(), NOW))).isEqualTo(grace);
        assertThat(store.enrolments().of("algebra")).extracting(e -> e.person().id()).containsExactly(grace.id());
    }

    @Test
    void aLinkForOnePersonIsNotFollowedAsAnother() {
        Account grace = owner();
        Account ada = done(links.follow(links.toJoin("algebra", Role.STUDENT, "", null, NOW), new Names("Ada", "ada", ""), "hash", NOW));
        String token = links.toReset(ada.id(), grace.id(), NOW);
        assertThat(links.followAs(token, grace.id(), NOW)).isEqualTo(new Links.Outcome.Gone());
    }

    @Test
    void theLinksOfACourseAreListedAndWithdrawn() {
        Account grace = owner();
        String token = links.toJoin("algebra", Role.STUDENT, "for the guest auditor", grace.id(), NOW);
        List<Link> open = links.ofCourse("algebra", NOW);
        assertThat(open).extracting(Link::note).containsExactly("for the guest auditor");
        links.withdraw("calculus", open.getFirst().key(), NOW);
        assertThat(links.of(token, NOW)).isPresent();
        links.withdraw("algebra", open.getFirst().key(), NOW);
        assertThat(links.of(token, NOW)).isEmpty();
    }
}
