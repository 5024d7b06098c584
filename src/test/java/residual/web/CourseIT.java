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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** A course that runs, in a real browser: late days, more time for a section, a timed exam, marks by hand, receipts, a rubric that changes, what can be taken away. */
@BrowserTest
class CourseIT {
    private static final String LATE = "/courses/tour/late/first";
    private static final String EXAM = "/courses/tour/exam";
    private static Site site;
    private static Members members;
    private static Guest teacher;

    /** One set was due yesterday, one is an exam. */
    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        Path course = problems.resolve("tour");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (String set : List.of("late", "exam")) {
            Files.createDirectories(course.resolve(set));
            Files.copy(Path.of("src/test/site/tour/basics/first.yaml"), course.resolve(set).resolve("first.yaml"));
        }
        Files.writeString(course.resolve("course.yaml"), "title: Tour\nlate-days: 3\n");
        Files.writeString(course.resolve("late/set.yaml"), "title: Late set\ndue: " + today.minusDays(1) + "\nlate-days: 2\n");
        Files.writeString(course.resolve("exam/set.yaml"), "title: Exam\ndue: " + today.plusDays(30) + "\nexam: {minutes: 90}\n");
        site = Site.of(problems, data);
        members = new Members(site, "tour");
        teacher = members.joined("prof", Role.INSTRUCTOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static void submit(Page page, String part) {
        page.locator(part).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
    }

    @Test
    void aStudentSpendsLateDaysAndTakesThemBackWhileTheyAreNotUsed(Visits visits) throws Exception {
        members.joined("lara", Role.STUDENT);
        Tab tab = members.at(visits, Look.PHONE, "lara", LATE);
        Page page = tab.page();
        assertThat(page.locator("#loss .closed")).containsText("Answers to this set are not taken any more.");
        assertThat(page.locator(".terms-days")).containsText("you spend none on this set and have 3 left");
        tab.isAccessible();
        tab.fits();
        press(page, "Spend 2 late days here");
        page.waitForURL("**/courses/tour/late");
        assertThat(page.locator(".terms-days")).containsText("you spend 2 on this set and have 1 left");
        tab.open(LATE);
        page.locator("#loss").getByLabel("nn.MSELoss").check();
        submit(page, "#loss");
        assertThat(page.locator("#loss .verdict")).hasText("Correct");
    }

    @Test
    void aSectionGetsMoreTimeAndLosesItAgain(Visits visits) throws Exception {
        Guest student = members.joined("sam", Role.STUDENT);
        Tab tab = members.at(visits, Look.DESKTOP, "prof", "/teach/tour/people/roster");
        Page page = tab.page();
        page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", "name,login,section\nsam,sam,Monday\n".getBytes(StandardCharsets.UTF_8)));
        press(page, "Show what would change");
        press(page, "Do exactly this");
        tab.open("/teach/tour/dates");
        page.locator("#set").selectOption("late");
        page.locator("#for").selectOption("section:Monday");
        page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(5) + "T18:00");
        page.locator("#reason").fill("Was ill.");
        press(page, "Give more time");
        assertThat(page.locator(".made")).containsText("Done.");
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("Was ill.")).first()).containsText("Monday");
        Assertions.assertTrue(student.post(LATE + "/loss", "answer.answer", "mse").body().contains("2 of 2 points"));
        press(page, "Take back");
        assertThat(page.locator("#given")).hasText("No extension was given");
        Assertions.assertTrue(student.get(LATE).body().contains("not taken any more"));
    }

    @Test
    void anExamIsBegunWhenTheStudentLikesAndTellsNothing(Visits visits) throws Exception {
        members.joined("emma", Role.STUDENT);
        Tab tab = members.at(visits, Look.DESKTOP, "emma", EXAM);
        Page page = tab.page();
        assertThat(page.locator("main")).containsText("Once you begin, you have 90 minutes");
        assertThat(page.locator(".numbered .row")).hasCount(0);
        tab.isAccessible();
        press(page, "Begin: 90 minutes");
        assertThat(page.locator(".numbered .row")).hasCount(1);
        tab.open(EXAM + "/first");
        page.locator("#loss").getByLabel("nn.L1Loss").check();
        submit(page, "#loss");
        assertThat(page.locator("#loss .verdict")).hasText("Handed in");
        assertThat(page.locator("#loss")).not().containsText("absolute differences");
        assertThat(page.locator("#loss .score")).hasCount(0);
        tab.isAccessible();
        tab.open("/attempts");
        assertThat(page.locator(".timeline")).containsText("Handed in");
        assertThat(page.locator(".timeline")).not().containsText("absolute differences");
    }

    @Test
    void aReceiptIsVerifiedAndAMarkIsSetByHand(Visits visits) throws Exception {
        Guest student = members.joined("rita", Role.STUDENT);
        String id = members.id("rita");
        teacher.post("/teach/tour/dates/give", "set", "late", "for", "person:" + id, "until", LocalDate.now(ZoneOffset.UTC).plusDays(5) + "T18:00");
        student.post(LATE + "/loss", "answer.answer", "l1");
        var receipt = java.util.regex.Pattern.compile("<code>([0-9A-Z]+-[0-9A-Z]{5}-[0-9A-Z]{5})").matcher(student.get(LATE).body());
        Assertions.assertTrue(receipt.find());
        Tab tab = members.at(visits, Look.DESKTOP, "prof", "/teach/tour/receipts");
        Page page = tab.page();
        page.locator("#code").fill(receipt.group(1).toLowerCase(java.util.Locale.ROOT));
        press(page, "Check the code");
        assertThat(page.locator("#proof")).hasText("This receipt is genuine");
        assertThat(page.locator(".made")).containsText("rita");
        tab.isAccessible();
        page.locator(".made a").click();
        page.locator("#part").selectOption("tour/late/first#loss");
        page.locator("#points").fill("1,5");
        press(page, "Set the mark");
        assertThat(page.locator(".alert")).containsText("A mark set by hand needs a reason");
        assertThat(page.locator("#points")).hasValue("1,5");
        tab.forgetTroubles();
        page.locator("#reason").fill("Told it to me.");
        press(page, "Set the mark");
        assertThat(page.locator(".timeline")).containsText("Told it to me.");
        Assertions.assertTrue(student.get(LATE).body().contains("Your instructor set 1.5 of 2 points here by hand: Told it to me."));
        tab.open("/teach/tour/receipts?code=7K-3MQ2X-9TB4Z");
        assertThat(page.locator(".alert")).containsText("is not the receipt of a submission to this course");
    }

    @Test
    void answersThatReadAlikeFollowEachOtherAndARubricThatChangesScoresThemAnew(Visits visits) throws Exception {
        List<String> texts = List.of("Squares of the differences are added.", "Nothing of the kind was learnt here at all.", "squares of the differences, are added up!");
        for (int i = 0; i < texts.size(); i++) {
            Guest student = members.joined("writer" + i, Role.STUDENT);
            teacher.post("/teach/tour/dates/give", "set", "late", "for", "person:" + members.id("writer" + i), "until", LocalDate.now(ZoneOffset.UTC).plusDays(5) + "T18:00");
            student.post(LATE + "/essay", "answer.answer", texts.get(i));
        }
        Tab tab = members.at(visits, Look.DESKTOP, "prof", "/teach/tour/grading/late/first/essay?order=alike");
        Page page = tab.page();
        Pattern squares = Pattern.compile("^[Ss]quares");
        if (page.locator(".answer-text").textContent().startsWith("Nothing")) {
            page.keyboard().press("n");
        }
        assertThat(page.locator(".answer-text")).hasText(squares);
        page.locator(".criterion input").check();
        page.keyboard().press("s");
        assertThat(page.locator(".made")).hasText("Saved: 1 answer has its grade.");
        assertThat(page.locator(".answer-text")).hasText(squares);
        page.keyboard().press("1");
        assertThat(page.locator(".criterion input")).isChecked();
        page.keyboard().press("s");
        assertThat(page.locator(".made")).isVisible();
        page.locator(".rubric-line input[name=points]").first().fill("0.5");
        page.locator(".rubric-line").first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change")).click();
        assertThat(page.locator(".made")).hasText("Saved: 2 answers have their grades.");
        assertThat(page.locator(".recent li").first()).containsText("0.5 points");
        tab.isAccessible();
    }

    @Test
    void allAttemptsAreTakenAwayInEveryForm(Visits visits) throws Exception {
        Guest student = members.joined("vera", Role.STUDENT);
        student.post(EXAM + "/begin");
        student.post(EXAM + "/first/loss", "answer.answer", "l1");
        Tab tab = members.at(visits, Look.DESKTOP, "prof", "/teach/tour/grades");
        for (String[] form : new String[][] {{"CSV for Canvas", "Points Possible"}, {"All attempts as CSV", ",tour/exam/first,loss,1,"}, {"All attempts as JSON lines", "\"part\":\"loss\""}}) {
            Download sheet = tab.page().waitForDownload(() -> tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(form[0]).setExact(true)).click());
            Assertions.assertTrue(Files.readString(sheet.path()).contains(form[1]), form[0]);
        }
    }

    /** Twelve students, of whom the half that knows one part knows the other. */
    @Test
    void aPartTellsStrongFromWeakOnceTenStudentsTriedIt(Visits visits) throws Exception {
        for (int i = 0; i < 12; i++) {
            Guest student = members.joined("many" + i, Role.STUDENT);
            student.post(EXAM + "/begin");
            student.post(EXAM + "/first/loss", "answer.answer", i % 2 == 0 ? "mse" : "l1");
            student.post(EXAM + "/first/training", "answer.answer", i % 2 == 0 ? "<sos>\nI\nsee\na\ndog" : "<sos>\nI\nsaw\na\ndog");
        }
        Tab tab = members.at(visits, Look.DESKTOP, "prof", "/teach/tour/statistics/exam/first/loss");
        assertThat(tab.page().locator(".opening")).containsText("Its discrimination is ");
        assertThat(tab.page().locator(".plot")).hasCount(3);
        assertThat(tab.page().locator(".saying-head code").first()).hasText("l1");
        tab.page().locator(".sayings summary").first().click();
        assertThat(tab.page().locator(".given-answers pre").first()).hasText("l1");
        assertThat(tab.page().locator("main")).not().containsText("many1");
        tab.isAccessible();
        tab.fits();
    }
}
