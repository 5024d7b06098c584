package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** An instructor's whole way in a real browser: invited, a roster taken, a problem published, an answer graded, judged again after a mistake was mended, and the grades taken away. */
@BrowserTest
class InstructorIT {
    private static final String PASSWORD = "violet marble kettle";
    private static final String PROBLEM = "/courses/tour/basics/sums";
    private static final String FILE = """
            title: Sums
            statement: Read $x={{x}}$.
            symbols: {x: {choose: [3]}}
            parts:
              - id: sum
                prompt: What is $x+1$?
                points: 2
                number: {answer: KEY}
                samples: [{answer: "{{KEY}}", outcome: correct}, {answer: 99, outcome: incorrect}]
              - id: why
                prompt: Why?
                points: 2
                text: {words: [1, 90], rubric: [{points: 2, text: Counts on by one.}]}
                samples: [{answer: Because., outcome: ungraded}]
            """;
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        Files.createDirectories(problems.resolve("tour/basics"));
        Files.writeString(problems.resolve("tour/course.yaml"), "title: Tour\naccess: roster\n");
        Files.writeString(problems.resolve("tour/basics/set.yaml"), "title: Basics\n");
        site = Site.of(problems, data);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void fromTheInvitationToTheGrades(Visits visits) throws Exception {
        Tab tab = visits.tab(site, Look.DESKTOP);
        Tab student = visits.tab(site, Look.PHONE);
        comesIn(tab);
        takesTheRoster(tab);
        publishes(tab, "x + 2");
        answers(student);
        grades(tab);
        publishes(tab, "x + 1");
        judgesAgain(tab);
        seesBoth(student);
        takesTheGradesAway(tab);
    }

    /** By an invitation first, and then with her password. */
    private static void comesIn(Tab tab) {
        Page page = tab.page();
        tab.open("/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now()));
        page.locator("[name=name]").fill("Ada");
        page.locator("[name=login]").fill("ada");
        fillPasswords(page);
        page.waitForURL("**/courses/tour");
        tab.open("/account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out").setExact(true)).click();
        tab.open("/teach/tour/grades");
        page.locator("#name").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.waitForURL("**/teach/tour/grades");
    }

    private static void fillPasswords(Page page) {
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=again]").fill(PASSWORD);
        page.locator("main form button").first().click();
    }

    private static void takesTheRoster(Tab tab) {
        Page page = tab.page();
        tab.open("/teach/tour/people/roster");
        page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", "name,login,number,section\nZoe,zoe,17,S1\nBert,bert,18,S1\n".getBytes(StandardCharsets.UTF_8)));
        press(page, "Show what would change");
        press(page, "Do exactly this");
        assertThat(page.getByText("Done: 2 people added")).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static void publishes(Tab tab, String key) {
        Page page = tab.page();
        tab.open("/teach/tour/problems");
        page.locator("#id").fill("sums");
        press(page, "Begin");
        page.waitForSelector("[data-ready]");
        page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", FILE.replace("KEY", key));
        assertThat(page.locator(".shown-title")).hasText("Sums");
        press(page, "Publish");
        assertThat(page.locator("#work-told .done")).containsText("Published.");
    }

    private static void answers(Tab student) {
        Page page = student.page();
        String zoe = site.register.accounts().named("zoe").orElseThrow().id();
        student.open("/link/" + site.register.links().toJoin("tour", zoe, null, site.register.now()));
        fillPasswords(page);
        page.waitForURL("**/courses/tour");
        student.open(PROBLEM);
        page.locator("#sum input[type=text]").fill("4");
        submit(page, "#sum");
        assertThat(page.locator("#sum .verdict")).hasText("Not right yet");
        page.locator("#why textarea").fill("It is the next number.");
        submit(page, "#why");
        assertThat(page.locator("#why .verdict")).isVisible();
    }

    private static void submit(Page page, String part) {
        page.locator(part).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
    }

    private static void grades(Tab tab) {
        Page page = tab.page();
        tab.open("/teach/tour/grading");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sums, b")).click();
        assertThat(page.locator(".answer-text")).hasText("It is the next number.");
        page.locator(".criterion input").check();
        page.locator("#remark").fill("Well put.");
        page.locator("[data-grading] button.primary").click();
        assertThat(page.locator(".made")).isVisible();
    }

    private static void judgesAgain(Tab tab) {
        Page page = tab.page();
        tab.open("/teach/tour/regrade");
        assertThat(page.getByText("answers count by an earlier version").or(page.getByText("answer counts by an earlier version"))).isVisible();
        tab.isAccessible();
        press(page, "See what would change");
        assertThat(page.getByText("1 mark rises and none falls, of 1 student")).isVisible();
        tab.isAccessible();
        page.locator("#remark").fill("The key was wrong by one.");
        press(page, "Apply all of it");
        assertThat(page.getByText("Students see both verdicts")).isVisible();
        tab.open("/teach/tour/statistics/basics/sums/sum");
        assertThat(page.locator(".plot")).hasCount(3);
        tab.isAccessible();
    }

    private static void seesBoth(Tab student) {
        student.open(PROBLEM);
        assertThat(student.page().locator("#sum .verdict").first()).hasText("Correct");
        assertThat(student.page().locator("#sum .changed").first()).containsText("It was judged again by version");
        assertThat(student.page().locator("#sum .changed").first()).containsText("The key was wrong by one.");
        assertThat(student.page().locator("#why")).containsText("Well put.");
    }

    private static void takesTheGradesAway(Tab tab) throws Exception {
        tab.open("/teach/tour/grades");
        Download sheet = tab.page().waitForDownload(() -> tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Grades as CSV")).click());
        String text = Files.readString(sheet.path());
        Assertions.assertTrue(Pattern.compile("\nZoe,zoe,17,S1,100,4,2,2").matcher(text).find(), text);
        Assertions.assertTrue(Pattern.compile("\nBert,bert,18,S1,0,0,,").matcher(text).find(), text);
    }
}
