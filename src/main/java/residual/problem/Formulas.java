package residual.problem;

import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.check.Given;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Form;
import residual.expr.Reading;
import residual.expr.Shape;
import residual.expr.Statement;
import residual.expr.Values;
import residual.expr.Vocabulary;
import residual.world.World;

/** Formulas in a problem file, read with the names that the file declares. */
final class Formulas {
    private final Vocabulary vocabulary;

    Formulas(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Formulas of(World world) {
        return new Formulas(world.vocabulary());
    }

    /** The formulas over a variant: what its world declares and what has a value. */
    static Formulas of(Given given) {
        Vocabulary names = given.world().vocabulary();
        for (var value : given.values().matrices().entrySet()) {
            SimpleMatrix matrix = value.getValue();
            names = names.with(value.getKey(), Form.of(new Shape(matrix.getNumRows(), matrix.getNumCols())));
        }
        return new Formulas(names);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A single expression. */
    Expr expression(String text) {
        return reading(text).expression();
    }

    /** Statements, one or several, each with a relation. */
    List<Statement> statements(String text) {
        List<Statement> statements = reading(text).statements();
        if (statements.stream().anyMatch(s -> s.relations().isEmpty())) {
            throw new ExprException(ExprException.Kind.SYNTAX, "an equation is expected here, with = or another relation");
        }
        return statements;
    }

    /** An expression of sizes, such as {@code m} or {@code k+1}. */
    Expr size(String text) {
        return new Formulas(new Vocabulary(Set.of(), vocabulary.sizes())).expression(text);
    }

    /** Whether a text is the name of a size or a whole number. */
    boolean isSize(String text) {
        return vocabulary.sizes().contains(text) || text.matches("[1-9]\\d{0,3}");
    }

    /** The value of an expression. */
    SimpleMatrix value(String text, Values values) {
        return Evaluation.of(expression(text), values);
    }

    /** Reads a text; a slot of drawn words in it stands for their number. */
    private Reading reading(String text) {
        String named = Filling.SLOT.matcher(text).replaceAll(slot -> WordNumbers.symbol(slot.group(1).strip()));
        return Reading.of(named, vocabulary);
    }
}
