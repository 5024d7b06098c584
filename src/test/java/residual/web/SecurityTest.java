package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.problem.Markdown;

/** What SECURITY.md promises and no other test shows. */
class SecurityTest {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final String PASSWORD = "violet marble kettle";
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        site = Site.tour(data);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        List<String> cookies = new Guest(site.address()).get("/").headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void aSessionThatWasPlantedIsNotTheOneAfterSigningIn() throws Exception {
        String link = site.register.ownerToken().orElseThrow();
        Guest owner = new Guest(site.address());
        String token = owner.token();
        HttpResponse<String> signedIn = owner.send(owner.form("/link/" + link, token, "name", "Ada", "login", "ada", "password", PASSWORD, "again", PASSWORD)
                .header("Cookie", "residual-session=planted").build());
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(new Guest(site.address()).get("/account", "Cookie", "residual-session=planted").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whatAuthorsAndStudentsWriteRunsNothing() throws Exception {
        assertThat(Markdown.render("<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) $</span><script>$").html())
                .doesNotContain("<script", "<img", "<a ");
        Guest guest = new Guest(site.address());
        assertThat(guest.post(PROBLEM + "/essay", "answer.answer", "</textarea><script>alert(1)</script>").body()).doesNotContain("<script>alert");
    }

    @Test
    void nobodySeesWhatAnotherHasWritten() throws Exception {
        Guest ada = new Guest(site.address());
        ada.post(PROBLEM + "/essay/draft", "answer.answer", "a thought of Ada's own");
        ada.post(PROBLEM + "/loss", "answer.answer", "l1");
        Guest bob = new Guest(site.address());
        assertThat(bob.get(PROBLEM).body()).doesNotContain("thought of Ada");
        assertThat(bob.get("/attempts").body()).contains("You have not submitted anything yet");
    }

    @Test
    void aLineInTheLogIsOneLineWhateverIsInIt() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(SecurityTest.class.getResource("/logback.xml"));
        var logger = context.getLogger("ROOT");
        var console = (ConsoleAppender<ILoggingEvent>) logger.getAppender("console");
        byte[] line = console.getEncoder().encode(new LoggingEvent("x", logger, Level.WARN, "asked for /a\r\n12:00 ERROR forged", null, null));
        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void noAnswerToldAboutAFailureNamesTheProgramOrItsParts() throws Exception {
        HttpResponse<String> page = new Guest(site.address()).get("/courses/tour/basics/first?part=%00&try=999999999999");
        assertThat(page.body()).doesNotContain("Exception", "at residual.", "Jetty", "Javalin");
        assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
}
