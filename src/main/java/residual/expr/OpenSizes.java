package residual.expr;

import java.util.ArrayList;
import java.util.List;

/** Sizes that a text leaves open, and how each follows from the rest once a whole expression is known. */
final class OpenSizes {
    private final ShapeWords words;
    private final SizeEquations sums;
    private final int guess;
    private final List<Runnable> alignments = new ArrayList<>();
    private final List<Runnable> diagonals = new ArrayList<>();
    private final List<Zero> zeros = new ArrayList<>();
    private final List<OpenEye> eyes = new ArrayList<>();
    private final List<Dim> amongBlocks = new ArrayList<>();
    private boolean guessed;

    /** A zero that nothing says the shape of yet. */
    private record Zero(Dim rows, Dim columns) {}

    /** An identity that nothing says the size of yet. */
    private record OpenEye(Dim size, Expr source) {}

    OpenSizes(ShapeWords words, SizeEquations sums, int guess) {
        this.words = words;
        this.sums = sums;
        this.guess = guess;
    }

    void addZero(Dim rows, Dim columns) {
        zeros.add(new Zero(rows, columns));
    }

    void addEye(Dim size, Expr source) {
        eyes.add(new OpenEye(size, source));
    }

    /** Notes that a zero stands among blocks, so that it may be of any size that nothing else tells. */
    void addAmongBlocks(Typed zero) {
        amongBlocks.add(zero.rows());
        amongBlocks.add(zero.columns());
    }

    /** Takes two rules for blocks whose sizes are open at the end; the first ones of inner blocks come after those of outer ones. */
    void addBlocks(Runnable alignment, Runnable diagonal) {
        alignments.addFirst(alignment);
        diagonals.add(diagonal);
    }

    /** Gives every size that is still open the value that follows from the rest, or a neutral one where nothing depends on it. */
    void finish() {
        sums.settle();
        alignments.forEach(this::settle);
        diagonals.forEach(this::settle);
        eyes.removeIf(eye -> eye.size().known());
        zeros.forEach(zero -> settle(() -> beNumber(zero)));
    }

    private void settle(Runnable resort) {
        resort.run();
        sums.settle();
    }

    /** A zero of no particular size is a number, unless that would say how large an identity is. */
    private void beNumber(Zero zero) {
        try {
            neutral(zero.rows());
            neutral(zero.columns());
            sums.settle();
        } catch (ExprException contradiction) {
            eyes.stream().findFirst().ifPresent(this::fail);
            throw contradiction;
        }
        eyes.stream().filter(eye -> eye.size().known()).findFirst().ifPresent(this::fail);
    }

    private void neutral(Dim size) {
        boolean free = !size.known() && amongBlocks.stream().anyMatch(other -> other == size);
        guessed |= free;
        size.unify(Dim.of(free ? guess : size.known() ? size.value() : 1));
    }

    /** Whether the size of a zero among blocks was taken to be what nothing tells it is. */
    boolean guessed() {
        return guessed;
    }

    private void fail(OpenEye eye) {
        throw words.error(eye.source(), "How large I is here does not follow from what stands around it; write its size, as in I_k.");
    }
}
