package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Values;

/** The numbers by which both sides of an equation may be divided: sizes, and given numbers that are not zero where all facts hold; with their values on some instances. */
final class Divisors {
    private static final double TINY = 1e-6;
    private static final double EQUAL = 1e-7;
    private static final int MOST_NAMES = 8;
    private final List<double[]> products;

    private Divisors(List<double[]> products) {
        this.products = products;
    }

    /** Those of these instances that are not zero on {@code whole}, and their products of two, also one over the other. */
    static Divisors of(List<Values> instances, Values whole) {
        List<double[]> single = new ArrayList<>(List.of(new double[instances.size()]));
        java.util.Arrays.fill(single.getFirst(), 1);
        names(whole).stream().limit(MOST_NAMES).map(name -> instances.stream().mapToDouble(at -> value(at, name)).toArray()).forEach(values -> {
            single.add(values);
            single.add(java.util.Arrays.stream(values).map(v -> 1 / v).toArray());
        });
        List<double[]> products = new ArrayList<>();
        single.forEach(a -> single.forEach(b -> products.add(product(a, b))));
        return new Divisors(products);
    }

    private static Set<String> names(Values whole) {
        Set<String> names = new TreeSet<>(whole.sizes().keySet());
        whole.matrices().forEach((name, matrix) -> {
            if (matrix.getNumElements() == 1 && Math.abs(matrix.get(0)) > TINY) {
                names.add(name);
            }
        });
        return names;
    }

    private static double value(Values at, String name) {
        SimpleMatrix matrix = at.matrices().get(name);
        return matrix != null ? matrix.get(0) : at.sizes().getOrDefault(name, 1);
    }

    private static double[] product(double[] a, double[] b) {
        double[] all = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            all[i] = a[i] * b[i];
        }
        return all;
    }

    /** Whether some factors, one for each instance, are the same number times one of these products. */
    boolean isMultipleOfOne(double[] factors) {
        return products.stream().anyMatch(product -> {
            double first = factors[0] / product[0];
            for (int i = 1; i < factors.length; i++) {
                if (!(Math.abs(factors[i] / product[i] - first) <= EQUAL * Math.abs(first))) {
                    return false;
                }
            }
            return true;
        });
    }
}
