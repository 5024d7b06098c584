package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import residual.course.Store;

/** Two servers on one PostgreSQL; every request of a visitor may go to either, and one may go away. */
@Timeout(200)
class NodesIT {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final String PASSWORD = "violet marble kettle";
    private static EmbeddedPostgres postgres;
    private static Site first;
    private static Site second;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        first = Site.on(store());
        second = Site.on(store());
    }

    private static Store store() {
        return Store.open(postgres.getJdbcUrl("postgres", "postgres"), new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() throws Exception {
        second.close();
        postgres.close();
    }

    @Test
    void aVisitorIsTheSameOnBothAndAllSheDidIsThereWhenOneIsGone() throws Exception {
        Guest ada = new Guest(first.address());
        Guest alsoAda = ada.at(second.address());
        alsoAda.postWithToken(PROBLEM + "/essay/draft", ada.token(), "answer.answer", "a thought kept by the second");
        assertThat(ada.get(PROBLEM).body()).contains("a thought kept by the second");
        assertThat(ada.post(PROBLEM + "/loss", "answer.answer", "l1").body()).contains("It adds absolute differences");
        assertThat(alsoAda.post(PROBLEM + "/loss", "answer.answer", "l1").body()).contains("class=\"notice\"");
        alsoAda.postWithToken("/link/" + first.register.ownerToken().orElseThrow(), ada.token(), "name", "Ada", "login", "ada", "password", PASSWORD, "again", PASSWORD);
        assertThat(ada.get("/account").uri().getPath()).isEqualTo("/account");
        first.close();
        assertThat(alsoAda.get("/account").uri().getPath()).isEqualTo("/account");
        assertThat(alsoAda.post(PROBLEM + "/weights", "answer.answer", "1 0; 0 1").statusCode()).isEqualTo(200);
    }
}
