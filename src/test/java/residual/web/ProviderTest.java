package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** Signing in through an OpenID Connect provider that runs here: discovery, code, keys and tokens are real. */
class ProviderTest {
    private static final String CLIENT = "residual";
    private static MockOAuth2Server provider;
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        provider = new MockOAuth2Server();
        provider.start();
        site = Site.signingInBy(data, new ProviderSettings(provider.issuerUrl("school").toString(), CLIENT, "a secret of both"));
        Guest zoe = new Guest(site.address());
        zoe.post("/link/" + site.register.links().toJoin("tour", Role.STUDENT, "", null, site.register.now()), "name", "Zoe", "login", "zoe", "email", "zoe@example.org",
                "password", "violet marble kettle", "again", "violet marble kettle");
    }

    @AfterAll
    static void close() {
        site.close();
        provider.shutdown();
    }

    /** A browser that shows where it is sent. */
    private static final class Browser {
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }

        String sentTo(String address) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
            return URI.create(address).resolve(answer.headers().firstValue("Location").orElseThrow()).toString();
        }

        /** Goes to the provider and comes back with its answer, which is not yet looked at. */
        String answer(String back) throws IOException, InterruptedException {
            return sentTo(sentTo(site.address() + "/sign-in/provider?back=" + back));
        }

        String account() throws IOException, InterruptedException {
            return get(site.address() + "/account").body();
        }
    }

    private static void says(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("school", subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private static final Map<String, Object> ZOE = Map.of("email", "Zoe@Example.org", "email_verified", true, "name", "Zoe V.");

    @Test
    void thePageOffersIt() throws Exception {
        assertThat(new Browser().get(site.address() + "/sign-in?back=/attempts").body()).contains("Sign in through " + URI.create(provider.issuerUrl("school").toString()).getHost(), "/sign-in/provider?back=/attempts");
    }

    @Test
    void whoHasAVerifiedAddressHasItsAccountAndKeepsItWhenTheAddressChanges() throws Exception {
        Browser first = new Browser();
        says("subject-of-zoe", ZOE);
        assertThat(first.sentTo(first.answer("/courses/tour"))).isEqualTo(site.address() + "/courses/tour");
        assertThat(first.account()).contains("You sign in with zoe");
        Browser later = new Browser();
        says("subject-of-zoe", Map.of("email", "new@example.org", "email_verified", true));
        later.sentTo(later.answer("/"));
        assertThat(later.account()).contains("You sign in with zoe");
        Browser heir = new Browser();
        says("somebody-else", ZOE);
        assertThat(heir.get(heir.answer("/")).body()).contains("belongs to an account that another identity");
        assertThat(heir.get(site.address() + "/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNobodysAccount() throws Exception {
        Browser thief = new Browser();
        says("thief", Map.of("email", "zoe@example.org", "email_verified", false, "name", "Mallory"));
        thief.sentTo(thief.answer("/"));
        assertThat(thief.account()).contains("Mallory").doesNotContain("zoe");
    }

    @Test
    void anAnswerOpensNothingTwiceAndNothingInAnotherBrowser() throws Exception {
        Browser browser = new Browser();
        says("once", Map.of("name", "Once"));
        String answer = browser.answer("/");
        assertThat(new Browser().get(answer).body()).contains("Begin again");
        browser.sentTo(answer);
        assertThat(browser.get(answer).body()).contains("Begin again");
        assertThat(browser.get(site.address() + "/sign-in/provider/back?code=x&state=made-up").statusCode()).isEqualTo(422);
    }

    @Test
    void aTokenForAnotherNonceAnotherClientOrAnotherBrowsersCodeIsRefused() throws Exception {
        says("other-nonce", Map.of("name", "Changed"));    // the provider refuses the other code before it is asked who this is
        for (String changed : List.of("nonce", "code_challenge")) {
            Browser browser = new Browser();
            String question = browser.sentTo(site.address() + "/sign-in/provider").replaceAll("([?&]" + changed + "=)[^&]*", "$1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
            assertThat(browser.get(browser.sentTo(question)).body()).as(changed).contains("could not be trusted");
        }
        Browser browser = new Browser();
        says("other-client", Map.of("name", "Other", "aud", List.of("another-client")));
        assertThat(browser.get(browser.answer("/")).body()).contains("could not be trusted");
    }

    @Test
    void whoDeclinesAtTheProviderIsTold() throws Exception {
        Browser browser = new Browser();
        String question = browser.sentTo(site.address() + "/sign-in/provider");
        String state = question.replaceAll(".*[?&]state=([^&]*).*", "$1");
        assertThat(browser.get(site.address() + "/sign-in/provider/back?error=access_denied&state=" + state).body()).contains("did not sign you in");
    }

    @Test
    void aBackOfAnotherSiteIsNotFollowed() throws Exception {
        Browser browser = new Browser();
        says("back", Map.of("name", "Back"));
        assertThat(browser.sentTo(browser.answer("https://evil.example/"))).isEqualTo(site.address() + "/");
    }

    @Test
    void aProviderThatCannotBeReachedTakesNothingElseAway(@TempDir Path data) throws Exception {
        try (Site alone = Site.signingInBy(data, new ProviderSettings("http://127.0.0.1:9", CLIENT, ""))) {
            Browser browser = new Browser();
            assertThat(browser.get(alone.address() + "/sign-in/provider").body()).contains("cannot be reached");
            assertThat(browser.get(alone.address() + "/sign-in").statusCode()).isEqualTo(200);
        }
    }
}
