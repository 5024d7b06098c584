package residual.expr;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** What names stand for: a whole number for each size and a matrix for each symbol. Nobody changes the matrices. */
public record Values(Map<String, Integer> sizes, Map<String, SimpleMatrix> matrices) {
    public Values {
        sizes = Map.copyOf(sizes);
        matrices = Map.copyOf(matrices);
    }

    /** These values with one more matrix, or another in its place. */
    public Values with(String name, SimpleMatrix matrix) {
        return with(Map.of(name, matrix));
    }

    /** These values with more matrices, or others in their place. */
    public Values with(Map<String, SimpleMatrix> more) {
        var all = new HashMap<>(matrices);
        all.putAll(more);
        return new Values(sizes, all);
    }
}
