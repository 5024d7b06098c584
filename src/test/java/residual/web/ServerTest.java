package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, seen from outside and without a browser. */
class ServerTest {
    private static final String PROBLEM = "/courses/tour/basics/first";
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses/tour", "/courses/tour/basics", PROBLEM, "/attempts", "/progress", "/search", "/print/tour/basics"})
    void everyPageAnswersInUtf8WithTheHeadersThatBindTheBrowser(String path) throws Exception {
        HttpResponse<String> page = guest.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).matches("text/html; ?charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void aWrongAnswerIsToldWhyAndARightOneIsPraised() throws Exception {
        HttpResponse<String> wrong = guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("Not right yet", "absolute differences", "An absolute value has a kink", "2 tries left");
        assertThat(guest.post(PROBLEM + "/loss", "answer.answer", "mse").body())
                .contains("Correct", "2 of 2 points", "with the input itself as the target");
    }

    @Test
    void theSameAnswerAgainCostsNothingAndSaysSo() throws Exception {
        guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        assertThat(guest.post(PROBLEM + "/loss", "answer.answer", "l1").body()).contains("You gave this answer before", "2 tries left");
    }

    @Test
    void nothingSubmittedIsToldAndCostsNothing() throws Exception {
        assertThat(guest.post(PROBLEM + "/loss").body()).contains("There was nothing to judge", "3 tries left");
    }

    @Test
    void manyAttemptsStandOnSeveralPages(@TempDir Path data) throws Exception {
        try (Site unlimited = Site.limited(data, Limits.NONE)) {
            Guest busy = new Guest(unlimited.address());
            for (int i = 1; i <= 41; i++) {
                busy.post(PROBLEM + "/weights", "answer.answer", "[[" + i + ", 7], [7, 7]]");
            }
            assertThat(busy.get("/attempts").body()).contains("[[41, 7], [7, 7]]", "Older attempts").doesNotContain("[[1, 7], [7, 7]]", "Newer attempts");
            assertThat(busy.get("/attempts?from=40").body()).contains("[[1, 7], [7, 7]]", "Newer attempts").doesNotContain("[[2, 7], [7, 7]]", "Older attempts");
            assertThat(busy.get("/attempts?from=-1").body()).contains("[[41, 7], [7, 7]]");
        }
    }

    @Test
    void theSlotsOfASequenceAreReadInOrder() throws Exception {
        String body = guest.post(PROBLEM + "/training", "answer.answer", "<sos>", "answer.answer", "I", "answer.answer", "see",
                "answer.answer", "a", "answer.answer", "dog").body();
        assertThat(body).contains("Correct", "3 of 3 points");
    }

    @Test
    void whileTypingOneIsToldHowItReads() throws Exception {
        assertThat(guest.post(PROBLEM + "/weights/reading", "input", "answer", "text", "[[1, 1/2], [0, 3]]").body())
                .contains("data-cells=\"1\t0.5\n0\t3\"").doesNotContain("unreadable");
        assertThat(guest.post(PROBLEM + "/weights/reading", "input", "answer", "text", "1 2\n3 x").body())
                .contains("unreadable", "is not a number", "<mark>x</mark>");
        assertThat(guest.post(PROBLEM + "/weights/reading", "input", "nothing", "text", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void aMatrixInAFileBecomesText() throws Exception {
        assertThat(guest.upload(PROBLEM + "/weights/file", "file", "W.csv", "1,2\n3,4\n", "input", "answer").body()).isEqualTo("1 2\n3 4");
        HttpResponse<String> refused = guest.upload(PROBLEM + "/weights/file", "file", "W.csv", "1,2\n3,four\n", "input", "answer");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("four").endsWith(".");
    }

    @Test
    void withoutScriptsAFileIsTheAnswer() throws Exception {
        assertThat(guest.upload(PROBLEM + "/weights", "file.answer", "W.csv", "1,0\n0,1\n", "do", "submit", "answer.answer", "7").body()).contains("Correct");
        assertThat(guest.upload(PROBLEM + "/weights", "file.answer", "W.mat", "MATLAB", "do", "submit").body())
                .contains("This file could not be read", "W.mat");
    }

    @Test
    void scriptsGetThePartAlone() throws Exception {
        String part = guest.send(guest.form(PROBLEM + "/loss", guest.token(), "answer.answer", "l1").header("X-Fragment", "part").build()).body();
        assertThat(part).contains("data-part=\"loss\"", "id=\"outline\"").doesNotContain("<html", "data-part=\"training\"");
    }

    @Test
    void hintsOpenOneByOneAndCost() throws Exception {
        assertThat(guest.get(PROBLEM).body()).contains("Hint 1 of 3, free").doesNotContain("Which of them is a squared distance?");
        assertThat(guest.post(PROBLEM + "/loss/hint", "hint", "0").body())
                .contains("Which of them is a squared distance?", "Hint 2 of 3, costs 25 % of the points");
        guest.post(PROBLEM + "/loss/hint", "hint", "1");
        assertThat(guest.post(PROBLEM + "/loss", "answer.answer", "mse").body()).contains("1.5 of 2 points");
    }

    @Test
    void aHintAboutTheMistakeComesFirstAndTheReasonBehindAFold() throws Exception {
        assertThat(guest.post(PROBLEM + "/loss", "answer.answer", "l1").body())
                .contains("Hint on this mistake, free", "Why is this wrong?", "An absolute value has a kink").doesNotContain("Hint 1 of 3");
        assertThat(guest.post(PROBLEM + "/loss/hint", "hint", "2").body()).contains("Absolute values are not squares.", "Hint 2 of 3, free");
    }

    @Test
    void everyOptionHasItsReasonOnceThePartIsOver() throws Exception {
        assertThat(guest.post(PROBLEM + "/ingredients", "answer.answer", "decay").body()).doesNotContain("Every option with its reason", "It adds noise");
        assertThat(guest.post(PROBLEM + "/ingredients", "answer.answer", "decay", "answer.answer", "sgd").body())
                .contains("Every option with its reason", "It adds noise", "its gradient is that of a squared norm");
    }

    @Test
    void whatIsDoneIsPractisedWithNewNumbersAndCountsForNothing() throws Exception {
        assertThat(guest.get(PROBLEM + "/practice/1").body()).contains("nothing to practise here yet").doesNotContain("nn.L1Loss");
        assertThat(guest.post(PROBLEM + "/practice/1/loss", "answer.answer", "mse").statusCode()).isEqualTo(404);
        guest.post(PROBLEM + "/weights", "answer.answer", "1 0; 0 1");
        assertThat(guest.get(PROBLEM).body()).contains("Practise this with new numbers");
        String page = guest.get(PROBLEM + "/practice/1").body();
        assertThat(page).contains("data-part=\"weights\"").doesNotContain("data-part=\"loss\"");
        assertThat(guest.post(PROBLEM + "/practice/1/weights", "answer.answer", "1 1; 0 1").body()).contains("Not right yet").doesNotContain("Try 1", "of 2 points");
        assertThat(guest.post(PROBLEM + "/practice/1/weights/reading", "input", "answer", "text", "[[1, 1/2], [0, 3]]").body()).contains("data-cells");
        assertThat(guest.get(PROBLEM).body()).contains("2 of 2 points").doesNotContain("earlier try");
        assertThat(data(page)).isEqualTo(data(guest.get(PROBLEM + "/practice/1").body())).isNotEqualTo(data(guest.get(PROBLEM + "/practice/2").body()));
        assertThat(guest.get(PROBLEM + "/practice/0").statusCode()).isEqualTo(404);
    }

    private static String data(String page) {
        return page.substring(page.indexOf("X = np.array("), page.indexOf("]]", page.indexOf("X = np.array(")));
    }

    @Test
    void theSetTellsWhatIsDoneAndWhatIsWorthDoingNext() throws Exception {
        assertThat(guest.get("/courses/tour/basics").body()).contains("5 parts", "none done", "Part a of “First steps”");
        guest.post(PROBLEM + "/weights", "answer.answer", "1 1; 0 1");
        guest.post(PROBLEM + "/loss", "answer.answer", "mse");
        assertThat(guest.get("/courses/tour/basics").body()).contains("1 done", ", 1 begun", "Part d of “First steps”", "begun; 2 points left in it");
    }

    @Test
    void progressIsToldByTopicWithTheAnswersItRestsOn() throws Exception {
        assertThat(guest.get("/progress").body()).contains(">squares</a>", "Nothing is shown yet.").doesNotContain("From ");
        guest.post(PROBLEM + "/loss", "answer.answer", "mse");
        assertThat(guest.get("/progress").body()).contains("From 1 answer", "growing", "Bayesian knowledge tracing");
    }

    @Test
    void aProblemIsFoundByTheWordsOfItsTitleTopicsAndTexts() throws Exception {
        for (String words : List.of("first", "Steps+FIRST", "squares", "vector+changes")) {
            assertThat(guest.get("/search?q=" + words).body()).as(words).contains("1 problem", "href=\"" + PROBLEM + "\"");
        }
        assertThat(guest.get("/search?q=first+nowhere").body()).contains("Nothing found", "first nowhere").doesNotContain("href=\"" + PROBLEM + "\"");
        assertThat(guest.get("/search?q=%3Cb%3Ex").body()).contains("&lt;b&gt;x").doesNotContain("<b>x");
    }

    @Test
    void aSetIsPrintedWithOnesOwnAnswers() throws Exception {
        assertThat(guest.get("/print/tour/basics").body()).contains("No answer yet.", "Guest ");
        guest.post(PROBLEM + "/weights", "answer.answer", "1 1; 0 1");
        guest.post(PROBLEM + "/essay/draft", "answer.answer", "Half a thought");
        assertThat(guest.get("/print/tour/basics").body()).contains("1 1; 0 1", "one entry is wrong", "Half a thought").doesNotContain("nn.MSELoss</code>, with the input");
    }

    @Test
    void aDraftIsThereAgain() throws Exception {
        guest.post(PROBLEM + "/essay/draft", "answer.answer", "The loss <b>adds</b>");
        assertThat(guest.get(PROBLEM).body()).contains("The loss &lt;b&gt;adds&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/courses/none", "/courses/tour/none", "/courses/tour/basics/none", "/assets/x/%2e%2e/logback-json.xml",
            "/assets/x/fonts/..%2f..%2flogback-json.xml", "/courses/..%2f..%2fetc"})
    void whatDoesNotExistIsNotServed(String path) throws Exception {
        assertThat(guest.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aMissingPageSaysSo() throws Exception {
        assertThat(guest.get("/nothing").body()).contains("This page does not exist", "Go to the courses");
    }

    @Test
    void aFormWithoutTheVisitorsTokenIsRefused() throws Exception {
        String stranger = new Guest(site.address()).token();
        for (String token : List.of("", stranger)) {
            assertThat(guest.postWithToken(PROBLEM + "/loss", token, "answer.answer", "mse").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aFormThatAnotherSiteSentIsRefused() throws Exception {
        var form = guest.form(PROBLEM + "/loss", guest.token(), "answer.answer", "mse");
        assertThat(guest.send(form.copy().header("Sec-Fetch-Site", "cross-site").build()).statusCode()).isEqualTo(403);
        assertThat(guest.send(form.copy().header("Origin", "https://elsewhere.example").build()).statusCode()).isEqualTo(403);
        assertThat(guest.send(form.copy().header("Origin", site.address()).build()).statusCode()).isEqualTo(200);
    }

    @Test
    void fiveMegabytesAreRefusedWithASentence() throws Exception {
        HttpResponse<String> page = guest.post(PROBLEM + "/essay", "answer.answer", "word ".repeat(1_000_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Nothing was judged and it cost nothing");
    }

    @Test
    void aForgedCookieMakesANewGuest() throws Exception {
        guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        assertThat(guest.get("/attempts").body()).contains("absolute differences");
        assertThat(new Guest(site.address()).get("/attempts", "Cookie", "residual-visitor=admin.AAAA").body())
                .contains("You have not submitted anything yet");
    }

    @Test
    void filesAreKeptForEverAndCompressed() throws Exception {
        Matcher sheet = Pattern.compile("href=\"(/assets/[^\"]+site.css)\"").matcher(guest.get("/").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> file = guest.get(sheet.group(1), "Accept-Encoding", "gzip");
        assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(guest.get("/assets/katex-0.18.11/katex.min.js").body()).contains("katex");
        assertThat(guest.get("/assets/katex-0.18.11/fonts/KaTeX_Main-Regular.woff2").statusCode()).isEqualTo(200);
    }

    @Test
    void theSheetsOfEveryPageComeAsOne() throws Exception {
        String page = guest.get(PROBLEM).body();
        assertThat(Pattern.compile("rel=\"stylesheet\"[^>]*/assets/[0-9a-f]+/css/").matcher(page).results().count()).as("one for all pages and one for paper").isEqualTo(2);
        Matcher address = Pattern.compile("(/assets/[^\"]+/css/)site.css").matcher(page);
        assertThat(address.find()).isTrue();
        String joined = guest.get(address.group()).body();
        assertThat(joined).startsWith(guest.get(address.group(1) + "base.css").body()).endsWith(guest.get(address.group(1) + "proof.css").body());
    }

    @Test
    void theChartingLibraryComesFromHere() throws Exception {
        assertThat(guest.get("/assets/uplot-1.6.30/uPlot.iife.min.js").body()).contains("uPlot");
        assertThat(guest.get("/assets/uplot-1.6.30/uPlot.min.css").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        guest.get("/");
        String tag = guest.get("/courses/tour").headers().firstValue("ETag").orElseThrow();
        assertThat(guest.get("/courses/tour", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void thePagesSpeakTheBrowsersLanguageOrTheChosenOne() throws Exception {
        assertThat(guest.get("/", "Accept-Language", "de-CH,de;q=0.9,en;q=0.5").body()).contains("lang=\"de\"", "Meine Versuche");
        assertThat(guest.get("/", "Accept-Language", "tlh, ;;;q").body()).contains("My attempts");
        assertThat(guest.post("/preferences", "language", "de", "back", "/attempts").body()).contains("Du hast noch nichts abgegeben");
    }

    /** The button "Copy" stands in tables of data, which have the language of the problem until the script names them. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses/tour", "/courses/tour/basics", PROBLEM, PROBLEM + "/practice/1", "/attempts", "/progress", "/search?q=none", "/print/tour/basics", "/sign-in", "/nothing"})
    void inGermanNoEnglishSentenceOfTheInterfaceIsLeft(String path) throws Exception {
        guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        guest.post(PROBLEM + "/weights", "answer.answer", "1 0; 0 1");
        String page = guest.get(path, "Accept-Language", "de").body();
        assertThat(page).contains("lang=\"de\"");
        assertThat(MessagesTest.englishOnly()).hasSizeGreaterThan(100).filteredOn(sentence -> page.contains(">" + sentence + "<")).isSubsetOf("Copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/\r\nX: y"})
    void theWayBackNeverLeavesTheSite(String back) throws Exception {
        assertThat(guest.post("/preferences", "theme", "dark", "back", back).uri().toString()).isEqualTo(site.address() + "/");
    }
}
