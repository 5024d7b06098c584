package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void behindTlsCookiesTravelByTlsAlone(@TempDir Path data) throws Exception {
        try (Site secure = Site.behindTls(data)) {
            List<String> cookies = new Guest(secure.address()).get("/").headers().allValues("Set-Cookie");
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", PROBLEM, "/courses/tour", "/check?example=pca", "/sign-in", "/search?q=a", "/no-such-page", "/link/none", "/problem.schema.json"})
    void noPageMayRunOrCarriesScriptsAndStylesOfItsOwn(String path) throws Exception {
        HttpResponse<String> page = new Guest(site.address()).get(path);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'; script-src 'self'; style-src 'self';").doesNotContain("unsafe", "http:", "*");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*\\ssrc=)").doesNotContainPattern("<[a-z][^>]*\\s(style|on[a-z]+)=").doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "/%5cexample.org", "javascript:alert(1)", "/\t/example.org", "/\r\nX-Injected: 1", "http:example.org"})
    void noFormSendsElsewhereOrWritesHeaders(String back) throws Exception {
        Guest guest = new Guest(site.address());
        HttpResponse<String> page = guest.post("/preferences", "theme", "dark\r\nX-Injected: 1", "back", back);
        assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(page.headers().map()).doesNotContainKey("x-injected");
        assertThat(guest.get("/sign-in?back=" + java.net.URLEncoder.encode(back, StandardCharsets.UTF_8)).body()).doesNotContain("value=\"//", "value=\"http", "value=\"/\\", "value=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/katex-0.18.11/../../../../../logback-json.xml", "/assets/katex-0.18.11/%2e%2e/%2e%2e/%2e%2e/%2e%2e/logback-json.xml", "/assets/now/..%2f..%2flogback-json.xml", "/assets/now/..%5c..%5clogback-json.xml",
            "/assets/now//etc/passwd", "/assets/now/x/../../db/migration/V2__accounts.sql", "/courses/..%2f..%2fetc/passwd", "/courses/tour/basics/..%2ffirst", "/courses/tour/../../../etc"})
    void noAddressLeadsOutOfAFolder(String path) throws Exception {
        HttpResponse<String> page = new Guest(site.address()).get(path);
        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).doesNotContain("<configuration", "root:", "create table");
    }

    @Test
    void theNameOfAFileThatIsSentIsOnlyAName() throws Exception {
        Path outside = Path.of(System.getProperty("java.io.tmpdir"), "residual-escaped.csv").toAbsolutePath();
        HttpResponse<String> read = new Guest(site.address()).upload(PROBLEM + "/weights/file", "file", "../../../.." + outside, "1,0\n0,1\n", "input", "answer");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(outside).doesNotExist();
    }

    @Test
    void everySignInHasASessionOfItsOwnAndSigningOutEndsIt(@TempDir Path data) throws Exception {
        try (Site own = Site.tour(data)) {
            Guest owner = new Guest(own.address());
            owner.post("/link/" + own.register.ownerToken().orElseThrow(), "name", "Ada", "login", "ada", "password", PASSWORD, "again", PASSWORD);
            String first = owner.cookie(Visitors.SESSION);
            owner.post("/sign-in", "name", "ada", "password", PASSWORD);
            String second = owner.cookie(Visitors.SESSION);
            assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
            assertThat(whereIs(own, first)).isEqualTo("/sign-in");
            assertThat(whereIs(own, second)).isEqualTo("/account");
            owner.post("/sign-out");
            assertThat(whereIs(own, second)).isEqualTo("/sign-in");
        }
    }

    /** Where somebody with this token of a session gets who asks for her account. */
    private static String whereIs(Site site, String token) throws Exception {
        return new Guest(site.address()).get("/account", "Cookie", Visitors.SESSION + "=" + token).uri().getPath();
    }

    @Test
    void whoGuessesLinksHasToWaitAndALinkHas256Bits(@TempDir Path data) throws Exception {
        Limits usual = Limits.USUAL;
        try (Site slow = Site.limited(data, new Limits(new Limits.Rate(20, 1), usual.forms(), usual.answers(), usual.address(), usual.newcomers(), usual.patience()))) {
            assertThat(slow.register.ownerToken().orElseThrow()).hasSize(43);
            Guest guest = new Guest(slow.address());
            guest.get("/");
            int last = 0;
            for (int i = 0; i < 40; i++) {
                last = guest.get("/link/" + "A".repeat(40) + (100 + i)).statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
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
        ServiceLoader.load(Configurator.class).forEach(configurator -> configurator.configure(context));
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
