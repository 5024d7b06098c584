package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** The pages for instructors, without a browser: what they show, what they change, and that bad input changes nothing. */
class TeachingTest {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static Site site;
    private static Guest teacher;
    private static Guest student;
    private static String his;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        site = Site.tour(data);
        Members members = new Members(site, "tour");
        teacher = members.joined("teacher", "Prof. T", Role.INSTRUCTOR);
        student = members.joined("eve", "=cmd|' /C calc'!A0", Role.STUDENT);
        his = site.register.accounts().named("eve").orElseThrow().id();
        student.post(PROBLEM + "/loss", "answer.answer", "l1");
        student.post(PROBLEM + "/loss/hint", "hint", "0");
        student.post(PROBLEM + "/loss", "answer.answer", "mse");
        student.post(PROBLEM + "/essay", "answer.answer", "Squares of all the differences are added up.");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String address(String page) {
        return "/teach/tour/" + page;
    }

    @Test
    void theGradebookShowsWhatEachStudentHas() throws Exception {
        String page = teacher.get(address("grades")).body();
        assertThat(page).contains("=cmd|&#39; /C calc&#39;!A0", "<td class=\"c\">2</td>", "<td class=\"u\">1?</td>", "5 parts").doesNotContain("<a href=\"/teach/tour/students/teacher");
    }

    @Test
    void aSheetRunsNoFormulaAndHasAColumnAPart() throws Exception {
        String sheet = teacher.get(address("grades.csv")).body();
        assertThat(sheet).startsWith("\uFEFFName,Sign-in name,Number,Section,Total in %").contains("\r\n'=cmd|' /C calc'!A0,eve,,,30,3,2,,,,1").doesNotContain("\n=");
        assertThat(teacher.get(address("grades-canvas.csv")).body()).startsWith("Student,ID,SIS User ID,SIS Login ID,Section,").contains("\r\n    Points Possible,,,,,10\r\n'=cmd|' /C calc'!A0,,,eve,,3\r\n");
    }

    @Test
    void allAttemptsComeAsSheetAndAsJsonLines() throws Exception {
        assertThat(teacher.get(address("attempts.csv")).body().lines()).hasSizeGreaterThanOrEqualTo(4).anyMatch(l -> l.contains(",tour/basics/first,loss,1,") && l.contains(",incorrect,0,1,0,"));
        assertThat(teacher.get(address("attempts.jsonl")).body().lines()).anyMatch(l -> l.contains("\"part\":\"essay\"") && l.contains("\"answer\":{\"answer\":\"Squares of all"));
    }

    @Test
    void aReceiptIsGenuineForItsOwnSubmissionAlone() throws Exception {
        Matcher receipt = Pattern.compile("<code>([0-9A-Z]+-[0-9A-Z]{5}-[0-9A-Z]{5})</code>").matcher(student.get(PROBLEM).body());
        assertThat(receipt.find()).isTrue();
        String code = receipt.group(1);
        assertThat(teacher.get(address("receipts?code=" + code.toLowerCase().replace("-", "%20"))).body()).contains("This receipt is genuine", "First steps, ");
        String forged = (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);
        assertThat(teacher.get(address("receipts?code=" + forged)).body()).contains("is not the receipt");
        assertThat(teacher.get(address("receipts?code=%3Cb%3E")).body()).contains("“&lt;b&gt;” is not the receipt");
    }

    @Test
    void aMarkSetByHandIsShownWithItsReasonAndCanBeTakenBack() throws Exception {
        String mark = address("students/" + his + "/mark");
        assertThat(teacher.post(mark, "part", "tour/basics/first#weights", "points", "1,5", "reason", "Told it to me.").body()).contains("Prof. T set the mark to 1.5 of 2 points", "Told it to me.");
        assertThat(student.get(PROBLEM).body()).contains("Your instructor set 1.5 of 2 points here by hand: Told it to me.");
        assertThat(teacher.get(address("grades")).body()).contains("1.5*</td>");
        assertThat(teacher.post(mark, "part", "tour/basics/first#weights", "do", "withdraw").body()).contains("was taken back");
        assertThat(student.get(PROBLEM).body()).doesNotContain("by hand");
    }

    @Test
    void aMarkWithoutPointsOrReasonChangesNothing() throws Exception {
        String mark = address("students/" + his + "/mark");
        for (String points : List.of("", "-1", "2.5", "NaN", "1e0", "1/2")) {
            var answer = teacher.post(mark, "part", "tour/basics/first#loss", "points", points, "reason", "because");
            assertThat(answer.statusCode()).as(points).isEqualTo(422);
            assertThat(answer.body()).contains("Points are a number from 0");
        }
        assertThat(teacher.post(mark, "part", "tour/basics/first#loss", "points", "1").body()).contains("needs a reason");
        assertThat(teacher.post(mark, "part", "other/set/problem#loss", "points", "1", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(teacher.get(address("students/nobody")).statusCode()).isEqualTo(404);
    }

    @Test
    void statisticsTellHowAPartDidAndWhatWasAnsweredWithoutNames() throws Exception {
        assertThat(teacher.get(address("statistics")).body()).contains("First steps, a", "100 %");
        String part = teacher.get(address("statistics/basics/first/loss")).body();
        assertThat(part).contains("1 student tried it", "Tries until right", "It adds absolute differences", "<pre>l1</pre>").doesNotContain("calc", his);
        assertThat(teacher.get(address("statistics/basics/first/weights")).body()).contains("Nobody has tried this yet");
        assertThat(teacher.get(address("statistics/basics/first/none")).statusCode()).isEqualTo(404);
    }

    @Test
    void theTimelineHasAllThatHappened() throws Exception {
        assertThat(teacher.get(address("students/" + his)).body()).contains("try 1", "try 2", "opened hint 1", "An absolute value has a kink");
    }

    @Test
    void moreTimeIsGivenAndTakenBack(@TempDir Path problems, @TempDir Path data) throws Exception {
        Path set = Files.createDirectories(problems.resolve("tour/basics"));
        Files.writeString(problems.resolve("tour/course.yaml"), "title: Tour\ntime-zone: Europe/Zurich\n");
        Files.writeString(set.resolve("set.yaml"), "title: Basics\ndue: 2026-03-01 18:00\nlate: {per-day: 50%, up-to: 2 days}\n");
        Files.copy(Path.of("src/test/site/tour/basics/first.yaml"), set.resolve("first.yaml"));
        try (Site dated = Site.of(problems, data)) {
            Members members = new Members(dated, "tour");
            Guest ada = members.joined("ada", "Ada", Role.STUDENT);
            Guest prof = members.joined("prof", "Prof", Role.INSTRUCTOR);
            String person = "person:" + dated.register.accounts().named("ada").orElseThrow().id();
            assertThat(ada.post(PROBLEM + "/loss", "answer.answer", "mse").body()).contains("are not taken any more");
            assertThat(prof.post("/teach/tour/dates/give", "set", "basics", "for", person, "until", "2026-02-28T12:00").body()).contains("later than the date on which the set is due");
            // 02:30 does not exist on this day in Zurich: the clock skips it
            assertThat(prof.post("/teach/tour/dates/give", "set", "basics", "for", person, "until", "2099-03-29T02:30", "reason", "ill").body()).contains("Done. No answer given before", "1 extension", "3:30", "ill");
            assertThat(ada.post(PROBLEM + "/loss", "answer.answer", "mse").body()).contains("2 of 2 points");
            assertThat(prof.get(PROBLEM.replace("/courses/tour/basics/first", "/teach/tour/students/" + person.substring(7))).body()).contains("more time, until");
        }
    }

    @Test
    void moreTimeIsGivenForADateThatThereIs() throws Exception {
        String give = address("dates/give");
        assertThat(teacher.post(give, "set", "basics", "for", "person:" + his, "until", "2027-02-29T12:00").body()).contains("not a date and time there is");
        assertThat(teacher.post(give, "set", "basics", "for", "person:nobody", "until", "2028-02-29T12:00").body()).contains("Choose a section or a student");
        assertThat(teacher.post(give, "set", "basics", "for", "person:" + his).body()).contains("Give a new date");
        assertThat(teacher.post(give, "set", "basics", "for", "person:" + his, "until", "2028-02-29T12:00", "minutes", "x").body()).contains("Minutes are a whole number");
        assertThat(teacher.get(address("dates")).body()).contains("No extension was given");
    }
}
