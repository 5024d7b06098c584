package residual.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.check.Autoencoder.Slope;
import residual.expr.Expr;

/**
 * Names what a pair of weights of a linear autoencoder is: no critical point, a saddle, a critical point of lower rank, a minimum in some basis, the
 * principal components themselves; with a penalty also which other penalty the weights are a minimum for, and whether the two share the work.
 * Feedback keys: {@code not-stationary}, {@code wrong-encoder}, {@code wrong-decoder}, {@code saddle}, {@code lower-rank}, {@code basis}, {@code principal-components};
 * with a penalty {@code unregularised}, {@code lambda-factor}, {@code not-averaged}, {@code unbalanced}, {@code switched-off}.
 */
final class AutoencoderDiagnosis {
    private static final double HALF = 0.5;
    private final Autoencoder it;
    private final Diagnosis.LinearAutoencoder names;
    private final double share;

    private AutoencoderDiagnosis(Autoencoder it, Diagnosis.LinearAutoencoder names, double share) {
        this.it = it;
        this.names = names;
        this.share = share;
    }

    /** What is to be said of the weights; {@code share} is how large a gradient may be, relative to its terms. */
    static Feedback of(Autoencoder it, Diagnosis.LinearAutoencoder names, double share) {
        var diagnosis = new AutoencoderDiagnosis(it, names, share);
        return it.isStationary(share) ? diagnosis.critical() : diagnosis.slope();
    }

    private Feedback critical() {
        List<Integer> used = IntStream.range(0, it.spectrum().values().length).filter(i -> it.isWorthIt(i) && it.found(i) > HALF * it.weight(i)).boxed().toList();
        double gap = it.loss() - it.least();
        if (gap <= share * Math.max(it.least(), share * it.spectrum().largest())) {
            return new AutoencoderBasis(it, names, share).feedback();
        }
        return used.size() < it.kept().size() ? lowerRank(used, gap) : saddle(used, gap);
    }

    private Feedback lowerRank(List<Integer> used, double gap) {
        String what = used.isEmpty() ? "it passes nothing on at all" : "it uses only " + eigenvectors(used);
        return new Feedback("lower-rank", "The gradients vanish, but " + product() + " has only the rank " + used.size() + ": " + what + ", where " + eigenvectors(it.kept())
                + " are worth using. This is a saddle: the loss is $" + figure(it.loss()) + "$, which is $" + figure(gap) + "$ above the least one.");
    }

    private Feedback saddle(List<Integer> used, double gap) {
        boolean known = it.product().minus(it.productOf(used)).normF() <= 10 * share * Math.sqrt(used.size());
        String which = known ? "the code uses " + eigenvectors(used) + ", and the best one uses " + eigenvectors(it.kept()) : "the code does not use the best eigenvectors";
        return new Feedback("saddle", "The gradients vanish, but this is a saddle and no minimum: " + which + " (eigenvectors of " + TexName.of(gram())
                + ", the largest eigenvalue first). The loss is $" + figure(it.loss()) + "$, which is $" + figure(gap) + "$ above the least one.");
    }

    private Expr gram() {
        return new Expr.Mul(names.data(), new Expr.Transpose(names.data()));
    }

    private String product() {
        return TexName.of(new Expr.Mul(names.decoder(), names.encoder()));
    }

    static String eigenvectors(List<Integer> which) {
        return Listing.and(which.stream().map(i -> "$u_{" + (i + 1) + "}$").toList());
    }

    private Feedback slope() {
        return (it.penalty() > 0 ? penalised() : partner()).orElseGet(this::notStationary);
    }

    private Feedback notStationary() {
        Slope encoder = it.inEncoder();
        Slope decoder = it.inDecoder();
        boolean both = !encoder.vanishes(share) && !decoder.vanishes(share);
        String which = both ? "neither gradient vanishes: " + norm(names.encoder(), encoder) + ", " + norm(names.decoder(), decoder)
                : "one gradient does not vanish: " + (encoder.vanishes(share) ? norm(names.decoder(), decoder) : norm(names.encoder(), encoder));
        return new Feedback("not-stationary", "This is no critical point, for " + which + ". The loss can still fall from $" + figure(it.loss()) + "$ to $" + figure(it.least()) + "$.");
    }

    private static String norm(Expr by, Slope slope) {
        return "the one in " + TexName.of(by) + " has the norm $" + Figures.tex(slope.norm(), 3) + "$, where its terms are of size $" + Figures.tex(slope.terms(), 2) + "$";
    }

    /** One of the two matrices is right and only the other does not fit. */
    private Optional<Feedback> partner() {
        Subspace best = new Subspace(it.spectrum().top(it.code()), it.code());
        if (spans(it.decoder(), best)) {
            return Optional.of(new Feedback("wrong-encoder", "The columns of " + TexName.of(names.decoder()) + " span the right space. Only " + TexName.of(names.encoder())
                    + " does not fit to it: " + product() + " has to be the projector onto that space."));
        }
        return spans(it.encoder().transpose(), best) ? Optional.of(new Feedback("wrong-decoder", "The rows of " + TexName.of(names.encoder())
                + " span the right space. Only " + TexName.of(names.decoder()) + " does not fit to it: " + product() + " has to be the projector onto that space.")) : Optional.empty();
    }

    private boolean spans(SimpleMatrix columns, Subspace best) {
        Subspace space = Subspace.of(columns, share);
        return space.dimension() == best.dimension() && best.sine(space) <= share;
    }

    private Optional<Feedback> penalised() {
        return unbalanced().or(this::otherPenalty).or(this::shouldBeOff);
    }

    /** The product is right, but other factors of it have smaller norms. */
    private Optional<Feedback> unbalanced() {
        SimpleMatrix best = it.productOf(it.kept());
        if (it.product().minus(best).normF() > share * Math.max(best.normF(), share)) {
            return Optional.empty();
        }
        return Optional.of(new Feedback("unbalanced", "The product " + product() + " is right, but the two factors do not share the work equally: $" + norm(names.encoder())
                + "=" + figure(it.encoder().normF()) + "$ and $" + norm(names.decoder()) + "=" + figure(it.decoder().normF())
                + "$. The penalty is least where each is the transpose of the other."));
    }

    private static String norm(Expr e) {
        return "\\lVert " + TexName.tex(e) + "\\rVert_F";
    }

    private Optional<Feedback> otherPenalty() {
        double likely = it.likeliestPenalty();
        double other = Math.abs(likely) < share * it.penalty() * 10 ? 0 : likely;
        if (other < 0 || !it.withPenalty(other).isStationary(share)) {
            return Optional.empty();
        }
        return Optional.of(other == 0
                ? new Feedback("unregularised", "These weights are critical for the loss without its penalty. With $\\lambda=" + figure(it.penalty()) + "$ every component is shrunk.")
                : factor(other, other / it.penalty()));
    }

    private Feedback factor(double other, double factor) {
        String critical = "These weights are critical for $\\lambda=" + figure(other) + "$, and $\\lambda=" + figure(it.penalty()) + "$ is given";
        double count = it.data().getNumCols();
        if (is(factor, 2) || is(factor, HALF)) {
            return new Feedback("lambda-factor", critical + ": a factor 2 is lost. The gradient of $\\lambda\\lVert W\\rVert^2$ is $2\\lambda W$.");
        }
        if (is(factor, count) || is(factor, 1 / count)) {
            return new Feedback("not-averaged", critical + ": the factor between them is the number of columns of the data. Look which eigenvalues you used, and whether the error is divided by $n$.");
        }
        return new Feedback("other-lambda", critical + ". Look at the factors before the error and before the penalty.");
    }

    private static boolean is(double value, double other) {
        return Math.abs(value - other) <= 0.02 * other;
    }

    /** A component is used that costs more penalty than it saves error. */
    private Optional<Feedback> shouldBeOff() {
        return IntStream.range(0, Math.min(it.code(), it.spectrum().values().length)).filter(i -> !it.isWorthIt(i) && it.found(i) > 0.05).boxed().findFirst()
                .map(i -> new Feedback("switched-off", "Your code uses $u_{" + (i + 1) + "}$, whose eigenvalue $" + figure(it.eigenvalue(i)) + "$ is below $\\lambda=" + figure(it.penalty())
                        + "$: it costs more penalty than it saves error, and at the minimum it is switched off."));
    }

    static String figure(double value) {
        return Figures.tex(value, 4);
    }
}
