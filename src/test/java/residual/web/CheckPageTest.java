package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that checks derivations, seen from outside and without a browser. */
class CheckPageTest {
    private static final String[] WORLD = {"symbols", "A: n x n, symmetric\nB: n x n", "definitions", "C = A B", "facts", ""};
    private static Site site;
    private final Guest guest = new Guest(site.address());

    @BeforeAll
    static void open(@TempDir Path data) {
        site = Site.tour(data);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private HttpResponse<String> check(String text, String... world) throws Exception {
        String[] fields = java.util.Arrays.copyOf(world, world.length + 2);
        fields[world.length] = "text";
        fields[world.length + 1] = text;
        return guest.post("/check", fields);
    }

    @Test
    void everyFormulaIsJudgedAndTheAddressIsTheResult() throws Exception {
        HttpResponse<String> page = check("We see $A^\\top = A$ and\n\n$$C^\\top = A B^\\top$$\n\nbut also `C.T == B.T @ A`.", WORLD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2 of 3 claims hold; formula 2 does not hold.", "A symmetric", "It does not hold");
        assertThat(page.uri().getQuery()).startsWith("s=1");
        assertThat(new Guest(site.address()).get("/check?" + page.uri().getRawQuery()).body()).contains("2 of 3 claims hold; formula 2 does not hold.", "A: n x n, symmetric");
    }

    @Test
    void namesThatAreNotDeclaredAreAskedForAndTaken() throws Exception {
        assertThat(check("$$A Q = Q A'$$", WORLD).body()).contains("formula 1 could not be read", "add.Q");
        HttpResponse<String> page = check("$$A' Q = A Q$$", "symbols", "A: n x n, symmetric", "definitions", "", "facts", "", "add.Q", "n x m");
        assertThat(page.body()).contains("The one claim here holds.", "Q: n x m");
    }

    @Test
    void aDeclarationThatCannotBeReadIsToldWithItsPlace() throws Exception {
        assertThat(check("$$A = A$$", "symbols", "A: n x n\nB: large", "definitions", "", "facts", "").body())
                .contains("Nothing was checked yet", "Symbols, line 2", "does not begin with a shape");
        assertThat(check("$$A = A$$", "symbols", "A: n x n", "definitions", "", "facts", "odd: A' A = -I").body()).contains("No example was found on which all these facts hold");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndALongOneIsCheckedWithoutALink() throws Exception {
        assertThat(check("x".repeat(20_001), WORLD).statusCode()).isEqualTo(422);
        StringBuilder noise = new StringBuilder("$$A = A'$$\n");
        new java.util.Random(1).ints(9000, 33, 35_000).filter(Character::isLetter).forEach(c -> noise.append((char) c));
        HttpResponse<String> page = check(noise.toString(), WORLD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The one claim here holds.", "too long for a link");
    }

    @Test
    void aLinkThatWasCutOffIsTold() throws Exception {
        assertThat(guest.get("/check?s=1abc").body()).contains("This link is cut off");
        assertThat(guest.get("/check?s=" + "1" + "A".repeat(5000)).body()).contains("This link is cut off");
    }

    @Test
    void everyExampleIsOffered() throws Exception {
        assertThat(guest.get("/check").body()).contains("Linear autoencoder and PCA", "Least squares");
        assertThat(guest.get("/check?example=pca").body()).contains("eigen-equation: X X");
    }
}
