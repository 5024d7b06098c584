package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** Two people grade the same pile of answers, without a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradingTest {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final String PILE = "/teach/tour/grading/basics/first/essay";
    private static Site site;
    private static Guest first;
    private static Guest second;
    private static final Guest[] STUDENTS = new Guest[4];

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        site = Site.tour(data);
        Members members = new Members(site, "tour");
        first = members.joined("first", "Prof. first", Role.INSTRUCTOR);
        second = members.joined("second", "Prof. second", Role.INSTRUCTOR);
        String[] texts = {"Squares of the differences are added.", "squares of the differences, are added!", "Nothing of the kind was learnt here.", "I only saw absolute values in it."};
        for (int i = 0; i < texts.length; i++) {
            STUDENTS[i] = new Guest(site.address());
            STUDENTS[i].post(PROBLEM + "/essay", "answer.answer", texts[i]);
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String hidden(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String criterion(String page) {
        Matcher found = Pattern.compile("name=\"met\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @Order(1)
    void twoGradersAreGivenDifferentAnswers() throws Exception {
        assertThat(first.get("/teach/tour/grading").body()).contains("4 answers wait", "none is graded");
        String one = first.get(PILE).body();
        String other = second.get(PILE).body();
        assertThat(one).contains("Names the squares.", "4 answers wait here").doesNotContain("/students/");
        assertThat(hidden(one, "attempt")).isNotEqualTo(hidden(other, "attempt"));
        assertThat(hidden(first.get(PILE).body(), "attempt")).as("her own answer stays before her").isEqualTo(hidden(one, "attempt"));
    }

    @Test
    @Order(2)
    void anAnswerThatSomebodyHasOpenIsNotGradedByAnother() throws Exception {
        String attempt = hidden(first.get(PILE).body(), "attempt");
        assertThat(second.get(PILE + "?attempt=" + attempt).body()).contains("Prof. first has this answer open");
        assertThat(second.post(PILE, "attempt", attempt, "seen", "0").body()).contains("Prof. first has this answer open at the moment. Your grade was not saved");
        assertThat(first.get("/teach/tour/grading").body()).contains("4 answers wait");
    }

    @Test
    @Order(3)
    void whatIsNoNumberSavesNothing() throws Exception {
        String page = first.get(PILE).body();
        for (String adjustment : new String[] {"a", "1e9", "1/2", "99999"}) {
            var answer = first.post(PILE, "attempt", hidden(page, "attempt"), "seen", "0", "adjustment", adjustment);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Points more or less are a number");
        }
        assertThat(first.post(PILE + "/rubric", "points", "x", "text", "Names it.").body()).contains("A line of the rubric needs points");
        assertThat(first.post(PILE, "attempt", "999999", "seen", "0").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void theGradeAndItsCommentReachTheStudentAndThoseOfTheSameWords() throws Exception {
        String held = hidden(second.get(PILE).body(), "attempt");
        for (int i = 0; i < STUDENTS.length && List.of(firstOf(STUDENTS[0]), firstOf(STUDENTS[1])).contains(held); i++) {
            held = hidden(second.post(PILE + "/skip", "attempt", held).body(), "attempt");
        }
        String attempt = firstOf(STUDENTS[0]);
        String page = first.get(PILE + "?attempt=" + attempt).body();
        assertThat(page).contains("also for 1 other waiting answer");
        String done = first.post(PILE, "attempt", attempt, "seen", hidden(page, "seen"), "met", criterion(page), "adjustment", "-0,25", "remark", "Good, but *brief*.", "same", "yes").body();
        assertThat(done).contains("2 answers have their grades", "2 answers wait here");
        for (int i = 0; i < 2; i++) {
            assertThat(STUDENTS[i].get(PROBLEM).body()).contains("A person graded this.", "Good, but <em>brief</em>.", "+1: Names the squares.", "0.75 of 1 point");
        }
        assertThat(STUDENTS[2].get(PROBLEM).body()).doesNotContain("A person graded this.");
    }

    /** The id of a student's only attempt, from her receipt. */
    private static String firstOf(Guest student) throws Exception {
        Matcher receipt = Pattern.compile("<code>([0-9A-Z]+)-[0-9A-Z]{5}-").matcher(student.get(PROBLEM).body());
        assertThat(receipt.find()).isTrue();
        return String.valueOf(Long.parseLong(receipt.group(1), 32));
    }

    @Test
    @Order(5)
    void aGradeGivenMeanwhileIsNotOverwritten() throws Exception {
        String attempt = firstOf(STUDENTS[0]);
        String seen = hidden(first.get(PILE + "?attempt=" + attempt).body(), "seen");
        assertThat(second.post(PILE, "attempt", attempt, "seen", seen, "adjustment", "0.5").body()).contains("1 answer has its grade");
        assertThat(first.post(PILE, "attempt", attempt, "seen", seen, "adjustment", "1").body()).contains("Prof. second graded this answer after you opened it");
        assertThat(STUDENTS[0].get(PROBLEM).body()).contains("0.5 of 1 point");
    }

    @Test
    @Order(6)
    void anotherWordingOfTheRubricScoresEarlierAnswersAnew() throws Exception {
        String line = criterion(first.get(PILE).body());
        assertThat(first.post(PILE + "/rubric", "line", line, "points", "0.5", "text", "Names the squares only.").body()).contains("1 answer has its grade");
        assertThat(STUDENTS[1].get(PROBLEM).body()).contains("0.25 of 1 point", "+0.50: Names the squares only.", "Good, but <em>brief</em>.");
        assertThat(STUDENTS[0].get(PROBLEM).body()).as("graded without the line").contains("0.5 of 1 point");
    }
}
