package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;

class SampleTextTest {
    private static final Verdict RIGHT = new Verdict(Outcome.CORRECT, 1, List.of(), List.of());
    private static final Verdict WRONG = new Verdict(Outcome.INCORRECT, 0, List.of(new Feedback("half", "Only half.")), List.of());
    private static final String FILE = """
            title: A title   # a comment that stays
            statement: Some text.
            symbols: {lambda: {choose: [0.1, 0.2]}}
            parts:
              - id: decay
                # another comment
                prompt: Which weight decay?
                number: "2*lambda"
                samples:
                  - {answer: "{{2*lambda}}", outcome: correct}
                  - answer: "{{lambda}}"   # wrong
                    outcome: incorrect

              # between the parts
              - id: second
                prompt: |
                  Say it.
                text: {words: [1, 90]}
            """;

    private static String add(String text, String part, Answer answer, Verdict verdict) {
        return SampleText.add(text, Manuscript.of("c/s/p", text).problem().orElseThrow().part(part).orElseThrow(), answer, verdict);
    }

    private static Part.Sample last(String text, String part) {
        return Manuscript.of("c/s/p", text).problem().orElseThrow().part(part).orElseThrow().samples().getLast();
    }

    @Test
    void aSampleStandsBehindTheOthersAndNothingElseChanges() {
        String added = add(FILE, "decay", Answer.of("0.5 of it's"), WRONG);
        assertThat(added).isEqualTo(FILE.replace("        outcome: incorrect\n", "        outcome: incorrect\n      - {answer: '0.5 of it''s', outcome: incorrect, feedback: half}\n"));
        assertThat(last(added, "decay")).extracting(Part.Sample::answer, Part.Sample::feedback).containsExactly(Answer.of("0.5 of it's"), "half");
    }

    @Test
    void thePartsFirstSampleGetsItsKey() {
        String added = add(FILE, "second", Answer.of("One line\n  and $\\theta$: another"), RIGHT);
        assertThat(added).startsWith(FILE).contains("    samples:\n      - answer: |2-\n          One line\n");
        assertThat(last(added, "second").answer()).isEqualTo(Answer.of("One line\n  and $\\theta$: another"));
        assertThat(last(add(added, "second", Answer.of("Again"), RIGHT), "second").answer()).isEqualTo(Answer.of("Again"));
    }

    @Test
    void samplesInBracketsStayInBrackets() {
        String text = FILE.replaceAll("samples:\\n(?s).*?\\n\\n", "samples: [{answer: 0.2, outcome: correct}]  # short\n");
        assertThat(add(text, "decay", Answer.of("7"), WRONG)).contains("samples: [{answer: 0.2, outcome: correct}, {answer: 7, outcome: incorrect, feedback: half}]  # short\n");
    }

    @Test
    void severalInputsAreNamedAndListsAreLists() {
        String choice = FILE.replace("text: {words: [1, 90]}", "choice: {options: [{text: a, right: true}, {text: b, right: true}, {text: c}]}");
        assertThat(add(choice, "second", Answer.of("a\nb"), RIGHT)).contains("- {answer: [a, b], outcome: correct}");
        assertThat(add(FILE, "second", new Answer(Map.of("W1", "[1 2]", "W2", "3")), RIGHT)).contains("- {answer: {W1: '[1 2]', W2: 3}, outcome: correct}");
    }

    @Test
    void wordsThatYamlReadsAsSomethingElseAreQuoted() {
        assertThat(last(add(FILE, "decay", Answer.of("no"), WRONG), "decay").answer()).isEqualTo(Answer.of("no"));
        assertThat(last(add(FILE, "decay", Answer.of("{{lambda}}: #1"), WRONG), "decay").answer()).isEqualTo(Answer.of("{{lambda}}: #1"));
        assertThat(last(add(FILE, "decay", Answer.of(""), WRONG), "decay").answer()).isEqualTo(Answer.of(""));
    }

    @Test
    void aPartInBracesIsLeftToItsAuthor() {
        String text = FILE.replaceAll("(?s)  - id: second.*", "  - {id: second, prompt: Say it., text: {words: [1, 90]}}\n");
        assertThatThrownBy(() -> add(text, "second", Answer.of("a"), RIGHT)).hasMessageContaining("lines of their own");
    }
}
