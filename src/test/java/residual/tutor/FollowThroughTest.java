package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.course.Store;
import residual.problem.Catalog;
import residual.problem.OwnAnswer;
import residual.problem.Problem;
import residual.problem.Variant;

/** A wrong value carried on rightly, on the step of a decoder that the project ships: state, logits from the state, word from the logits. */
class FollowThroughTest {
    private static final Problem PROBLEM = Catalog.open(Path.of("problems"), name -> {}).edition().courses().getFirst().sets().stream().flatMap(s -> s.problems().stream())
            .filter(p -> p.id().equals("one-step")).findFirst().orElseThrow();
    private Store store;
    private Tutor tutor;

    @BeforeEach
    void open(@TempDir Path data) {
        store = Store.open(data);
        tutor = new Tutor(store, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Seat seat(String part) {
        return new Seat("ada", Variant.of(PROBLEM, 7), PROBLEM.part(part).orElseThrow());
    }

    private Verdict submit(String part, SimpleMatrix value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.getNumRows(); i++) {
            text.append(value.get(i, 0)).append('\n');
        }
        return tutor.submit(seat(part), Answer.of(text.toString())).verdict();
    }

    private static SimpleMatrix value(String expression) {
        return seat("hidden").variant().value(expression);
    }

    @Test
    void whoGoesOnRightlyFromAWrongValueLosesPointsOnce() {
        assertThat(submit("hidden", value("tanh(Wx x + Wh h0)")).outcome()).isEqualTo(Outcome.INCORRECT);
        Verdict followed = submit("logits", value("V tanh(Wx x + Wh h0)"));
        assertThat(followed.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(followed.score()).isEqualTo(0.8);
        assertThat(followed.feedback().getFirst().message()).contains("your own value from part (a)");
    }

    @Test
    void withoutTheEarlierAnswerOrWithAnotherSlipNothingIsFollowed() {
        assertThat(submit("logits", value("V tanh(Wx x + Wh h0)")).feedback()).noneMatch(f -> f.key().equals(FollowThrough.FOLLOWED));
        submit("hidden", value("tanh(Wx x + Wh h0)"));
        assertThat(submit("logits", value("V tanh(Wx x + b)")).feedback()).noneMatch(f -> f.key().equals(FollowThrough.FOLLOWED));
    }

    @Test
    void aRightEarlierAnswerIsNotFollowed() {
        submit("hidden", value("tanh(Wx x + Wh h0)"));
        submit("hidden", value("h1"));
        assertThat(submit("logits", value("V tanh(Wx x + Wh h0)")).feedback()).noneMatch(f -> f.key().equals(FollowThrough.FOLLOWED));
    }

    @Test
    void anImplausibleValueIsNotFollowed() {
        for (String wild : new String[] {"0 * h1", "1e6 * h1", "1e-6 * h1"}) {
            submit("hidden", value(wild));
            assertThat(submit("logits", value("V (" + wild + ")")).feedback()).as(wild).noneMatch(f -> f.key().equals(FollowThrough.FOLLOWED));
        }
    }

    @Test
    void whatIsDefinedByAValueMovesWithIt() {
        OwnAnswer logits = new OwnAnswer(PROBLEM.part("logits").orElseThrow(), Answer.of("1\n2\n9\n3"));
        assertThat(seat("word").variant().with(Map.of("z", logits)).orElseThrow().values().matrices().get("position").get(0, 0)).isEqualTo(3);
    }
}
