package residual.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.check.Given;
import residual.expr.ExprException;
import residual.expr.Values;
import residual.world.World.Symbol;

/**
 * Draws a variant. Each symbol and each bank of words has a stream of numbers of its own, named after it, so that a further symbol in a
 * file does not change the others. A draw that is degenerate (a definition without a value, a requirement that fails) is drawn again.
 */
final class VariantDraw {
    private static final int MOST_DRAWS = 200;
    private final Setup setup;
    private final long seed;
    private final Map<String, List<String>> words = new HashMap<>();

    private VariantDraw(Setup setup, long seed) {
        this.setup = setup;
        this.seed = seed;
        setup.words().forEach(this::drawWords);
    }

    /** What the seed gives; an {@code IllegalArgumentException} or {@code ExprException} is the author's mistake. */
    static Given of(Setup setup, long seed) {
        VariantDraw draw = new VariantDraw(setup, seed);
        return new Given(setup.world(), draw.values(), draw.words, seed);
    }

    private void drawWords(Setup.WordBank bank) {
        SplitMix random = new SplitMix(Digest.stream(seed, 0, bank.name()));
        bank.entries().get(random.nextInt(bank.entries().size())).forEach((key, list) -> words.put(bank.path(key), list));
    }

    private Values values() {
        String reason = "";
        for (int attempt = 0; attempt < MOST_DRAWS; attempt++) {
            try {
                Values values = derived(drawn(attempt));
                if (setup.require().stream().allMatch(statement -> Requirement.holds(statement, values))) {
                    return values;
                }
                reason = "the statements under `require` do not all hold";
            } catch (ExprException e) {
                reason = undefined(e);
            }
        }
        throw new IllegalArgumentException("no variant can be drawn: in " + MOST_DRAWS + " draws " + reason);
    }

    private static String undefined(ExprException e) {
        if (e.kind() != ExprException.Kind.UNDEFINED) {
            throw e;
        }
        return "a definition has no value: " + e.getMessage();
    }

    /** What the seed gives with other values for some symbols, and all that is defined by them; an {@code ExprException} where that has no value. */
    static Given with(Setup setup, Given given, Map<String, SimpleMatrix> instead) {
        Values values = given.values().with(instead);
        for (Derived definition : setup.derived()) {
            values = definition.open() || instead.keySet().stream().anyMatch(definition.names()::contains) ? values : values.with(definition.values(values));
        }
        return new Given(given.world(), values, given.words(), given.seed());
    }

    private Values derived(Values drawn) {
        Values values = drawn;
        for (Derived definition : setup.derived()) {
            values = definition.open() ? values : values.with(definition.values(values));
        }
        return values;
    }

    private Values drawn(int attempt) {
        Map<String, SimpleMatrix> matrices = new HashMap<>(WordNumbers.of(words));
        Values sizes = new Values(setup.world().sizes(), Map.of());
        for (Symbol symbol : setup.world().symbols()) {
            setup.draw(symbol.name()).ifPresent(draw -> matrices.put(symbol.name(),
                    SymbolDraw.of(symbol, draw, sizes, new SplitMix(Digest.stream(seed, attempt, symbol.name())))));
        }
        return new Values(setup.world().sizes(), matrices);
    }
}
