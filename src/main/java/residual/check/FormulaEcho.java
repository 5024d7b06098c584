package residual.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Place;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Vocabulary;

/** The echo of formulas: every statement in TeX, the names in it with their shapes, and where shapes do not fit the place. */
final class FormulaEcho {
    private final Legend legend;
    private final Vocabulary vocabulary;

    FormulaEcho(Given given) {
        legend = Legend.of(given);
        vocabulary = given.world().vocabulary();
    }

    /** The echo of a text; what cannot be read throws. */
    Echo of(String typed) {
        FormulaText text = FormulaText.expression(typed, vocabulary);
        String tex = text.written().stream().map(s -> Notation.LATEX.write(s, vocabulary)).collect(Collectors.joining(" \\\\ "));
        String whole = text.written().size() > 1 ? "\\begin{gathered} " + tex + " \\end{gathered}" : tex;
        try {
            Set<String> names = text.written().stream().flatMap(s -> s.terms().stream()).flatMap(e -> Trees.names(e).stream()).collect(Collectors.toSet());
            text.statements().forEach(this::fit);
            return new Echo(whole, shape(text), legend.of(names), List.of(), "", Place.NONE);
        } catch (ExprException misfit) {
            Place place = misfit.place().equals(Place.NONE) ? misfit.culprit().map(text::placeOf).orElse(Place.NONE) : misfit.place();
            return new Echo(whole, "", List.of(), List.of(), misfit.getMessage(), place);
        }
    }

    private void fit(Statement statement) {
        Shapes.resolve(statement, legend.shapes(), legend.sizes());
    }

    /** The shape of a single expression, also behind a name for it, in words of the sizes; equations have none. */
    private String shape(FormulaText text) {
        boolean equation = !text.statements().isEmpty() && !text.statements().getFirst().relations().isEmpty();
        if (text.statements().size() > 1 || equation) {
            return "";
        }
        return legend.words(Shapes.of(text.forms().getFirst(), legend.shapes(), legend.sizes()));
    }
}
