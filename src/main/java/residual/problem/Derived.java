package residual.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * A definition of a problem, read: its names, what they stand for, and whether it depends on an unknown, so that only an answer gives it
 * a value.
 */
record Derived(List<String> names, Optional<Decomposition> decomposition, Expr of, boolean open) {
    Derived {
        names = List.copyOf(names);
    }

    /** Reads a definition; {@code open} are the names without a value. */
    static Derived read(List<String> names, String text, Formulas formulas, Set<String> open) {
        Optional<Decomposition> decomposition = Decomposition.read(text);
        Expr of = formulas.expression(decomposition.map(Decomposition::argument).orElse(text));
        if (decomposition.isEmpty() && names.size() > 1) {
            throw new IllegalArgumentException("several names are the results of svd(X), eigh(C) or qr(A), not of `" + text + "`");
        }
        return new Derived(names, decomposition, of, Trees.names(of).stream().anyMatch(open::contains));
    }

    /** The values of its names. */
    Map<String, SimpleMatrix> values(Values known) {
        SimpleMatrix value = Evaluation.of(of, known);
        Map<String, SimpleMatrix> values = new LinkedHashMap<>();
        decomposition.ifPresentOrElse(d -> values.putAll(d.of(value, names)), () -> values.put(names.getFirst(), value));
        return values;
    }
}
