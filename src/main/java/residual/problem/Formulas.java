package residual.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;
import residual.check.Given;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Values;
import residual.expr.Vocabulary;
import residual.world.World;

/** Formulas in a problem file, read with the names that the file declares. */
final class Formulas {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private final Vocabulary vocabulary;

    Formulas(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Formulas of(World world) {
        Set<String> symbols = new HashSet<>();
        world.symbols().forEach(symbol -> symbols.add(symbol.name()));
        world.definitions().forEach(definition -> symbols.addAll(definition.names()));
        return new Formulas(new Vocabulary(symbols, world.sizes().keySet()));
    }

    /** The formulas over a variant: what its world declares and what has a value. */
    static Formulas of(Given given) {
        Vocabulary declared = of(given.world()).vocabulary;
        return new Formulas(declared.with(given.values().matrices().keySet()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A single expression. */
    Expr expression(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new Expr.Num(Double.parseDouble(text));
        }
        if (vocabulary.symbols().contains(text) || vocabulary.sizes().contains(text)) {
            return new Expr.Sym(text);
        }
        throw new ExprException(ExprException.Kind.SYNTAX, "`" + text + "` is not an expression");
    }

    /** Statements, one or several. */
    List<Statement> statements(String text) {
        return List.of(Statement.of(expression(text)));
    }

    /** An expression of sizes, such as {@code m} or {@code k+1}. */
    Expr size(String text) {
        return new Formulas(new Vocabulary(Set.of(), vocabulary.sizes())).expression(text);
    }

    /** The value of an expression. */
    SimpleMatrix value(String text, Values values) {
        return switch (expression(text)) {
            case Expr.Num number -> SimpleMatrix.filled(1, 1, number.value());
            case Expr.Sym symbol when values.sizes().containsKey(symbol.name()) ->
                SimpleMatrix.filled(1, 1, values.sizes().get(symbol.name()));
            default -> throw new ExprException(ExprException.Kind.UNDEFINED, "`" + text + "` has no value here");
        };
    }
}
