package residual.world;

import java.util.List;
import java.util.Map;
import residual.expr.Expr;
import residual.expr.Statement;

/**
 * Symbols with shapes and structure, definitions, and facts: named equations that are assumed to hold.
 * {@code sizes} are the sizes a reader sees; instances may vary them.
 */
public record World(Map<String, Integer> sizes, List<Symbol> symbols, List<Definition> definitions, List<Fact> facts) {
    public World {
        sizes = Map.copyOf(sizes);
        symbols = List.copyOf(symbols);
        definitions = List.copyOf(definitions);
        facts = List.copyOf(facts);
    }

    /** A symbol; rows and columns are expressions in the sizes. An unknown is what the student or a fact determines. */
    public record Symbol(String name, Expr rows, Expr columns, Structure structure, boolean unknown) {}

    /** {@code names = value}; several names where a decomposition gives several results ({@code U,s,V = svd(X)}). */
    public record Definition(List<String> names, String text) {
        public Definition {
            names = List.copyOf(names);
        }
    }

    /** A named statement that holds on every instance. */
    public record Fact(String name, Statement statement) {}
}
