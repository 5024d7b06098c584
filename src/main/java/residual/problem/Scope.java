package residual.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import residual.expr.Expr;
import residual.world.World;

/**
 * What the parts of a problem may name: its world, the formulas over its symbols, its words, and the definitions that depend on an
 * unknown (the loss {@code L}), which only an answer gives a value.
 */
record Scope(World world, Formulas formulas, Set<String> words, Map<String, Expr> openDefinitions) {
    Scope {
        words = Set.copyOf(words);
        openDefinitions = Map.copyOf(new LinkedHashMap<>(openDefinitions));
    }

    /** This scope with names that an answer introduces. */
    Scope with(Collection<String> names) {
        return new Scope(world, new Formulas(formulas.vocabulary().with(names)), words, openDefinitions);
    }
}
