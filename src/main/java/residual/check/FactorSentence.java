package residual.check;

import residual.expr.Expr;
import residual.expr.Notation;
import residual.world.Factor;

/** Tells by what factor an expression is off. */
final class FactorSentence {
    private static final int LARGEST_PART = 64;

    private FactorSentence() {}

    /** Feedback about an answer that is {@code factor} times {@code what}. */
    static Feedback of(Factor factor, String what) {
        if (factor.isNumber() && Math.abs(factor.number() + 1) < 1e-6) {
            return new Feedback("sign", "The sign is wrong: this is the negative of " + what + ".");
        }
        return new Feedback("factor", (factor.isNumber() ? "A constant factor" : "A factor") + " is off: this is $" + tex(factor) + "$ times " + what + ".");
    }

    static String tex(Factor factor) {
        if (factor.isNumber()) {
            return number(factor.number());
        }
        String name = Notation.LATEX.write(new Expr.Sym(factor.name()));
        double size = Math.abs(factor.exponent());
        String power = size == 0.5 ? "\\sqrt{" + name + "}" : size == 1 ? name : name + "^{2}";
        if (factor.exponent() > 0) {
            return isOne(factor.number()) ? power : isOne(-factor.number()) ? "-" + power : number(factor.number()) + "\\," + power;
        }
        return factor.number() < 0 ? "-\\tfrac{" + number(-factor.number()) + "}{" + power + "}" : "\\tfrac{" + number(factor.number()) + "}{" + power + "}";
    }

    private static boolean isOne(double number) {
        return Math.abs(number - 1) < 1e-6;
    }

    /** A whole number or a simple fraction where it is one. */
    private static String number(double value) {
        for (int below = 1; below <= LARGEST_PART; below++) {
            double above = Math.rint(value * below);
            if (Math.abs(value * below - above) < 1e-6 * Math.abs(value * below) && Math.abs(above) < 1000) {
                return below == 1 ? Figures.text(above, 6) : (value < 0 ? "-" : "") + "\\tfrac{" + Figures.text(Math.abs(above), 6) + "}{" + below + "}";
            }
        }
        return Figures.tex(value, 4);
    }
}
