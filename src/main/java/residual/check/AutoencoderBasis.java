package residual.check;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Says in which basis of the best space a minimum of a linear autoencoder is: the principal components, a rotation of them, or any mix. */
final class AutoencoderBasis {
    private final Autoencoder it;
    private final Diagnosis.LinearAutoencoder names;
    private final double share;

    AutoencoderBasis(Autoencoder it, Diagnosis.LinearAutoencoder names, double share) {
        this.it = it;
        this.names = names;
        this.share = share;
    }

    Feedback feedback() {
        List<Integer> off = IntStream.range(0, Math.min(it.code(), it.spectrum().values().length)).filter(i -> !it.isWorthIt(i)).boxed().toList();
        if (it.penalty() > 0 && !off.isEmpty()) {
            return switchedOff(off);
        }
        return it.penalty() > 0 ? penalised() : unpenalised();
    }

    private Feedback unpenalised() {
        String decoder = TexName.of(names.decoder());
        if (isDiagonal(columnsInEigenbasis()) && isOrthonormal()) {
            return new Feedback("principal-components", "The columns of " + decoder + " are the principal components themselves, up to sign and order.");
        }
        return new Feedback("basis", "The loss is the least possible, and " + decoder + " spans the best space in "
                + (isOrthonormal() ? "a rotated basis of it" : "a basis of it that is not orthonormal") + ". Any invertible mix of these columns has the same loss, if the rows of "
                + TexName.of(names.encoder()) + " are mixed by the inverse.");
    }

    private Feedback penalised() {
        String decoder = TexName.of(names.decoder());
        return isDiagonal(columnsInEigenbasis())
                ? new Feedback("principal-components", "The columns of " + decoder + " are the principal components, each shrunk by the penalty.")
                : new Feedback("basis", "This is a minimum in a rotated basis: with the penalty, " + decoder + " may still be multiplied by any orthogonal matrix from the right, but by no other.");
    }

    private Feedback switchedOff(List<Integer> off) {
        return new Feedback("switched-off", "This is a minimum. " + Listing.and(off.stream().map(i -> "$\\sigma_{" + (i + 1) + "}^2=" + AutoencoderDiagnosis.figure(it.eigenvalue(i)) + "$").toList())
                + (off.size() == 1 ? " is" : " are") + " below $\\lambda=" + AutoencoderDiagnosis.figure(it.penalty()) + "$, so that much of the code is switched off and the rank of "
                + TexName.of(names.decoder()) + " is " + it.kept().size() + ".");
    }

    private SimpleMatrix columnsInEigenbasis() {
        return it.spectrum().top(it.code()).transpose().mult(it.decoder());
    }

    private boolean isOrthonormal() {
        return Orthonormal.deviation(it.decoder()).normF() <= 10 * share;
    }

    /** Whether each column has one entry only that is not nearly 0. */
    private boolean isDiagonal(SimpleMatrix m) {
        return IntStream.range(0, m.getNumCols()).allMatch(j -> {
            SimpleMatrix column = m.getColumn(j);
            double largest = column.elementMaxAbs();
            return Math.sqrt(Math.max(0, column.dot(column) - largest * largest)) <= 10 * share * largest;
        });
    }
}
