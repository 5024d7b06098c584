package residual.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import residual.check.Given;
import residual.expr.Evaluation;

/**
 * What a panel on a linear autoencoder with a penalty is about: the data's covariance {@code XX'/n}, its eigenvalues from the largest on, and how many numbers the code
 * has. Its minima have {@code W2 = U_k diag(sqrt(max(0, 1 - lambda/sigma_i^2))) Q} and {@code W1 = W2'} (Kunin et al., Loss landscapes of regularized linear autoencoders, 2019).
 */
public record Explorer(List<List<Double>> covariance, List<Double> eigenvalues, int code) {
    private static final int MOST_FEATURES = 12;

    public Explorer {
        covariance = covariance.stream().map(List::copyOf).toList();
        eigenvalues = List.copyOf(eigenvalues);
        if (code < 1 || code > eigenvalues.size()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "the code of an autoencoder of %d features has 1 to %d numbers, not %d", eigenvalues.size(), eigenvalues.size(), code));
        }
        if (eigenvalues.size() > MOST_FEATURES) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "a panel shows an autoencoder of up to %d features, not %d", MOST_FEATURES, eigenvalues.size()));
        }
    }

    static Explorer of(Figure.Autoencoder panel, Given given) {
        SimpleMatrix data = Evaluation.of(panel.data(), given.values());
        SimpleMatrix covariance = data.mult(data.transpose()).divide(data.getNumCols());
        return new Explorer(rows(covariance), eigenvalues(covariance), (int) Math.round(Evaluation.of(panel.code(), given.values()).get(0, 0)));
    }

    private static List<List<Double>> rows(SimpleMatrix matrix) {
        return IntStream.range(0, matrix.getNumRows()).mapToObj(i -> IntStream.range(0, matrix.getNumCols()).mapToObj(j -> matrix.get(i, j)).toList()).toList();
    }

    private static List<Double> eigenvalues(SimpleMatrix symmetric) {
        SimpleEVD<SimpleMatrix> decomposition = symmetric.eig();
        return IntStream.range(0, symmetric.getNumRows()).mapToObj(i -> decomposition.getEigenvalue(i).getReal()).sorted(Comparator.reverseOrder()).toList();
    }

    /** The singular values of {@code W2} at the minimum, by the formula. */
    public List<Double> singularValues(double lambda) {
        return eigenvalues.stream().limit(code).map(e -> lambda >= e ? 0 : Math.sqrt(1 - lambda / e)).toList();
    }

    /** The least loss: {@code 2 lambda - lambda^2/sigma^2} for each component that is kept, {@code sigma^2} for each that is not. */
    public double leastLoss(double lambda) {
        return IntStream.range(0, eigenvalues.size()).mapToDouble(i -> {
            double e = eigenvalues.get(i);
            return i < code && lambda < e ? 2 * lambda - lambda * lambda / e : e;
        }).sum();
    }
}
