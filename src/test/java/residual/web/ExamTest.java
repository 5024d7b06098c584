package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** A timed exam as a student and her instructor see it, until its marks are released by the file of its set. */
class ExamTest {
    private static final String SET = "/courses/tour/basics";
    private static final String PROBLEM = SET + "/first";

    @Test
    void nothingIsToldOfAnAnswerUntilTheMarksAreReleased(@TempDir Path problems, @TempDir Path data) throws Exception {
        Path set = Files.createDirectories(problems.resolve("tour/basics"));
        Files.writeString(problems.resolve("tour/course.yaml"), "title: Tour\n");
        Files.writeString(set.resolve("set.yaml"), "title: Basics\ndue: 2099-03-01\nexam: {minutes: 90}\n");
        Files.copy(Path.of("src/test/site/tour/basics/first.yaml"), set.resolve("first.yaml"));
        try (Site site = Site.of(problems, data)) {
            Members members = new Members(site, "tour");
            Guest ada = members.joined("ada", Role.STUDENT);
            Guest prof = members.joined("prof", Role.INSTRUCTOR);
            assertThat(ada.get(SET).body()).contains("Begin: 90 minutes");
            assertThat(ada.get(PROBLEM).body()).contains("This problem is not open to you yet", "<a class=\"button\" href=\"" + SET + "\">Go to the problem set</a>");
            assertThat(ada.post(PROBLEM + "/loss", "answer.answer", "mse").body()).doesNotContain("Handed in", "2 of 2");
            ada.post(SET + "/begin");
            ada.post(PROBLEM + "/loss", "answer.answer", "l1");
            assertThat(ada.get(PROBLEM).body()).contains("Handed in").doesNotContain("It adds absolute differences", "Not right yet");
            for (String page : new String[] {"/", "/attempts", "/progress", "/search?q=steps", "/courses/tour", SET, "/print/tour/basics", PROBLEM + "/practice/1"}) {
                assertThat(ada.get(page).body()).as(page).doesNotContain("It adds absolute differences", "Not right yet", "not right yet", "An absolute value has a kink", "0 of 2 points", ">0 of 10 points");
            }
            assertThat(prof.get("/teach/tour/statistics/basics/first/loss").body()).contains("It adds absolute differences");
            Files.writeString(set.resolve("set.yaml"), "title: Basics\ndue: 2099-03-01\nexam: {minutes: 90}\nrelease: {marks: at-once}\n");
            Thread.sleep(Duration.ofMillis(250));
            assertThat(ada.get(PROBLEM).body()).contains("It adds absolute differences", "Not right yet");
        }
    }
}
