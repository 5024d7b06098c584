package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.check.TextCheck.Criterion;
import residual.check.TextCheck.Fact;

class TextCheckTest {
    private static final TextCheck CHECK = new TextCheck(5, 20, List.of(
            new Fact(List.of("297", "five minutes"), "How long did the first post take?", 2),
            new Fact(List.of("learning rate", "augment*"), "", 1)), List.of(new Criterion(4, "Says why.")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It took 297 seconds and changed the learning rates.  | 1
            It took 297s with a higher learning-rate schedule.   | 1
            They took about five minutes, augmenting the images. | 1
            They took 341 seconds, augmenting the images.        | 0.3333
            It took 297                                          | 0.4
            """)
    void factsGiveAProvisionalScore(String text, double score) {
        var verdict = CHECK.judge(Answer.of(text), Givens.plain());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNGRADED);
        assertThat(verdict.score()).isEqualTo(score, within(1e-3));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        var feedback = CHECK.judge(Answer.of("They only changed the learning rate."), Givens.plain()).feedback();
        assertThat(feedback).extracting(Feedback::key).containsExactly("provisional", "missing-fact-1");
        assertThat(feedback.getLast().message()).isEqualTo("How long did the first post take?");
    }

    @Test
    void itIsToldHowManyFactsWereFound() {
        assertThat(CHECK.judge(Answer.of("They only changed the learning rate."), Givens.plain()).feedback().getFirst().message())
                .startsWith("You wrote 6 words, and 1 of the 2 facts we look for was found in them.");
    }

    @Test
    void tooFewAndTooManyWordsAreTold() {
        assertThat(CHECK.judge(Answer.of("Too short."), Givens.plain()).feedback()).extracting(Feedback::key).contains("too-short");
        assertThat(CHECK.judge(Answer.of("word ".repeat(21)), Givens.plain()).feedback()).extracting(Feedback::key).contains("too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            encoder-decoder networks               | 2
            it's 94.5 % on 10,000 images           | 5
            Schön — größer als naïve Äpfel         | 5
            日本 text                              | 3
            $x = y$ and e.g. <eos>                 | 5
            --- *** ---                            | 0
            """)
    void wordsAreCountedAsAWordProcessorCounts(String text, int count) {
        assertThat(Words.count(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"rates,rate", "augmenting,augmented", "stopped,stopping", "batches,batch", "studies,study", "quickly,quick"})
    void endingsDoNotMatter(String one, String other) {
        assertThat(Words.stem(one)).isEqualTo(Words.stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\0\0", "\u202E", "... !!!"})
    void nothingWrittenCostsNothing(String text) {
        assertThat(CHECK.judge(Answer.of(text), Givens.plain()).outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void aBookIsRefused() {
        assertThat(CHECK.judge(Answer.of("a b-c ".repeat(900_000)), Givens.plain()).outcome()).isEqualTo(Outcome.INVALID);
        assertThat(CHECK.judge(Answer.of("a-".repeat(9_999)), Givens.plain()).outcome()).isEqualTo(Outcome.UNGRADED);
    }

    @Test
    void aPhraseWithoutALetterIsTheAuthorsMistake() {
        assertThatThrownBy(() -> new Fact(List.of("--"), "", 1)).hasMessageContaining("letter or digit");
    }
}
