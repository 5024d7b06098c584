package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.web.Limits.Rate;

/** Who asks for too much in a short time waits, and nobody else does. */
class PaceTest {
    private static final String PART = "/courses/tour/basics/first/essay";
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        site = Site.limited(data, new Limits(new Rate(30, 10), new Rate(20, 5), new Rate(3, 0.1), new Rate(10_000, 1000), new Rate(1000, 100), Duration.ofSeconds(8)));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whoSubmitsTooFastIsToldHowLongToWait() throws Exception {
        Guest guest = new Guest(site.address());
        HttpResponse<String> last = null;
        for (int i = 0; i < 4; i++) {
            last = guest.post(PART, "answer.answer", "word " + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 10);
        assertThat(last.body()).containsPattern("Wait (\\d|10) seconds? and try again; nothing was lost");
        assertThat(new Guest(site.address()).post(PART, "answer.answer", "word").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksForPagesTooFastWaitsToo() throws Exception {
        Guest guest = new Guest(site.address());
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += guest.get("/courses/tour").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void anAllotmentRefillsAtItsPace() {
        Allotment allotment = new Allotment(new Rate(2, 4));
        assertThat(allotment.take("ada", 0)).isZero();
        assertThat(allotment.take("ada", 0)).isZero();
        assertThat(allotment.take("ada", 0)).isEqualTo(Duration.ofMillis(250));
        assertThat(allotment.take("bob", 0)).isZero();
        assertThat(allotment.take("ada", 250_000_000)).isZero();
        assertThat(allotment.take("ada", 250_000_000)).isEqualTo(Duration.ofMillis(250));
    }
}
