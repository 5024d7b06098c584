package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Input;
import residual.check.Outcome;
import residual.check.Verdict;

/** The kind {@code critique}: the engine judges the given lines, and the student's marks are compared with that. */
class CritiqueTest {
    private static final String FILE = """
            title: T
            statement: S
            sizes: {n: 3}
            symbols: {A: {shape: n x n, structure: symmetric}, B: n x n}
            parts:
              - id: p
                prompt: Q
                critique:
                  text: |
                    TEXT
                MORE
                samples: [{answer: "wrong: 2", outcome: correct}, {answer: none wrong, outcome: incorrect}]
            """;
    private static final String TEXT = "With $A^\\\\top = A$ we get $$(AB)^\\\\top = A B^\\\\top$$ $$= A^\\\\top B^\\\\top$$ and $(A B)^\\\\top = B^\\\\top A$.";

    private static Ledger ledger = new Ledger("f.yaml");

    private static java.util.Optional<Problem> read(String text, String more) {
        ledger = new Ledger("f.yaml");
        String file = FILE.replace("TEXT", text.replace("\\\\", "\\")).replace("    MORE\n", more.isEmpty() ? "" : "      " + more + "\n");
        return ProblemReader.read("c/s/f", file.getBytes(StandardCharsets.UTF_8), ledger);
    }

    private static Verdict judge(String answer) {
        Problem problem = read(TEXT, "").orElseThrow();
        return problem.parts().getFirst().check().judge(Answer.of(answer), Variant.of(problem, 1).given());
    }

    @Test
    void theWrongLineIsFoundAndShownOnNumbers() {
        Verdict verdict = judge("1 right\n2 wrong\n3 right\n4 right");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(verdict.feedback()).singleElement().satisfies(f -> assertThat(f.message()).contains("Well seen", "for example with"));
    }

    @Test
    void aLineThatOnlyFollowsFromAWrongOneMayBeMarkedEitherWay() {
        assertThat(judge("wrong: 2, 3").outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void whatWasMissedIsCountedAndNotShown() {
        Verdict verdict = judge("wrong: 4");
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCORRECT);
        assertThat(verdict.feedback().stream().map(Feedback::key)).containsExactly("false-alarm", "missed");
        assertThat(verdict.feedback().get(0).message()).contains("This line holds; it needs no fact");
        assertThat(verdict.feedback().get(1).message()).startsWith("One line that you marked right does not hold.");
    }

    @Test
    void everyLineWantsAMark() {
        assertThat(judge("1 right\n2 wrong\n4 right").feedback().getFirst().message()).contains("line 3 has no mark yet");
        assertThat(judge("").outcome()).isEqualTo(Outcome.INVALID);
        assertThat(judge("wrong: 9").outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void theWordsBetweenTheLinesAreShown() {
        Problem problem = read(TEXT, "").orElseThrow();
        var critique = (Input.Critique) problem.parts().getFirst().check().inputs(Variant.of(problem, 1).given()).getFirst();
        assertThat(critique.lines().stream().map(Input.Critique.Line::number)).isEqualTo(List.of(0, 1, 0, 2, 3, 0, 4, 0));
    }

    @Test
    void anAuthorsLabelThatDisagreesIsAFault() {
        assertThat(read(TEXT, "wrong: [4]")).isEmpty();
        assertThat(ledger.faults().getFirst().message()).contains("`wrong` says [4], but what does not hold is [2]");
    }

    @Test
    void aLineThatCannotBeReadIsTheAuthorsFault() {
        assertThat(read("$$A = A^\\\\top$$ $$A = Q$$ $$B = B$$", "")).isEmpty();
        assertThat(ledger.faults().getFirst().message()).contains("`A = Q`, cannot be judged", "Q");
    }
}
