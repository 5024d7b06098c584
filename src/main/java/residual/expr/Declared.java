package residual.expr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;

/** What the names in an expression are, as far as shapes go: matrices of known shape, and sizes. */
record Declared(Function<String, Optional<Shape>> shapes, Supplier<Set<String>> names, Map<String, Integer> sizes) {

    static Declared of(Map<String, Shape> symbols, Map<String, Integer> sizes) {
        return new Declared(name -> Optional.ofNullable(symbols.get(name)), symbols::keySet, sizes);
    }

    static Declared of(Values values) {
        Map<String, SimpleMatrix> matrices = values.matrices();
        return new Declared(name -> Optional.ofNullable(matrices.get(name)).map(m -> new Shape(m.getNumRows(), m.getNumCols())), matrices::keySet, values.sizes());
    }
}
