package residual.check;

import java.util.List;
import residual.expr.Statement;
import residual.world.Counterexample;
import residual.world.Sentences;
import residual.world.Truth;
import residual.world.World;

/** Shows where a statement fails: on small whole numbers where there are such, else by one entry of an instance. */
final class CounterexampleSentence {
    private CounterexampleSentence() {}

    /** One or two sentences of Markdown about a claim that fails in a world. */
    static String of(Statement claim, World world, Truth.Fails fails) {
        return Counterexample.simplest(claim, world).map(c -> shown(claim, world, c)).filter(s -> !s.isEmpty()).orElseGet(() -> Sentences.of(fails));
    }

    private static String shown(Statement claim, World world, Counterexample example) {
        List<String> given = ExampleSentence.given(example.instance(), claim.names());
        int entries = example.comparison().residual().left().getNumElements();
        return given.isEmpty() || entries > ExampleSentence.MOST_ENTRIES ? "" : "It does not hold: for example with " + String.join(", ", given) + " the left side is $"
                + ExampleSentence.tex(example.comparison().residual().left()) + "$ and the right side $" + ExampleSentence.tex(example.comparison().residual().right()) + "$.";
    }
}
