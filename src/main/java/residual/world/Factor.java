package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Values;

/** What one expression is times another: a number, and where {@code name} is not empty that times a power of a size or of a number of the world. */
public record Factor(double number, String name, double exponent) {
    private static final double SAME = 1e-7;
    private static final List<Double> EXPONENTS = List.of(1.0, -1.0, 2.0, -2.0, 0.5, -0.5);

    /** The rule behind factors found on instances, if there is one. */
    static Optional<Factor> of(List<Double> factors, List<Values> instances) {
        if (isConstant(factors)) {
            return Optional.of(new Factor(factors.getFirst(), "", 0));
        }
        List<Map<String, Double>> numbers = instances.stream().map(Factor::numbers).toList();
        for (String name : numbers.getFirst().keySet().stream().sorted().toList()) {
            List<Double> values = numbers.stream().map(n -> n.get(name)).toList();
            for (double exponent : EXPONENTS) {
                List<Double> rest = java.util.stream.IntStream.range(0, factors.size()).mapToObj(i -> factors.get(i) / Math.pow(values.get(i), exponent)).toList();
                if (isConstant(rest)) {
                    return Optional.of(new Factor(rest.getFirst(), name, exponent));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isConstant(List<Double> all) {
        return all.stream().allMatch(f -> Math.abs(f - all.getFirst()) <= SAME * Math.abs(all.getFirst()));
    }

    /** The sizes and the numbers of an instance by name. */
    private static Map<String, Double> numbers(Values values) {
        Map<String, Double> numbers = new HashMap<>();
        values.sizes().forEach((name, size) -> numbers.put(name, (double) size));
        values.matrices().forEach((name, matrix) -> {
            if (isNumber(matrix)) {
                numbers.put(name, matrix.get(0));
            }
        });
        return numbers;
    }

    private static boolean isNumber(SimpleMatrix matrix) {
        return matrix.getNumElements() == 1;
    }

    /** Whether it is a number alone. */
    public boolean isNumber() {
        return name.isEmpty();
    }
}
