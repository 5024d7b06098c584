package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** The order in which a grader goes through a pile. */
class GradingOrderTest {
    private static final String PILE = "/teach/tour/grading/basics/first/essay";

    @ParameterizedTest
    @ValueSource(strings = {"random", "alike"})
    void anAnswerThatWasPassedOverComesBackOnlyAfterAllOthers(String order, @TempDir Path data) throws Exception {
        try (Site site = Site.tour(data)) {
            for (int i = 0; i < 4; i++) {
                new Guest(site.address()).post("/courses/tour/basics/first/essay", "answer.answer", "Answer number " + i + ".");
            }
            Guest grader = new Members(site, "tour").joined("knuth", "Prof. Knuth", Role.INSTRUCTOR);
            List<String> met = new ArrayList<>(List.of(attempt(grader.get(PILE + "?order=" + order).body())));
            met.add(attempt(grader.post(PILE + "/skip", "attempt", met.getFirst(), "order", order).body()));
            for (int i = 0; i < 3; i++) {
                met.add(attempt(grader.post(PILE, "attempt", met.getLast(), "seen", "0", "order", order).body()));
            }
            assertThat(met.subList(0, 4)).doesNotHaveDuplicates();
            assertThat(met.getLast()).isEqualTo(met.getFirst());
        }
    }

    private static String attempt(String page) {
        Matcher found = Pattern.compile("name=\"attempt\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
