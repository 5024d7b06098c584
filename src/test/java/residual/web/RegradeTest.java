package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** Judging again after a problem file changed, as its instructor and a student see it. */
class RegradeTest {
    private static final String REGRADE = "/teach/tour/regrade";
    private static final String FOLLOWING = """
            title: Sums that follow
            statement: Read $x={{x}}$.
            symbols: {x: {choose: [1, 2, 3]}, y: {is: "1 + x"}}
            parts:
              - id: one
                prompt: What is $x+1$?
                points: 2
                number: {answer: y}
                samples: [{answer: "{{y}}", outcome: correct}, {answer: 99, outcome: incorrect}]
              - id: two
                prompt: And ten times that?
                points: 2
                number: {answer: 10 * y}
                follows: {y: one}
                samples: [{answer: "{{10 * y}}", outcome: correct}, {answer: 99, outcome: incorrect}]
            """;
    private static final String FILE = """
            title: Sums
            statement: Read $x={{x}}$.
            symbols: {x: {choose: [1, 2, 3]}}
            parts:
              - id: one
                prompt: What is $x+1$?
                points: 2
                number: {answer: KEY}
                samples: [{answer: "{{KEY}}", outcome: correct}, {answer: 99, outcome: incorrect}]
              - id: why
                prompt: Why?
                points: 2
                text: {words: [1, 90], rubric: [{points: 2, text: Because.}]}
                samples: [{answer: Because., outcome: ungraded}]
            """;
    private static Path set;
    private static Site site;
    private static Members members;
    private static Guest teacher;
    private static int opened;
    private String path;
    private String problem;
    private String login;
    private Path file;
    private Guest ada;

    @BeforeAll
    static void openSite(@TempDir Path problems, @TempDir Path data) throws Exception {
        set = Files.createDirectories(problems.resolve("tour/basics"));
        Files.writeString(problems.resolve("tour/course.yaml"), "title: Tour\n");
        Files.writeString(set.resolve("set.yaml"), "title: Basics\n");
        Files.writeString(set.resolve("sum.yaml"), FILE.replace("KEY", "x"));
        site = Site.of(problems, data);
        members = new Members(site, "tour");
        teacher = members.joined("teacher", Role.INSTRUCTOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** A problem and a student for each test. */
    @BeforeEach
    void open() throws Exception {
        login = "ada" + ++opened;
        path = "tour/basics/sum" + opened;
        problem = "/courses/" + path;
        file = set.resolve("sum" + opened + ".yaml");
        Files.writeString(file, FILE.replace("KEY", "50 + x").replace("Sums", "Sums " + opened));
        look();
        ada = members.joined(login, Role.STUDENT);
        for (String answer : new String[] {"2", "3", "4", "60"}) {
            ada.post(problem + "/one", "answer.answer", answer);
        }
    }

    private void change(String from, String to) throws Exception {
        Files.writeString(file, Files.readString(file).replace(from, to));
        look();
    }

    /** Waits until the server has seen the file. */
    private void look() throws Exception {
        Thread.sleep(Duration.ofMillis(250));
        assertThat(teacher.get(problem).statusCode()).isEqualTo(200);
    }

    /** Begins a regrade and returns its address, once it is ready. */
    private String ready() throws Exception {
        return settled(teacher.post(REGRADE, "problem", path).uri().getPath());
    }

    private String settled(String address) throws Exception {
        for (int look = 0; look < 200 && teacher.get(address).body().contains("<progress"); look++) {
            Thread.sleep(Duration.ofMillis(20));
        }
        assertThat(teacher.get(address).body()).doesNotContain("<progress");
        return address;
    }

    @Test
    void aCorrectedKeyIsTriedAppliedAndUndone() throws Exception {
        change("50 + x", "1 + x");
        assertThat(teacher.get(REGRADE).body()).containsPattern("Sums " + opened + "</h3><p><span>4 answers count by an earlier version");
        String run = ready();
        assertThat(teacher.get(run).body()).contains("judged otherwise: 1 higher, 0 lower", "1 mark rises and none falls, of 1 student", "0 of 2", "2 of 2", ">" + login + "</a>", "Nothing has changed for anybody yet");
        assertThat(ada.get(problem).body()).doesNotContain("It was judged again");
        teacher.post(run, "do", "apply", "remark", "The key was wrong by 49.");
        settled(run);
        assertThat(teacher.get(run).body()).contains("Students see both verdicts");
        assertThat(ada.get(problem).body()).contains("2 of 2 points", "It was judged again by version", "At first this was judged by version", "The key was wrong by 49.");
        assertThat(ada.get("/attempts").body()).containsPattern("What version [0-9a-f]+ said of this answer").contains("data-key=\"wrong-number\"");
        assertThat(teacher.get(REGRADE).body()).containsPattern("Sums " + opened + "</h3><p><span>[23] answers? counts? by an earlier version").contains("applied");
        assertThat(teacher.get("/teach/tour/grades").body()).contains(login, "<td class=\"c\">2</td>");
        teacher.post(run, "do", "undo");
        settled(run);
        assertThat(ada.get(problem).body()).contains("A regrade of this was undone").doesNotContain("2 of 2 points");
        assertThat(teacher.get("/teach/tour/students/" + site.register.accounts().named(login).orElseThrow().id()).body()).contains("was judged again by version", "was undone");
    }

    @Test
    void onlyWhatRisesIsAppliedWhereThatIsAskedFor() throws Exception {
        ada.post(problem + "/one", "answer.answer", own(50));
        assertThat(ada.get(problem).body()).contains("2 of 2 points");
        change("50 + x", "1 + x");
        String run = ready();
        assertThat(teacher.get(run).body()).contains("judged otherwise: 1 higher, 1 lower", "No mark rises and none falls");
        teacher.post(run, "do", "rising");
        settled(run);
        assertThat(teacher.get(run).body()).contains("Only what rises was applied");
        assertThat(Pattern.compile("2 of 2 points").matcher(ada.get(problem).body()).results().count()).isGreaterThanOrEqualTo(2);
    }

    /** So much more than the number that was drawn for Ada. */
    private String own(int more) throws Exception {
        Matcher x = Pattern.compile("x=(\\d)").matcher(ada.get(problem).body());
        assertThat(x.find()).isTrue();
        return String.valueOf(more + Integer.parseInt(x.group(1)));
    }

    /** Whose first answer is wrong by the new version and whose second goes on rightly from it loses points once, as she would have at submission. */
    @Test
    void whatFollowsFromAnAnswerThatIsNowWrongIsJudgedByIt() throws Exception {
        Files.writeString(file, FOLLOWING);
        look();
        ada.post(problem + "/one", "answer.answer", own(1));
        ada.post(problem + "/two", "answer.answer", String.valueOf(10 * Integer.parseInt(own(1))));
        assertThat(ada.get(problem).body()).contains("4 of 4 points");
        change("1 + x", "7 + x");
        assertThat(teacher.get(ready()).body()).contains("2 fall", "1.6 of 2");
    }

    @Test
    void answersToOtherNumbersOrToAPartThatIsGoneKeepTheirVerdicts() throws Exception {
        ada.post(problem + "/why", "answer.answer", "Because I say so.");
        change("[1, 2, 3]", "[7, 8]");
        assertThat(teacher.get(ready()).body()).contains("5 answers keep their verdicts", "The new version judges every answer as it was judged");
        change("id: one", "id: other");
        change("[7, 8]", "[1, 2, 3]");
        assertThat(teacher.get(ready()).body()).contains("4 answers keep their verdicts");
    }

    @Test
    void whatAPersonGradedStays() throws Exception {
        ada.post(problem + "/why", "answer.answer", "Because I say so.");
        Matcher attempt = Pattern.compile("name=\"attempt\" value=\"(\\d+)\"").matcher(teacher.get("/teach/tour/grading" + path.substring(4) + "/why").body());
        assertThat(attempt.find()).isTrue();
        teacher.post("/teach/tour/grading" + path.substring(4) + "/why", "attempt", attempt.group(1), "seen", "0", "adjustment", "1", "remark", "Half.");
        change("[1, 90]", "[30, 90]");
        assertThat(teacher.get(ready()).body()).contains("The new version judges every answer as it was judged");
    }

    @Test
    void nothingIsAppliedTwiceAndOfAnotherCourseThereIsNothing() throws Exception {
        change("50 + x", "1 + x");
        String run = ready();
        assertThat(teacher.post(run, "do", "undo").statusCode()).isEqualTo(422);
        teacher.post(run, "do", "apply");
        settled(run);
        assertThat(teacher.post(run, "do", "apply").body()).contains("somebody else was quicker");
        assertThat(teacher.get(REGRADE + "/99").statusCode()).isEqualTo(404);
        assertThat(teacher.get(REGRADE + "/x").statusCode()).isEqualTo(404);
        assertThat(teacher.post(REGRADE, "problem", "other/basics/sum").statusCode()).isEqualTo(404);
        assertThat(ada.get(run).statusCode()).isEqualTo(403);
    }
}
