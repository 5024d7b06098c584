package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residual.course.Role;

/** Writing problem files through the pages, without scripts. */
class AuthoringTest {
    private static final String PASSWORD = "violet marble kettle";
    private static final String LIST = "/teach/tour/problems";
    private static final String FIRST = LIST + "/basics/first";
    private static final Pattern BASED = Pattern.compile("name=\"based\" value=\"([^\"]*)\"");
    private static Path problems;
    private static Path file;
    private static Site site;
    private static Guest teacher;
    private String good;

    @BeforeAll
    static void open(@TempDir Path folder, @TempDir Path data) throws Exception {
        problems = folder;
        Files.createDirectories(problems.resolve("tour/basics"));
        for (String name : new String[] {"tour/course.yaml", "tour/basics/set.yaml", "tour/basics/first.yaml"}) {
            Files.copy(Path.of("src/test/site").resolve(name), problems.resolve(name));
        }
        file = problems.resolve("tour/basics/first.yaml");
        site = Site.of(problems, data);
        teacher = new Guest(site.address());
        String token = site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now());
        teacher.post("/link/" + token, "name", "Ada", "login", "ada", "password", PASSWORD, "again", PASSWORD);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Every test finds the file as it was. */
    @BeforeEach
    void restore() throws Exception {
        good = Files.readString(Path.of("src/test/site/tour/basics/first.yaml"));
        Files.writeString(file, good);
        Files.deleteIfExists(file.resolveSibling("second.yaml"));
        Thread.sleep(250);
    }

    private static String based(HttpResponse<String> page) {
        Matcher found = BASED.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> press(String button, String text, String based, String... more) throws Exception {
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"do", button, "manuscript", text, "based", based}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return teacher.post(FIRST, fields);
    }

    @Test
    void theListSaysWhichFilesAreServedAndWhatIsWrongWithTheOthers() throws Exception {
        assertThat(teacher.get(LIST).body()).contains("First steps", "first.yaml", "5 parts, 10 points", "served, and proved by its samples");
        Files.writeString(file, Files.readString(file).replace("prompt: Which", "promt: Which"));
        Files.writeString(file.resolveSibling("second.yaml"), "title: [");
        Thread.sleep(250);
        assertThat(teacher.get(LIST).body()).contains("broken: students see the last good version", "unknown key <code>promt</code>", "line 18",
                "second.yaml", "broken: students do not see it");
        assertThat(teacher.get("/courses/tour/basics/first").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsShownBesideItsProblemWithAllThatStudentsDoNotSee() throws Exception {
        String page = teacher.get(FIRST).body();
        assertThat(page).contains("title: First steps", "Which loss module", "Its name begins with", "An absolute value has a kink", "with the input itself as the target",
                "Nothing is wrong, and every sample is judged as it says on variant 1", "Students see exactly this");
        assertThat(teacher.get(FIRST + "?seed=7").body()).contains("on variant 7");
    }

    @Test
    void whatIsPublishedIsWrittenAndSeenByStudents() throws Exception {
        String text = Files.readString(file).replace("First steps", "Second steps");
        HttpResponse<String> looked = press("look", text, based(teacher.get(FIRST)));
        assertThat(looked.body()).contains("Second steps", "Students see an earlier version", "1 line more, 1 less");
        assertThat(Files.readString(file)).contains("First steps");
        HttpResponse<String> published = press("publish", text.replace("\n", "\r\n"), based(looked));
        assertThat(published.body()).contains("Published. The file is written", "Students see exactly this");
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(new Guest(site.address()).get("/courses/tour/basics/first").body()).contains("Second steps");
    }

    @Test
    void whatHasFaultsIsNotWrittenAndToldAtItsLine() throws Exception {
        String based = based(teacher.get(FIRST));
        HttpResponse<String> broken = press("publish", good.replace("prompt: Which", "promt: Which"), based);
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("Not published, and nothing was written", "line 18", "unknown key <code>promt</code>; did you mean <code>prompt</code>?", "promt: Which");
        HttpResponse<String> unproved = press("publish", good.replace("{answer: l1, outcome: incorrect", "{answer: l1, outcome: correct"), based);
        assertThat(unproved.body()).contains("Not published", "expected correct with the feedback l1, got incorrect");
        assertThat(Files.readString(file)).isEqualTo(good);
    }

    @Test
    void twoWhoEditTheSameFileCannotOverwriteEachOther() throws Exception {
        String based = based(teacher.get(FIRST));
        Files.writeString(file, good.replace("First steps", "Hers"));
        HttpResponse<String> overtaken = press("publish", good.replace("First steps", "His"), based);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("somebody else has changed this file", "title: Hers", "title: His");
        assertThat(Files.readString(file)).contains("title: Hers");
        Matcher now = Pattern.compile("name=\"now\" value=\"([^\"]+)\"").matcher(overtaken.body());
        assertThat(now.find()).isTrue();
        assertThat(press("take", good.replace("First steps", "His"), based).body()).contains("title: Hers").doesNotContain("title: His");
        assertThat(press("over", good.replace("First steps", "His"), based, "now", now.group(1)).body()).contains("Published.");
        assertThat(Files.readString(file)).contains("title: His");
        assertThat(press("over", good, based, "now", now.group(1)).statusCode()).isEqualTo(409);
    }

    @Test
    void anAnswerIsTriedWithoutBeingKeptAndAddedAsASample() throws Exception {
        String based = based(teacher.get(FIRST));
        HttpResponse<String> tried = press("try:weights", good, based, "answer.weights.answer", "1 1; 1 1", "answer.loss.answer", "l1");
        assertThat(tried.body()).contains("wrong-entries", "1 1; 1 1");
        assertThat(teacher.get("/attempts").body()).contains("You have not submitted anything yet");
        HttpResponse<String> added = press("add:weights", good, based, "answer.weights.answer", "1 1; 1 1");
        assertThat(added.body()).contains("The sample stands in the text now", "- {answer: &#39;1 1; 1 1&#39;, outcome: ");
        assertThat(Files.readString(file)).isEqualTo(good);
    }

    @Test
    void aNewProblemBeginsWithOneThatIsRight() throws Exception {
        HttpResponse<String> begun = teacher.post(LIST, "set", "basics", "id", "decay");
        assertThat(begun.uri().getPath()).isEqualTo(LIST + "/basics/decay");
        assertThat(begun.body()).contains("Students do not see this problem yet", "Nothing is wrong");
        teacher.post(LIST + "/basics/decay", "do", "publish", "manuscript", Starter.TEXT, "based", "");
        assertThat(new Guest(site.address()).get("/courses/tour/basics/decay").body()).contains("A new problem");
        assertThat(teacher.post(LIST, "set", "basics", "id", "../x").body()).contains("A file is named with small letters");
        assertThat(teacher.post(LIST, "set", "nowhere", "id", "x").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basics/set", "/basics/..%2f..%2fx", "/nowhere/first", "/basics/First", "/basics/.x", "/..%2fbasics/first", "/basics/%2e%2e%2fcourse"})
    void nothingButProblemsOfTheCourseCanBeOpened(String path) throws Exception {
        assertThat(teacher.get(LIST + path).statusCode()).isIn(400, 404);
        assertThat(teacher.post(LIST + path, "do", "publish", "manuscript", Starter.TEXT, "based", "").statusCode()).isIn(400, 404);
    }

    @Test
    void theSchemaIsServedForEditors() throws Exception {
        HttpResponse<String> schema = teacher.get("/problem.schema.json");
        assertThat(schema.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(schema.body()).contains("\"A problem of Residual\"");
    }
}
