package residual.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one line says: a single expression (no relations), or a chain {@code a = b <= c} with one relation between each
 * two neighbours. A line that starts with a relation continues the chain before it and has {@code continues} set; its
 * first term is then the first one after the relation, and {@code relations} has as many entries as {@code terms}.
 */
public record Statement(List<Expr> terms, List<Relation> relations, boolean continues) {
    public Statement {
        terms = List.copyOf(terms);
        relations = List.copyOf(relations);
        int expected = continues ? terms.size() : terms.size() - 1;
        if (terms.isEmpty() || relations.size() != expected) {
            throw new IllegalArgumentException(terms.size() + " terms with " + relations.size() + " relations");
        }
    }

    /** An expression by itself. */
    public static Statement of(Expr expression) {
        return new Statement(List.of(expression), List.of(), false);
    }

    /** The names of all symbols in it, in the order met. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        terms.forEach(e -> names.addAll(Trees.names(e)));
        return names;
    }
}
