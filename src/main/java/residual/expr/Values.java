package residual.expr;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * What names stand for: a whole number for each size and a matrix for each symbol. Nobody changes the matrices. A symbol that was computed has
 * the magnitude of the terms it was summed from (see {@link Residuals}); for the others the norm is meant.
 */
public record Values(Map<String, Integer> sizes, Map<String, SimpleMatrix> matrices, Map<String, Double> magnitudes) {
    public Values {
        sizes = Map.copyOf(sizes);
        matrices = Map.copyOf(matrices);
        magnitudes = Map.copyOf(magnitudes);
    }

    public Values(Map<String, Integer> sizes, Map<String, SimpleMatrix> matrices) {
        this(sizes, matrices, Map.of());
    }

    /** These values with one more matrix, or another in its place. */
    public Values with(String name, SimpleMatrix matrix) {
        return with(Map.of(name, matrix));
    }

    /** These values with more matrices, or others in their place. */
    public Values with(Map<String, SimpleMatrix> more) {
        var all = new HashMap<>(matrices);
        all.putAll(more);
        var left = new HashMap<>(magnitudes);
        left.keySet().removeAll(more.keySet());
        return new Values(sizes, all, left);
    }

    /** These values with a computed matrix and the magnitude of its terms. */
    public Values with(String name, SimpleMatrix matrix, double magnitude) {
        var all = new HashMap<>(magnitudes);
        all.put(name, magnitude);
        return new Values(sizes, with(name, matrix).matrices(), all);
    }
}
