package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** An instructor's main tasks done with the keyboard alone: a roster taken, a problem mended and an answer to it tried, an answer graded, judged again and undone. */
@BrowserTest
class TeachingKeyboardIT {
    private static final String PROBLEM = "/courses/tour/basics/sums";
    /** The key is wrong by one, and stands at the end. */
    private static final String FILE = """
            title: Sums
            statement: Read $x={{x}}$.
            parts:
              - id: sum
                prompt: What is $x+1$?
                points: 2
                number: {answer: key}
                samples: [{answer: "{{key}}", outcome: correct}, {answer: 99, outcome: incorrect}]
              - id: why
                prompt: Why?
                points: 2
                text: {words: [1, 90], rubric: [{points: 2, text: Counts on by one.}]}
                samples: [{answer: Because., outcome: ungraded}]
            symbols:
              x: {choose: [3]}
              key: {is: x + 2}""";
    private static Site site;
    private static Members members;

    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        Files.createDirectories(problems.resolve("tour/basics"));
        Files.writeString(problems.resolve("tour/course.yaml"), "title: Tour\n");
        Files.writeString(problems.resolve("tour/basics/set.yaml"), "title: Basics\n");
        Files.writeString(problems.resolve("tour/basics/sums.yaml"), FILE);
        site = Site.of(problems, data);
        members = new Members(site, "tour");
        members.joined("prof", Role.INSTRUCTOR);
        Guest student = members.joined("zoe", Role.STUDENT);
        student.post(PROBLEM + "/sum", "answer.answer", "4");
        student.post(PROBLEM + "/why", "answer.answer", "It is the next number.");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRosterIsTakenFromAFile(Visits visits) {
        Page page = signedIn(visits, "/teach/tour/people/roster");
        Keys keys = new Keys(page);
        FileChooser chooser = page.waitForFileChooser(() -> keys.to("#file").press("Enter"));
        chooser.setFiles(new FilePayload("roster.csv", "text/csv", "name,login\nYan,yan\nBert,bert\n".getBytes(StandardCharsets.UTF_8)));
        keys.to("form[action$='/people/roster'] .primary").press("Enter");
        assertThat(page.locator("#plan")).isVisible();
        keys.to("form[action$='/take'] .primary").press("Enter");
        assertThat(page.locator(".done")).containsText("Done: 2 people added");
    }

    @Test
    void anAnswerIsGraded(Visits visits) {
        Page page = signedIn(visits, "/teach/tour/grading");
        Keys keys = new Keys(page);
        keys.to("main [href$='/grading/basics/sums/why']").press("Enter");
        assertThat(page.locator(".answer-text")).hasText("It is the next number.");
        keys.to(".criterion input").press("Space").to("#remark").type("Well put.").to("[data-grading] .primary").press("Enter");
        assertThat(page.locator(".made")).hasText("Saved: 1 answer has its grade.");
    }

    @Test
    void aProblemIsMendedAndItsAnswersAreJudgedAgainAndThatIsUndone(Visits visits) {
        Page page = signedIn(visits, "/teach/tour/problems/basics/sums");
        Keys keys = new Keys(page);
        page.waitForSelector("[data-ready]");
        keys.to("[role=textbox][aria-multiline=true]").press("Control+End", "ArrowLeft", "Backspace").type("1");
        keys.to("#part-sum input[type=text]").type("4").press("Enter");
        assertThat(page.locator("#part-sum .verdict")).hasText("Correct");
        keys.press("Shift+Tab").to("[role=textbox][aria-multiline=true]").press("Control+s");
        assertThat(page.locator("#work-told .done")).containsText("Published.");
        judgesAgain(page, keys);
    }

    private static void judgesAgain(Page page, Keys keys) {
        page.navigate(site.address() + "/teach/tour/regrade");
        keys.to("main .primary").press("Enter");
        assertThat(page.getByText("1 mark rises and none falls, of 1 student")).isVisible();
        keys.to("#remark").type("The key was wrong by one.").to("[value=apply]").press("Enter");
        assertThat(page.getByText("Students see both verdicts")).isVisible();
        keys.to("[value=undo]").press("Enter");
        assertThat(page.getByText("This was undone")).isVisible();
    }

    private static Page signedIn(Visits visits, String path) {
        return members.at(visits, Look.DESKTOP, "prof", path).page();
    }
}
