package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Reading;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Values;
import residual.expr.Vocabulary;
import residual.world.World;

/** The names a student may use in formulas about one variant, each with its shape; {@code shapes} leaves out names whose shape is not known. */
public record Legend(List<Entry> entries, Map<String, Shape> shapes, Map<String, Integer> sizes) {
    public Legend {
        entries = List.copyOf(entries);
        shapes = Map.copyOf(shapes);
        sizes = Map.copyOf(sizes);
    }

    /** A name as it is typed and in TeX, with its shape in TeX ({@code m \times n}), which is empty for a number. */
    public record Entry(String name, String tex, String shape) {}

    /** The legend of a variant: symbols in the order of the file, then what is defined, then sizes. */
    public static Legend of(Given given) {
        World world = given.world();
        Map<String, Shape> shapes = shapes(given);
        List<Entry> entries = new ArrayList<>();
        world.symbols().forEach(s -> entries.add(new Entry(s.name(), TexName.tex(s.name()), declared(s, shapes))));
        world.definitions().stream().flatMap(d -> d.names().stream()).filter(shapes::containsKey)
                .forEach(name -> entries.add(new Entry(name, TexName.tex(name), named(shapes.get(name), given.values().sizes()))));
        given.values().sizes().keySet().stream().sorted().forEach(size -> entries.add(new Entry(size, TexName.tex(size), "")));
        return new Legend(entries, shapes, given.values().sizes());
    }

    /** This legend without the entries of some names, which are still read. */
    public Legend without(List<String> names) {
        return new Legend(entries.stream().filter(e -> !names.contains(e.name())).toList(), shapes, sizes);
    }

    /** The names for a reader of text. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(shapes, sizes.keySet()).with(entries.stream().map(Entry::name).filter(name -> !sizes.containsKey(name)).toList());
    }

    /** The entries of these names, in the order of the legend. */
    List<Entry> of(Set<String> names) {
        return entries.stream().filter(e -> names.contains(e.name())).toList();
    }

    /** A shape in TeX, {@code m \\times k}, with sizes by their names; empty for a number. */
    String words(Shape shape) {
        return named(shape, sizes);
    }

    private static Map<String, Shape> shapes(Given given) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Values sizes = new Values(given.values().sizes(), Map.of());
        given.world().symbols().forEach(s -> shapes.put(s.name(), new Shape(size(s.rows(), sizes), size(s.columns(), sizes))));
        given.values().matrices().forEach((name, matrix) -> shapes.put(name, new Shape(matrix.getNumRows(), matrix.getNumCols())));
        given.world().definitions().stream().filter(d -> d.names().size() == 1 && !shapes.containsKey(d.names().getFirst()))
                .forEach(d -> define(d, shapes, sizes.sizes()));
        return shapes;
    }

    /** The shape of what is defined by a formula of the unknowns; a formula that has none here is left out. */
    private static void define(World.Definition definition, Map<String, Shape> shapes, Map<String, Integer> sizes) {
        try {
            Expr formula = Reading.of(definition.text(), Vocabulary.of(shapes, sizes.keySet())).expression();
            shapes.put(definition.names().getFirst(), Shapes.of(formula, shapes, sizes));
        } catch (ExprException unknown) {
            shapes.remove(definition.names().getFirst());
        }
    }

    private static int size(Expr e, Values sizes) {
        return (int) Math.round(Evaluation.of(e, sizes).get(0, 0));
    }

    private static String declared(World.Symbol symbol, Map<String, Shape> shapes) {
        return shapes.get(symbol.name()).isScalar() ? "" : Notation.LATEX.write(symbol.rows()) + " \\times " + Notation.LATEX.write(symbol.columns());
    }

    /** {@code m \times k} where each number is that of exactly one size. */
    private static String named(Shape shape, Map<String, Integer> sizes) {
        return shape.isScalar() ? "" : named(shape.rows(), sizes) + " \\times " + named(shape.columns(), sizes);
    }

    private static String named(int number, Map<String, Integer> sizes) {
        List<String> names = number == 1 ? List.of() : sizes.entrySet().stream().filter(e -> e.getValue() == number).map(Map.Entry::getKey).toList();
        return names.size() == 1 ? names.getFirst() : Integer.toString(number);
    }
}
