package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static residual.web.Desk.typed;

import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import org.junit.jupiter.api.Test;

/** Whole homework sets as a student does them, wrong turns included, with what she computes from the data on her own pages. */
@BrowserTest
class HomeworkIT {
    private static final String COURSE = "/courses/deep-learning/";
    @Test
    void setA(Tab tab) {
        Desk desk = new Desk(tab, COURSE + "a-autoencoder");
        conditions(desk.open("conditions"));
        gradients(desk.open("gradients"));
        minimum(desk.open("numbers"));
        critique(desk.open("critique"));
        tab.open(COURSE + "a-autoencoder");
        assertThat(tab.page().locator(".chip.correct")).hasCount(11);
    }

    private static void conditions(Desk desk) {
        desk.type("conditions", "W2' (W2 W1 - I) X' X = 0").judged("conditions", "Could not be read", "has no meaning");
        desk.type("conditions", "W2 W1 = I").judged("conditions", "Not right yet", "its rank is at most");
        desk.type("conditions", "W2' (W2 W1 - I) X X' = 0").judged("conditions", "Partly right", "Part of what is asked for is missing");
        desk.type("conditions", "W2' (W2 W1 - I) X X' = 0\n(W2 W1 - I) X X' W1' = 0").right("conditions");
        desk.type("encoder", "W2'").judged("encoder", "Not right yet", "");
        desk.type("encoder", "(W2' W2)^-1 W2'").right("encoder");
    }

    private static void gradients(Desk desk) {
        desk.type("encoder", "W2' (W2 W1 - I) X X'").judged("encoder", "Not right yet", "The square brings down a factor 2");
        desk.type("encoder", "2 W_2^\\top (W_2 W_1 - I) X X^\\top").right("encoder");
        desk.type("decoder", "2 W2' (W2 W1 - I) X X'").judged("decoder", "Could not be read", "it is the decoder that moves");
        desk.type("decoder", "-2 (X - W2 @ W1 @ X) @ X.T @ W1.T").right("decoder");
    }

    private static void minimum(Desk desk) {
        SimpleSVD<SimpleMatrix> svd = desk.data().svd();
        double[] s = svd.getSingularValues();
        SimpleMatrix u = svd.getU();
        SimpleMatrix best = u.cols(0, 2);
        desk.type("best-loss", typed(s[0] * s[0] + s[1] * s[1])).judged("best-loss", "Not right yet", "what the best code keeps");
        desk.type("best-loss", typed(DoubleStream.of(s).skip(2).map(v -> v * v).sum())).right("best-loss");
        SimpleMatrix other = u.cols(0, 1).concatColumns(u.cols(2, 3));
        desk.type("weights", typed(other.transpose()), typed(other)).judged("weights", "Partly right", "this is a saddle and no minimum");
        desk.type("weights", typed(best.transpose().scale(0.5)), typed(best.scale(2))).judged("weights", "Partly right", "Any invertible mix of these columns");
        desk.type("weights", typed(best.transpose()), typed(best)).judged("weights", "Correct", "the principal components themselves");
        desk.type("saddle", typed(s[1] - s[2])).judged("saddle", "Not right yet", "the loss counts their squares");
        desk.type("saddle", typed(s[1] * s[1] - s[2] * s[2])).right("saddle");
        desk.tick("unique", "subspace", "columns").judged("unique", "Not right yet", "A common overstatement");
        desk.tick("unique", "subspace", "product", "value").right("unique");
    }

    private static void critique(Desk desk) {
        desk.choose("shortcut", "projects onto the span").judged("shortcut", "Could not be read", "Mark every line right or wrong");
        desk.mark("shortcut", 5, 2, 5).judged("shortcut", "Partly right", "This line holds");
        desk.mark("shortcut", 5, 2).right("shortcut");
        desk.mark("gradients", 6, 5).choose("gradients", "The sign is wrong").judged("gradients", "Partly right", "the minus is right");
        desk.choose("gradients", "A transpose is lost").right("gradients");
        desk.mark("sound", 6).right("sound");
    }

    /** Her bias is forgotten in (a); (b) is right from there on and loses no more than a fifth. What nobody could have computed is not carried on, and once (a) is mended so is (b). */
    @Test
    void setCCarriesHerOwnValueOnWhereItIsPlausible(Tab tab) {
        Desk desk = new Desk(tab, COURSE + "c-translation").open("one-step");
        SimpleMatrix sum = desk.matrix("W_x=").mult(desk.matrix("x=")).plus(desk.matrix("W_h=").mult(desk.matrix("h_0=")));
        SimpleMatrix v = desk.matrix("V=");
        SimpleMatrix hers = tanh(sum);
        SimpleMatrix right = tanh(sum.plus(desk.matrix("b=")));
        desk.type("hidden", typed(hers)).judged("hidden", "Not right yet", "The bias");
        desk.type("logits", typed(v.mult(hers))).judged("logits", "Partly right", "This was marked with your own value from part (a)");
        assertThat(desk.part("logits").locator(".newest .score")).hasText("1.6 of 2 points");
        tab.isAccessible();
        for (double wild : new double[] {0, 1e6}) {
            desk.type("hidden", typed(hers.scale(wild))).judged("hidden", "Not right yet", "");
            desk.type("logits", typed(v.mult(hers).scale(wild))).judged("logits", "Not right yet", "");
            assertThat(desk.part("logits").locator(".newest")).not().containsText("your own value");
        }
        desk.type("hidden", typed(right)).right("hidden");
        desk.type("logits", typed(v.mult(hers))).judged("logits", "Partly right", "You gave this answer before");
        desk.type("logits", typed(v.mult(right))).right("logits");
    }

    private static SimpleMatrix tanh(SimpleMatrix m) {
        SimpleMatrix out = m.copy();
        for (int i = 0; i < m.getNumElements(); i++) {
            out.set(i, Math.tanh(m.get(i)));
        }
        return out;
    }

    @Test
    void setD(@In(Look.PHONE) Tab tab) {
        Desk desk = new Desk(tab, COURSE + "d-regularised");
        setup(desk.open("setup"));
        decay(desk.open("decay"));
        stationary(desk.open("stationary"));
        oneComponent(desk.open("one-component"));
        eigenvalues(desk.open("minimum"));
        ownData(desk.open("numbers"));
        explore(desk.open("explore"), tab);
        tab.open(COURSE + "d-regularised");
        assertThat(tab.page().locator(".chip.correct")).hasCount(23);
        assertThat(tab.page().locator(".chip.ungraded")).hasCount(1);
        tab.fits();
    }

    private static void setup(Desk desk) {
        desk.type("layers", "3").judged("layers", "Not right yet", "Count the matrices");
        desk.type("layers", "2").right("layers");
        desk.tick("loss", "cross-entropy").judged("loss", "Not right yet", "It compares class scores");
        desk.tick("loss", "mse").right("loss");
        desk.tick("ingredients", "sgd", "dropout").judged("ingredients", "Not right yet", "Dropout adds noise");
        desk.tick("ingredients", "sgd", "weight-decay").right("ingredients");
    }

    private static void decay(Desk desk) {
        double lambda = desk.given("\\lambda=");
        desk.tick("reduction", "mean").judged("reduction", "Not right yet", "divides by the number of entries");
        desk.tick("reduction", "sum-over-n").right("reduction");
        desk.type("decay", typed(lambda)).judged("decay", "Not right yet", "SGD adds");
        desk.type("decay", typed(2 * lambda)).right("decay");
        desk.type("mean-decay", typed(2 * lambda)).judged("mean-decay", "Not right yet", "her penalty has to shrink");
        desk.type("mean-decay", typed(2 * lambda / 20)).right("mean-decay");
        desk.tick("pitfalls", "sgd", "by-hand").right("pitfalls");
    }

    private static void stationary(Desk desk) {
        desk.type("conditions", "W2' (W2 W1 - I) X X' = 0\n(W2 W1 - I) X X' W1' = 0").judged("conditions", "Not right yet", "penalty");
        desk.type("conditions", "1/n W2' (W2 W1 - I) X X' + lambda W1 = 0\n1/n (W2 W1 - I) X X' W1' + lambda W2 = 0").right("conditions");
    }

    private static void oneComponent(Desk desk) {
        desk.type("slope", "4 lambda s + 4 sigma^2 s (1 - s^2)").judged("slope", "Not right yet", "");
        desk.type("slope", "4 s (\\lambda - \\sigma^2 (1 - s^2))").right("slope");
        desk.type("weight", "1 - lambda/sigma^2").judged("weight", "Not right yet", "");
        desk.type("weight", "sqrt(1 - lambda/sigma^2)").right("weight");
        desk.type("cost", "2 lambda - lambda^2/sigma^2").right("cost");
        desk.type("gram", "S^2 - I").judged("gram", "Not right yet", "");
        desk.type("gram", "Q' (S^2 - I) Q").right("gram");
    }

    /** The eigenvalues are 16, 9, 4 and 1 times a number of the student's own, which is the last of them. */
    private static void eigenvalues(Desk desk) {
        double c = desk.part("largest").page().locator(".statement .math").all().stream().map(m -> m.getAttribute("data-tex")).filter(t -> t.contains("matrix"))
                .mapToDouble(t -> Double.parseDouble(t.replaceFirst("\\\\end.*", "").replaceFirst("(?s).*&", "").strip())).findFirst().orElseThrow();
        double lambda = number(desk, "singular-values");
        double mu = number(desk, "switched-off");
        double[] values = {16 * c, 9 * c, 4 * c};
        desk.type("singular-values", column(values, v -> 1 - lambda / v)).judged("singular-values", "Not right yet", "Singular values are their square roots");
        desk.type("singular-values", column(values, v -> Math.sqrt(1 - lambda / v))).right("singular-values");
        desk.type("deviation", typed(Math.sqrt(DoubleStream.of(values).map(v -> lambda / v * lambda / v).sum()))).right("deviation");
        desk.type("least-loss", typed(DoubleStream.of(values).map(v -> 2 * lambda - lambda * lambda / v).sum() + c)).right("least-loss");
        desk.type("switched-off", "3").judged("switched-off", "Not right yet", "");
        desk.type("switched-off", "2").right("switched-off");
        desk.type("largest", typed(Math.sqrt(1 - mu / values[0]))).right("largest");
    }

    private static String column(double[] values, java.util.function.DoubleUnaryOperator entry) {
        return typed(new SimpleMatrix(values.length, 1, true, DoubleStream.of(values).map(entry).toArray()));
    }

    /** The number at the end of the first formula in a part's question, or its first plain number. */
    private static double number(Desk desk, String part) {
        var formula = desk.part(part).locator(".prompt .math").first().getAttribute("data-tex");
        String text = formula.contains("=") ? formula.substring(formula.indexOf('=') + 1) : desk.part(part).locator(".prompt").innerText().replaceFirst("(?s)^.*?raised to ", "");
        return Double.parseDouble(text.replaceFirst("(?s)^([0-9.]*[0-9]).*", "$1"));
    }

    private static void ownData(Desk desk) {
        SimpleMatrix x = desk.data();
        double lambda = desk.given("\\lambda=");
        SimpleSVD<SimpleMatrix> svd = x.svd();
        double[] values = DoubleStream.of(svd.getSingularValues()).map(s -> s * s / x.getNumCols()).toArray();
        SimpleMatrix best = svd.getU().cols(0, 2);
        desk.type("weights", typed(best)).judged("weights", "Not right yet", "the loss without its penalty");
        assertThat(desk.part("weights").locator(".newest .exhibit svg").first()).isVisible();
        desk.type("weights", typed(best.mult(SimpleMatrix.diag(Math.sqrt(1 - lambda / values[0]), Math.sqrt(1 - lambda / values[1]))))).right("weights");
        desk.type("deviation", typed(lambda / values[1])).judged("deviation", "Not right yet", "the spectral norm");
        desk.type("deviation", typed(Math.hypot(lambda / values[0], lambda / values[1]))).right("deviation");
        desk.tick("favours", "small-weights").judged("favours", "Not right yet", "Only for a large");
        desk.tick("favours", "balance").right("favours");
        desk.type("why", "The penalty.").judged("why", "Handed in", "fewer");
    }

    private static void explore(Desk desk, Tab tab) {
        String[] values = tab.page().locator("[data-explorer]").getAttribute("data-eigenvalues").split(",");
        desk.type("off", values[0]).judged("off", "Not right yet", "");
        desk.type("off", values[1]).right("off");
        desk.tick("uneven", "saddle").judged("uneven", "Not right yet", "");
        desk.tick("uneven", "only-product").right("uneven");
        desk.tick("difference", "decays").right("difference");
    }
}
