package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** An instructor's way in a real browser: from the invitation over the roster to a problem that a student sees. */
@BrowserTest
class AuthoringIT {
    private static final String PASSWORD = "violet marble kettle";
    private static Site site;
    private static Path file;

    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        Files.createDirectories(problems.resolve("tour/basics"));
        for (String name : new String[] {"tour/course.yaml", "tour/basics/set.yaml", "tour/basics/first.yaml"}) {
            Files.copy(Path.of("src/test/site").resolve(name), problems.resolve(name));
        }
        file = problems.resolve("tour/basics/decay.yaml");
        site = Site.of(problems, data);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void follow(Tab tab, String link, String name, String login) {
        tab.open(link);
        Page page = tab.page();
        if (page.locator("[name=login]").count() > 0) {
            page.locator("[name=name]").fill(name);
            page.locator("[name=login]").fill(login);
        }
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=again]").fill(PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL("**/courses/tour");
    }

    @Test
    void fromTheInvitationToAPublishedProblem(Visits visits) throws Exception {
        Tab tab = visits.tab(site, Look.WIDE);
        follow(tab, "/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now()), "Ada", "ada");
        roster(tab);
        write(tab);
        Tab student = visits.tab(site, Look.PHONE);
        student.open("/courses/tour/basics/decay");
        assertThat(student.page().locator("h1")).hasText("Decay");
        student.page().locator("#first input[type=text]").fill("7");
        student.page().locator("#first").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
        assertThat(student.page().locator("#first .verdict")).hasText("Not right yet");
    }

    private static void roster(Tab tab) {
        tab.open("/teach/tour/people/roster");
        Page page = tab.page();
        page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", "name;login\nBert;bert\nZoe;zoe\n".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what would change")).click();
        assertThat(page.getByText("2 people are added").first()).isVisible();
        tab.isAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Do exactly this")).click();
        assertThat(page.getByText("Done: 2 people added")).isVisible();
    }

    private static void write(Tab tab) throws Exception {
        Page page = tab.page();
        tab.open("/teach/tour/problems");
        page.locator("#id").fill("decay");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
        page.waitForSelector("[data-ready]");
        assertThat(page.locator(".shown-title")).hasText("A new problem");
        faultsStandAtTheirLines(page);
        keysAreCompleted(page);
        answersAreTriedAndAdded(page);
        tab.isAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();
        assertThat(page.locator("#work-told .done")).containsText("Published.");
        assertThat(page.locator("#work-bar")).containsText("Students see exactly this");
        Assertions.assertTrue(Files.readString(file).contains("title: Decay"));
        tab.isSound();
        somebodyElseCannotBeOverwritten(page);
        tab.forgetTroubles();
    }

    private static void faultsStandAtTheirLines(Page page) {
        page.evaluate("document.querySelector('.CodeMirror').CodeMirror.replaceRange('titel: Decay', {line: 0, ch: 0}, {line: 0, ch: 99})");
        assertThat(page.locator(".CodeMirror .flaw-widget", new Page.LocatorOptions().setHasText("unknown key titel; did you mean title?"))).isVisible();
        assertThat(page.locator(".shown-title")).hasText("A new problem");
        page.evaluate("document.querySelector('.CodeMirror').CodeMirror.replaceRange('title: Decay', {line: 0, ch: 0}, {line: 0, ch: 99})");
        assertThat(page.locator(".shown-title")).hasText("Decay");
        assertThat(page.locator(".flaw-widget")).hasCount(0);
    }

    private static void keysAreCompleted(Page page) {
        page.evaluate("(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus(); editor.setCursor({line: 0, ch: 99}); })()");
        page.keyboard().type("\nto");
        assertThat(page.locator(".CodeMirror-hint").first()).containsText("topics");
        page.keyboard().press("Enter");
        page.keyboard().type("decay");
        assertThat(page.locator(".CodeMirror-line").nth(1)).hasText("topics: decay");
        assertThat(page.locator("#work-flaws .sound")).isVisible();
    }

    private static void answersAreTriedAndAdded(Page page) {
        page.locator("#part-first input[type=text]").fill("7");
        page.keyboard().press("Enter");
        assertThat(page.locator("#part-first .verdict")).hasText("Not right yet");
        assertThat(page.locator("#part-first .working")).containsText("its distance");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add this answer as a sample")).click();
        assertThat(page.locator("#part-first .sample-table tbody tr")).hasCount(4);
        assertThat(page.locator("#work-told")).containsText("The sample stands in the text now");
        assertThat(page.locator(".CodeMirror-code")).containsText("- {answer: 7, outcome: incorrect, feedback: wrong-number}");
    }

    private static void somebodyElseCannotBeOverwritten(Page page) throws Exception {
        Files.writeString(file, Files.readString(file).replace("title: Decay", "title: Hers"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();
        assertThat(page.locator("#work-told .alert")).containsText("somebody else has changed this file");
        assertThat(page.locator("#work-told .diff-line.removed")).containsText("title: Hers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have looked at the difference: publish mine over it")).click();
        assertThat(page.locator("#work-told .done")).containsText("Published.");
        Assertions.assertTrue(Files.readString(file).contains("title: Decay"));
    }
}
