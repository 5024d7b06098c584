package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/**
 * Facts as ways of drawing symbols, where they can be: {@code U' U = I} gives U a structure, and {@code X = U S V'} gives X a definition. What is left
 * is solved for when instances are drawn.
 */
final class Construction {
    private final List<Symbol> symbols;
    private final List<Definition> front = new ArrayList<>();

    private Construction(World bare) {
        this.symbols = new ArrayList<>(bare.symbols());
    }

    /** The world of these facts. */
    static World of(World bare, List<Fact> facts) {
        Construction made = new Construction(bare);
        facts.forEach(fact -> made.take(fact.statement()));
        List<Definition> definitions = new ArrayList<>(made.front);
        definitions.addAll(bare.definitions());
        return new World(bare.sizes(), made.symbols, definitions, facts);
    }

    private void take(Statement fact) {
        if (fact.relations().equals(List.of(Relation.EQUAL))) {
            Expr left = fact.terms().get(0);
            Expr right = fact.terms().get(1);
            if (!structured(left, right) && !defined(left, right)) {
                defined(right, left);
            }
        }
    }

    private boolean structured(Expr left, Expr right) {
        Optional<Symbol> columns = right instanceof Expr.Eye && left instanceof Expr.Mul(Expr.Transpose(Expr.Sym a), Expr.Sym b) && a.equals(b) ? general(a.name()) : Optional.empty();
        Optional<Symbol> rows = right instanceof Expr.Eye && left instanceof Expr.Mul(Expr.Sym a, Expr.Transpose(Expr.Sym b)) && a.equals(b) ? general(a.name()) : Optional.empty();
        Optional<Symbol> symmetric = left instanceof Expr.Transpose(Expr.Sym a) && a.equals(right) ? general(a.name()) : Optional.empty();
        columns.ifPresent(s -> become(s, s.rows().equals(s.columns()) ? Structure.ORTHOGONAL : Structure.ORTHONORMAL_COLUMNS));
        rows.ifPresent(s -> become(s, s.rows().equals(s.columns()) ? Structure.ORTHOGONAL : Structure.ORTHONORMAL_ROWS));
        symmetric.ifPresent(s -> become(s, Structure.SYMMETRIC));
        return columns.isPresent() || rows.isPresent() || symmetric.isPresent();
    }

    private Optional<Symbol> general(String name) {
        return symbols.stream().filter(s -> s.name().equals(name) && s.structure() == Structure.GENERAL).findFirst();
    }

    private void become(Symbol symbol, Structure structure) {
        symbols.set(symbols.indexOf(symbol), symbol.as(structure));
    }

    /** A symbol that nothing is known of but this equation is what stands on the other side, if only drawn symbols stand there. */
    private boolean defined(Expr left, Expr right) {
        Optional<Symbol> symbol = left instanceof Expr.Sym s ? general(s.name()) : Optional.empty();
        Set<String> drawn = symbols.stream().map(Symbol::name).collect(Collectors.toSet());
        boolean used = symbol.isPresent() && front.stream().anyMatch(d -> d.text().contains(symbol.get().name()));
        if (symbol.isEmpty() || used || Trees.names(right).contains(symbol.get().name()) || !drawn.containsAll(Trees.names(right))) {
            return false;
        }
        symbols.remove(symbol.get());
        front.add(new Definition(List.of(symbol.get().name()), Notation.PLAIN.write(right)));
        return true;
    }
}
