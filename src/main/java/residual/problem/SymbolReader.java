package residual.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.world.Structure;
import residual.world.World.Definition;
import residual.world.World.Symbol;

/**
 * Reads one symbol: a shape ({@code m x n}), its value ({@code 0.1}, {@code [[1, 2], [3, 4]]}), or keys that say how its value is drawn ({@code structure}, {@code integers}, {@code choose},
 * {@code between}, {@code value}), that it is {@code unknown}, or what it {@code is}.
 */
final class SymbolReader {
    private static final Map<String, Structure> STRUCTURES = Words.of(Structure.values());
    private static final int DEFAULT_DECIMALS = 2;
    private final Formulas sizes;

    SymbolReader(Formulas sizes) {
        this.sizes = sizes;
    }

    /** What a symbol's lines say. */
    sealed interface Declared {}

    record Defined(Definition definition, Entry place) implements Declared {}

    record Drawn(Symbol symbol, Optional<Draw> draw) implements Declared {}

    Declared read(Entry.Named named, List<String> names) {
        if (named.value().isListing() || named.value().isNumber()) {
            Optional<Draw> fixed = choose(named.value(), List.of(named.value()), Optional.empty());
            return drawn(names.getFirst(), fixed.map(SymbolReader::shapeOf).orElse(ShapeText.SCALAR), Structure.GENERAL, fixed);
        }
        if (named.value().isText()) {
            ShapeText shape = ShapeText.read(named.value(), sizes).orElse(ShapeText.SCALAR);
            return drawn(names.getFirst(), shape, Structure.GENERAL, Optional.of(structured(Structure.GENERAL, DEFAULT_DECIMALS)));
        }
        Fields fields = named.value().fields("symbol");
        Optional<Entry> is = fields.optional("is");
        Declared declared = is.isPresent() ? new Defined(new Definition(names, is.get().text()), is.get()) : drawn(fields, names);
        fields.build(() -> declared);
        return declared;
    }

    private Declared drawn(Fields fields, List<String> names) {
        if (names.size() > 1) {
            fields.missing("`is`: several names at once are the results of a decomposition, as in {is: \"svd(X)\"}");
        }
        Optional<ShapeText> shape = fields.optional("shape").flatMap(e -> ShapeText.read(e, sizes));
        Structure structure = fields.optional("structure", e -> e.word(STRUCTURES).orElse(Structure.GENERAL), Structure.GENERAL);
        boolean unknown = fields.optional("unknown", Entry::flag, false);
        int decimals = fields.optional("round", e -> e.whole(0, 12), DEFAULT_DECIMALS);
        Optional<Draw> given = given(fields, shape);
        if (shape.isEmpty() && given.isEmpty()) {
            fields.missing("`shape`, as in m x n");
        }
        if (unknown && given.isPresent()) {
            fields.fault("an unknown is what the student finds; nothing is drawn for it");
        }
        Draw draw = given.orElseGet(() -> structured(structure, decimals));
        return drawn(names.getFirst(), shape.orElseGet(() -> shapeOf(draw)), structure, unknown ? Optional.empty() : Optional.of(draw));
    }

    private static Declared drawn(String name, ShapeText shape, Structure structure, Optional<Draw> draw) {
        return new Drawn(new Symbol(name, shape.rows(), shape.columns(), structure, draw.isEmpty()), draw);
    }

    private static Draw structured(Structure structure, int decimals) {
        return new Draw.Structured(structure == Structure.INTEGER ? 1 : Math.pow(10, -decimals));
    }

    private static ShapeText shapeOf(Draw draw) {
        if (draw instanceof Draw.Choose choose) {
            SimpleMatrix first = choose.values().getFirst();
            return new ShapeText(new Expr.Num(first.getNumRows()), new Expr.Num(first.getNumCols()));
        }
        return ShapeText.SCALAR;
    }

    private static Optional<Draw> given(Fields fields, Optional<ShapeText> shape) {
        List<String> ways = fields.present(java.util.Set.of("integers", "choose", "between", "value"));
        if (ways.size() > 1) {
            fields.fault("a symbol is drawn in one way, this one has " + String.join(" and ", ways));
        }
        Optional<Entry> step = fields.optional("step");
        Optional<Draw> draw = fields.optional("integers").flatMap(e -> between(e, Optional.empty(), 1));
        draw = draw.or(() -> fields.optional("between").flatMap(e -> between(e, step, 0)));
        draw = draw.or(() -> fields.optional("choose").flatMap(e -> choose(e, e.list(), shape)));
        return draw.or(() -> fields.optional("value").flatMap(e -> choose(e, List.of(e), shape)));
    }

    private static Optional<Draw> between(Entry entry, Optional<Entry> step, double fixed) {
        List<Entry> bounds = entry.list();
        if (bounds.size() != 2) {
            entry.fault("expected two bounds, as in [0.1, 0.9]");
            return Optional.empty();
        }
        double low = bounds.get(0).number();
        double high = bounds.get(1).number();
        double size = fixed > 0 ? fixed : step.map(Entry::number).orElseGet(() -> pleasantStep(high - low));
        return entry.attempt(() -> new Draw.Between(low, high, size));
    }

    /** A power of ten that makes at least 50 steps. */
    private static double pleasantStep(double width) {
        return width > 0 ? Math.pow(10, Math.floor(Math.log10(width / 50))) : 1;
    }

    private static Optional<Draw> choose(Entry entry, List<Entry> values, Optional<ShapeText> shape) {
        boolean row = shape.map(s -> s.rows().equals(new Expr.Num(1))).orElse(false);
        List<SimpleMatrix> matrices = values.stream().flatMap(value -> MatrixEntry.read(value, row).stream()).toList();
        return matrices.size() == values.size() ? entry.attempt(() -> new Draw.Choose(matrices)) : Optional.empty();
    }
}
