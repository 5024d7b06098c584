package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;

/**
 * Which symbol moves where a statement writes differentials of defined names alone, as {@code dE = W2 dH} does: one behind the names for which it holds, the others being
 * held fixed. What holds where several move holds for each of them, since differentials are linear in what moves.
 */
final class Movers {
    private final Statement claim;
    private final Set<String> names;
    private final World world;
    private final Map<String, Optional<Truth>> truths = new HashMap<>();

    private Movers(Statement claim, Set<String> names, World world) {
        this.claim = claim;
        this.names = names;
        this.world = world;
    }

    /**
     * The world in which that symbol moves. Where it holds for none, one by which it is refuted: the names move with that only as the lowest of them do. The world itself where there is
     * none, or its author says what moves.
     */
    static World lead(Statement claim, Set<String> names, World world) {
        Movers movers = new Movers(claim, names, world);
        List<String> behind = movers.symbols(names, Set.of());
        if (behind.stream().anyMatch(name -> world.vocabulary().symbols().contains("d" + name))) {
            return world;
        }
        return Stream.<Predicate<String>>of(movers::isTold, movers::holds, movers::isPlain).flatMap(suits -> behind.stream().filter(suits)).findFirst().map(movers::moving).orElse(world);
    }

    private World moving(String name) {
        return world.moving(Set.of(name));
    }

    /** The symbols that some names come from, in the order declared. */
    private List<String> symbols(Set<String> from, Set<String> closed) {
        Set<String> all = from.stream().flatMap(name -> world.rules().behind(new Expr.Sym(name), without(closed, name)).stream()).collect(Collectors.toSet());
        return world.symbols().stream().map(World.Symbol::name).filter(all::contains).toList();
    }

    private static Set<String> without(Set<String> some, String name) {
        return some.stream().filter(other -> !other.equals(name)).collect(Collectors.toSet());
    }

    private boolean isTold(String name) {
        return truth(name).filter(t -> t instanceof Truth.Holds h && !h.vacuous()).isPresent();
    }

    private boolean holds(String name) {
        return truth(name).filter(Truth::holds).isPresent();
    }

    private Optional<Truth> truth(String name) {
        return truths.computeIfAbsent(name, this::judged);
    }

    private Optional<Truth> judged(String name) {
        try {
            return Optional.of(Judge.truth(claim, moving(name)));
        } catch (ExprException | UndrawableException e) {
            return Optional.empty();
        }
    }

    /** Whether the other names depend on a symbol only through the lowest, which depend on none of the others. */
    private boolean isPlain(String symbol) {
        Set<String> lowest = names.stream().filter(name -> world.rules().behind(new Expr.Sym(name), Set.of()).stream().noneMatch(n -> !n.equals(name) && names.contains(n))).collect(Collectors.toSet());
        return symbols(lowest, Set.of()).contains(symbol) && names.stream().filter(name -> !lowest.contains(name)).noneMatch(name -> symbols(Set.of(name), lowest).contains(symbol));
    }
}
