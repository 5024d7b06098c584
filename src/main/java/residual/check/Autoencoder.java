package residual.check;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * A linear autoencoder with a student's weights: encoder W1 (k×m), decoder W2 (m×k), data X (m×n), the loss
 * {@code (1/over) ‖X − W2 W1 X‖_F² + penalty (‖W1‖_F² + ‖W2‖_F²)}. The eigenvalues e of {@code C = X X'/over} decide all: at every critical point
 * {@code W2 W1} is {@code Σ w_i u_i u_i'} over some of the eigenvectors, with the weight {@code w_i = 1 − penalty/e_i}, and at the minimum these are the
 * first k of those with {@code e_i > penalty} (Baldi and Hornik 1989; with the penalty Kunin et al. 2019, theorem 1). {@code product} is W2 W1, and
 * {@code error} the loss without its penalty.
 */
record Autoencoder(SimpleMatrix encoder, SimpleMatrix decoder, SimpleMatrix product, double error, double penalty, double over, SimpleMatrix data, SimpleMatrix covariance, Spectrum spectrum) {

    /** By the diagnosis of the part, which must be this one. */
    static Autoencoder of(Trial trial) {
        return switch (trial.check().diagnosis().orElseThrow()) {
            case Diagnosis.LinearAutoencoder names -> of(names, trial);
        };
    }

    private static Autoencoder of(Diagnosis.LinearAutoencoder names, Trial trial) {
        SimpleMatrix data = trial.value(names.data());
        double over = trial.number(names.over());
        SimpleMatrix covariance = data.mult(data.transpose()).scale(1 / over);
        SimpleMatrix encoder = trial.value(names.encoder());
        SimpleMatrix decoder = trial.value(names.decoder());
        SimpleMatrix product = decoder.mult(encoder);
        double norm = data.minus(product.mult(data)).normF();
        return new Autoencoder(encoder, decoder, product, norm * norm / over, trial.number(names.penalty()), over, data, covariance, Spectrum.of(covariance));
    }

    /** The same weights and data under another penalty. */
    Autoencoder withPenalty(double other) {
        return new Autoencoder(encoder, decoder, product, error, other, over, data, covariance, spectrum);
    }

    /** How many numbers the code has. */
    int code() {
        return encoder.getNumRows();
    }

    double penalties() {
        double one = encoder.normF();
        double other = decoder.normF();
        return penalty * (one * one + other * other);
    }

    double loss() {
        return error() + penalties();
    }

    double least() {
        return loss(kept());
    }

    /** The loss at the best critical point that uses just these eigenvectors, counted from 0. */
    double loss(List<Integer> used) {
        return IntStream.range(0, spectrum.values().length)
                .mapToDouble(i -> used.contains(i) ? 2 * penalty - penalty * penalty / eigenvalue(i) : Math.max(0, eigenvalue(i))).sum();
    }

    /** The eigenvectors that a minimum uses: the first k, without those that are not worth their penalty. */
    List<Integer> kept() {
        return IntStream.range(0, Math.min(code(), spectrum.values().length)).filter(this::isWorthIt).boxed().toList();
    }

    boolean isWorthIt(int i) {
        return eigenvalue(i) > Math.max(penalty, 1e-12 * spectrum.largest());
    }

    double eigenvalue(int i) {
        return spectrum.values()[i];
    }

    /** By what a critical point multiplies an eigenvector that it uses. */
    double weight(int i) {
        return Math.max(0, 1 - penalty / eigenvalue(i));
    }

    /** By what the student's product multiplies an eigenvector, as far as it keeps its direction. */
    double found(int i) {
        SimpleMatrix u = spectrum.vectors().getColumn(i);
        return u.dot(product.mult(u));
    }

    /** {@code Σ w_i u_i u_i'} over these eigenvectors. */
    SimpleMatrix productOf(List<Integer> used) {
        var sum = new SimpleMatrix(data.getNumRows(), data.getNumRows());
        for (int i : used) {
            SimpleMatrix u = spectrum.vectors().getColumn(i);
            sum = sum.plus(u.mult(u.transpose()).scale(weight(i)));
        }
        return sum;
    }

    /** A gradient, and the size of the terms that cancel in it. */
    record Slope(SimpleMatrix gradient, double terms) {
        double norm() {
            return gradient.normF();
        }

        boolean vanishes(double share) {
            return norm() <= Math.max(share, 1e-12) * terms;
        }
    }

    /** {@code 2 W2'(W2 W1 − I) C + 2 penalty W1}. */
    Slope inEncoder() {
        SimpleMatrix seen = decoder.transpose().mult(covariance);
        return slope(decoder.transpose().mult(product).mult(covariance), seen, encoder);
    }

    /** {@code 2 (W2 W1 − I) C W1' + 2 penalty W2}. */
    Slope inDecoder() {
        SimpleMatrix seen = covariance.mult(encoder.transpose());
        return slope(product.mult(seen), seen, decoder);
    }

    private Slope slope(SimpleMatrix product, SimpleMatrix seen, SimpleMatrix weights) {
        double terms = Math.hypot(Math.hypot(product.normF(), seen.normF()), penalty * weights.normF());
        return new Slope(product.minus(seen).plus(weights.scale(penalty)).scale(2), 2 * terms);
    }

    boolean isStationary(double share) {
        return inEncoder().vanishes(share) && inDecoder().vanishes(share);
    }

    /** The penalty under which the gradient in the decoder is least: the {@code p} next to {@code (W2 W1 − I) C W1' = −p W2}. */
    double likeliestPenalty() {
        SimpleMatrix pull = withPenalty(0).inDecoder().gradient().scale(0.5);
        return -pull.elementMult(decoder).elementSum() / Math.max(decoder.elementMult(decoder).elementSum(), Double.MIN_NORMAL);
    }
}
