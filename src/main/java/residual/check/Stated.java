package residual.check;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;
import residual.world.Conditions;
import residual.world.World;

/** One condition of a student's answer, of a single relation: its number among all, how she wrote it, and what it says. */
record Stated(int number, Statement written, Statement claim) {
    private static final int MOST = 12;

    /** The conditions in a text. Throws {@link ExprException} where one cannot be read, claims nothing or has no shape. */
    static List<Stated> all(String text, World world) {
        List<Stated> all = new ArrayList<>();
        for (Statement written : FormulaText.of(text, world.vocabulary()).statements()) {
            if (written.relations().isEmpty() || written.continues()) {
                throw new ExprException(ExprException.Kind.SYNTAX, "Conditions are asked for here, and " + named(written) + " is none: it has no = or other relation between two sides.");
            }
            Conditions.single(written).forEach(claim -> all.add(new Stated(all.size() + 1, written, shaped(claim, world))));
        }
        if (all.size() > MOST) {
            throw new ExprException(ExprException.Kind.LIMIT, "I read " + all.size() + " conditions, more than the " + MOST + " that I compare; leave out what follows from the others.");
        }
        return all;
    }

    private static String named(Statement written) {
        return TexName.of(written.terms().getFirst());
    }

    /** A claim fits the declared sizes, and where it names none by a numeral others too: what fits only because two sizes are equal does not. */
    private static Statement shaped(Statement claim, World world) {
        fit(claim, world, 0);
        if (!Conditions.namesSizes(claim)) {
            fit(claim, world, 1);
        }
        return claim;
    }

    private static void fit(Statement claim, World world, int number) {
        Values there = world.draw(number);
        Shapes.resolve(world.rules().opened(claim), there);
    }

    /** Whether it only says what a derivative is, at the beginning of a chain that goes on: {@code dL/dW = 2 W = 0}. */
    boolean isName() {
        Expr first = claim.terms().getFirst();
        return written.terms().size() > 2 && first.equals(written.terms().getFirst()) && Trees.differentiates(first) && !Trees.differentiates(claim.terms().getLast());
    }

    /** All its sides. */
    List<Expr> sides() {
        return claim.terms();
    }

    String tex() {
        return "$" + residual.expr.Notation.LATEX.write(written) + "$";
    }
}
