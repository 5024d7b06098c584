package residual.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Trees;

/**
 * Which symbols move where a statement writes differentials of defined names alone, as {@code dE = W2 dH} does: one of those behind the names for which it holds, the
 * others being held fixed. A statement that holds for several holds for each of them, since differentials are linear in what moves.
 */
final class Movers {
    private Movers() {}

    /** The world in which these move; all of them where it holds for none. The world itself where its author says what moves. */
    static World lead(Statement s, Set<String> names, World world) {
        List<String> behind = behind(names, world);
        if (behind.isEmpty() || behind.stream().anyMatch(name -> world.vocabulary().symbols().contains("d" + name))) {
            return world;
        }
        Optional<World> one = behind.stream().map(name -> world.moving(Set.of(name))).filter(moved -> holds(s, moved)).findFirst();
        return one.orElseGet(() -> world.moving(Set.copyOf(behind)));
    }

    /** The symbols that the definitions of these names come from, in the order declared. */
    private static List<String> behind(Set<String> names, World world) {
        Set<String> all = names.stream().filter(world.vocabulary().symbols()::contains).flatMap(name -> Trees.names(world.rules().written(new Expr.Sym(name))).stream()).collect(Collectors.toSet());
        return world.symbols().stream().map(World.Symbol::name).filter(all::contains).toList();
    }

    private static boolean holds(Statement s, World moved) {
        try {
            return Judge.truth(s, moved) instanceof Truth.Holds h && !h.vacuous();
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }
}
