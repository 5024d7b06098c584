package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Answer;
import residual.check.DerivationCheck;
import residual.check.Exhibit;
import residual.check.Given;
import residual.check.ModelRoutes;
import residual.check.Passages;
import residual.check.Review;
import residual.check.Review.State;
import residual.check.Reviewer;
import residual.check.Verdict;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.expr.Values;
import residual.world.Premises;
import residual.world.World;

/**
 * Derivations in the notations people and language models use, right ones and ones with a wrong line, judged as an answer and on the page for anybody's proof. A file
 * declares a world in boxes and has, where there is one, its goal; each row of its text begins with the mark of the line that starts there, followed by the facts it takes where they are
 * looked at.
 */
class DerivationsTest {
    private static final Path CASES = Path.of("src/test/resources/residual/problem/derivations");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    static List<Path> casesWithAGoal() throws IOException {
        return cases().stream().filter(file -> Case.read(file).parts().containsKey("goal")).toList();
    }

    /** A file by its sections. */
    private record Case(Map<String, String> parts) {
        static Case read(Path file) {
            Map<String, String> parts = new HashMap<>();
            try {
                for (String part : Files.readString(file).split("(?m)^--- ")) {
                    parts.put(part.lines().findFirst().orElse(""), part.substring(part.indexOf('\n') + 1));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return new Case(parts);
        }

        private List<Row> rows() {
            return parts.get("text").lines().map(Row::of).toList();
        }

        private String text() {
            return String.join("\n", rows().stream().map(Row::text).toList());
        }

        private List<Row> marked() {
            return rows().stream().filter(r -> !r.mark().isEmpty()).toList();
        }

        private Declarations.Result declared() {
            Declarations.Result declared = Declarations.read(new Declarations.Text(parts.get("symbols"), parts.get("definitions"), parts.get("facts")));
            assertThat(declared.troubles()).isEmpty();
            return declared;
        }
    }

    /** A row of a text, the mark of the line that starts there and the facts of that, if they are looked at. */
    private record Row(String mark, Optional<List<String>> uses, String text) {
        static Row of(String line) {
            int bar = line.indexOf('|');
            String[] mark = line.substring(0, bar).strip().split("[\\[\\]]");
            List<String> uses = mark.length < 2 ? List.of() : List.of(mark[1].split(", "));
            return new Row(mark.length == 0 ? "" : mark[0].strip(), line.substring(0, bar).contains("[") ? Optional.of(uses) : Optional.empty(), line.substring(bar + 1).stripLeading());
        }
    }

    @ParameterizedTest
    @MethodSource("casesWithAGoal")
    void anAnswerIsMarkedAsItsFileSays(Path file) {
        Case asked = Case.read(file);
        World world = asked.declared().world();
        List<Statement> goals = asked.parts().get("goal").lines().map(g -> Reading.of(g, world.vocabulary()).statement()).toList();
        Verdict verdict = new DerivationCheck(Premises.of(world), Optional.empty(), goals, 1, new ModelRoutes(List.of(), ModelRoutes.PRICES)).judge(Answer.of(asked.text()), new Given(world, new Values(Map.of(), Map.of()), Map.of(), 1));
        List<Exhibit.Mark> marks = verdict.exhibits().stream().flatMap(e -> e instanceof Exhibit.Marks m ? m.marks().stream() : Stream.empty()).filter(m -> !m.state().equals("prose")).toList();
        assertThat(marks.stream().map(Exhibit.Mark::state)).as(verdict.toString()).isEqualTo(asked.marked().stream().map(Row::mark).toList());
        for (int i = 0; i < marks.size(); i++) {
            int at = i;
            asked.marked().get(i).uses().ifPresent(uses -> assertThat(marks.get(at).uses()).as(marks.get(at).toString()).containsExactlyInAnyOrderElementsOf(uses));
        }
        boolean right = asked.marked().stream().allMatch(r -> r.mark().equals("holds") || r.mark().equals("let"));
        assertThat(verdict.outcome().word().equals("correct")).as(verdict.toString()).isEqualTo(right);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageFindsTheFirstWrongLine(Path file) {
        Case asked = Case.read(file);
        Declarations.Result declared = asked.declared();
        Review review = Reviewer.review(Passages.of(asked.text()), declared.world(), declared.other());
        assertThat(review.count(State.UNREADABLE) + review.count(State.MEANINGLESS) + review.count(State.UNDECIDED) + review.count(State.SIZES)).as(review.toString()).isZero();
        assertThat(review.claims()).as(review.toString()).isGreaterThanOrEqualTo(asked.marked().stream().filter(r -> !r.mark().equals("let")).count());
        List<Integer> failing = review.formulas().stream().filter(i -> i.state() == State.FAILS).map(i -> i.passage().line()).toList();
        int first = asked.rows().stream().map(Row::mark).toList().indexOf("fails") + 1;
        assertThat(failing.stream().findFirst().orElse(0)).as(review.toString()).isBetween(first - 1, first);
        assertThat(failing.isEmpty()).as(review.toString()).isEqualTo(first == 0);
    }
}
