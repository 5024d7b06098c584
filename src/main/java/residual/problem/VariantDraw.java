package residual.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.check.Given;
import residual.expr.Values;
import residual.world.World.Symbol;

/**
 * Draws a variant. Each symbol and each bank of words has a stream of numbers of its own, named after it, so that a further symbol in a
 * file does not change the others. A draw that is degenerate is drawn again.
 */
final class VariantDraw {
    private static final int MOST_DRAWS = 200;
    private final Setup setup;
    private final long seed;

    private VariantDraw(Setup setup, long seed) {
        this.setup = setup;
        this.seed = seed;
    }

    /** What the seed gives; an {@code IllegalArgumentException} where no draw is acceptable, which is the author's mistake. */
    static Given of(Setup setup, long seed) {
        return new VariantDraw(setup, seed).given();
    }

    private Given given() {
        Map<String, List<String>> words = new HashMap<>();
        setup.words().forEach(bank -> drawWords(bank, words));
        return new Given(setup.world(), values(0), words, seed);
    }

    private void drawWords(Setup.WordBank bank, Map<String, List<String>> words) {
        SplitMix random = new SplitMix(Digest.stream(seed, 0, bank.name()));
        bank.entries().get(random.nextInt(bank.entries().size())).forEach((key, list) -> words.put(bank.path(key), list));
    }

    private Values values(int attempt) {
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        for (Symbol symbol : setup.world().symbols()) {
            setup.draw(symbol.name()).ifPresent(draw -> matrices.put(symbol.name(), matrix(symbol, draw, attempt)));
        }
        return new Values(setup.world().sizes(), matrices);
    }

    private SimpleMatrix matrix(Symbol symbol, Draw draw, int attempt) {
        SplitMix random = new SplitMix(Digest.stream(seed, attempt, symbol.name()));
        int rows = size(symbol.rows());
        int columns = size(symbol.columns());
        return switch (draw) {
            case Draw.Choose choose -> choose(choose.values(), rows, columns, random);
            case Draw.Between between -> entries(rows, columns, () -> between(between, random));
            case Draw.Structured structured -> entries(rows, columns, () -> Lattice.round(random.nextGaussian(), structured.step()));
        };
    }

    private static SimpleMatrix choose(List<SimpleMatrix> values, int rows, int columns, SplitMix random) {
        SimpleMatrix first = values.getFirst();
        boolean whole = first.getNumRows() == rows && first.getNumCols() == columns;
        if (!whole && first.getNumElements() != 1) {
            throw new IllegalArgumentException("a value of " + first.getNumRows() + "×" + first.getNumCols() + " stands where the shape is " + rows + "×" + columns);
        }
        return whole ? values.get(random.nextInt(values.size()))
                : entries(rows, columns, () -> values.get(random.nextInt(values.size())).get(0, 0));
    }

    private int size(residual.expr.Expr expression) {
        Values sizes = new Values(setup.world().sizes(), Map.of());
        return switch (expression) {
            case residual.expr.Expr.Num number -> (int) number.value();
            case residual.expr.Expr.Sym symbol -> sizes.sizes().get(symbol.name());
            default -> throw new IllegalArgumentException("no size: " + expression);
        };
    }

    private static double between(Draw.Between between, SplitMix random) {
        int steps = (int) Math.floor((between.high() - between.low()) / between.step() + 1e-9);
        return Lattice.tidy(between.low() + between.step() * random.nextInt(steps + 1));
    }

    private static SimpleMatrix entries(int rows, int columns, java.util.function.DoubleSupplier entry) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.set(i, j, entry.getAsDouble());
            }
        }
        return matrix;
    }
}
