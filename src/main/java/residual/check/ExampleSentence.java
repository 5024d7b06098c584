package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Residuals;
import residual.expr.Residuals.Residual;
import residual.expr.Trees;
import residual.expr.Values;
import residual.world.Reference;
import residual.world.World;

/** Shows on small numbers that two expressions differ. */
final class ExampleSentence {
    static final int MOST_ENTRIES = 24;
    private static final double APART = 1e-6;
    private final World world;

    ExampleSentence(World world) {
        this.world = world;
    }

    /** A sentence with the simplest example on which the two differ; empty where none is simple enough. */
    String of(Expr form, Reference reference) {
        for (Values example : world.examples()) {
            try {
                Residual apart = Residuals.of(world.rules().opened(form), world.rules().opened(reference.expression()), example);
                if (apart.relative() > APART) {
                    return sentence(form, reference.expression(), example, apart);
                }
            } catch (ExprException unfit) {
                continue;
            }
        }
        return "";
    }

    private String sentence(Expr form, Expr right, Values example, Residual apart) {
        List<String> given = given(example, names(form, right));
        int entries = apart.left().getNumElements();
        return given.isEmpty() || entries > MOST_ENTRIES ? ""
                : "For example with " + String.join(", ", given) + " yours gives $" + tex(apart.left()) + "$ and the right one $" + tex(apart.right()) + "$.";
    }

    /** The names in both, those of definitions opened, so that symbols with given values remain. */
    private Set<String> names(Expr form, Expr right) {
        Set<String> names = new LinkedHashSet<>(Trees.names(world.rules().written(form)));
        names.addAll(Trees.names(world.rules().written(right)));
        return names;
    }

    /** {@code $X = …$} for each; none where there is too much to show. */
    static List<String> given(Values example, Set<String> names) {
        List<String> all = new ArrayList<>();
        int entries = 0;
        for (String name : names) {
            SimpleMatrix value = example.matrices().get(name);
            if (value != null) {
                entries += value.getNumElements();
                all.add("$" + TexName.tex(name) + " = " + tex(value) + "$");
            } else if (example.sizes().containsKey(name)) {
                all.add("$" + TexName.tex(name) + " = " + example.sizes().get(name) + "$");
            }
        }
        return entries > MOST_ENTRIES ? List.of() : all;
    }

    static String tex(SimpleMatrix m) {
        if (m.getNumElements() == 1) {
            return Figures.tex(m.get(0), 4);
        }
        return MatrixFormat.LATEX.write(m, entry -> Figures.tex(entry, 4));
    }
}
