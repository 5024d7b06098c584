package residual.problem;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Values;
import residual.world.World.Symbol;

/** Draws the value of one symbol, again until it is well conditioned. */
final class SymbolDraw {
    private static final int MOST_DRAWS = 500;
    private static final int MOST_ENTRIES = 10_000;
    private final Symbol symbol;
    private final SplitMix random;
    private final int rows;
    private final int columns;

    private SymbolDraw(Symbol symbol, Values sizes, SplitMix random) {
        this.symbol = symbol;
        this.random = random;
        this.rows = size(symbol.rows(), sizes);
        this.columns = size(symbol.columns(), sizes);
        if ((long) rows * columns > MOST_ENTRIES) {
            throw new IllegalArgumentException(symbol.name() + " would have " + rows + "×" + columns + " entries; at most " + MOST_ENTRIES + " are drawn");
        }
    }

    static SimpleMatrix of(Symbol symbol, Draw draw, Values sizes, SplitMix random) {
        return new SymbolDraw(symbol, sizes, random).matrix(draw);
    }

    private int size(Expr expression, Values sizes) {
        double value = Evaluation.of(expression, sizes).get(0, 0);
        if (value != Math.rint(value) || value < 1 || value > MOST_ENTRIES) {
            throw new IllegalArgumentException("the shape of " + symbol.name() + " has a side of " + Numbers.shown(value));
        }
        return (int) value;
    }

    private SimpleMatrix matrix(Draw draw) {
        return switch (draw) {
            case Draw.Choose choose -> choose(choose.values());
            case Draw.Between between -> structured(() -> between(between), new Lattice(between.low(), between.high(), between.step()));
            case Draw.Structured structured -> structured(structured.step());
        };
    }

    private SimpleMatrix choose(List<SimpleMatrix> values) {
        SimpleMatrix first = values.getFirst();
        boolean whole = first.getNumRows() == rows && first.getNumCols() == columns;
        if (!whole && first.getNumElements() != 1) {
            throw new IllegalArgumentException("a value of " + first.getNumRows() + "×" + first.getNumCols() + " is given for " + symbol.name()
                    + ", whose shape is " + rows + "×" + columns);
        }
        return whole ? values.get(random.nextInt(values.size())) : structured(() -> values.get(random.nextInt(values.size())).get(0, 0), Lattice.unbounded(0));
    }

    private double between(Draw.Between between) {
        int steps = (int) Math.floor((between.high() - between.low()) / between.step() + 1e-9);
        return Lattice.tidy(between.low() + between.step() * random.nextInt(steps + 1));
    }

    private SimpleMatrix structured(double step) {
        Lattice lattice = Lattice.unbounded(step);
        return Structuring.knows(symbol.structure())
                ? structured(() -> lattice.round(random.nextGaussian()), lattice)
                : WholeStructures.of(symbol.structure(), rows, columns, random);
    }

    private SimpleMatrix structured(DoubleSupplier entry, Lattice lattice) {
        if (!Structuring.knows(symbol.structure())) {
            throw new IllegalArgumentException("the structure of " + symbol.name() + " leaves no choice of its entries; drop integers, between or choose");
        }
        for (int i = 0; i < MOST_DRAWS; i++) {
            SimpleMatrix drawn = Structuring.of(symbol.structure(), entries(entry), lattice);
            if (Conditioning.isGood(drawn, symbol.structure())) {
                return drawn;
            }
        }
        throw new IllegalArgumentException("no well-conditioned " + symbol.name() + " was found in " + MOST_DRAWS + " draws; widen the range of its entries");
    }

    private SimpleMatrix entries(DoubleSupplier entry) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.set(i, j, entry.getAsDouble());
            }
        }
        return matrix;
    }
}
