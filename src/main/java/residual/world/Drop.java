package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.world.World.Definition;
import residual.world.World.Symbol;

/**
 * How to do without a fact: the facts of that name go, and these symbols and definitions stand in the place of the world's own of the same name or
 * come in addition.
 */
public record Drop(String fact, List<Symbol> symbols, List<Definition> definitions) {
    public Drop {
        symbols = List.copyOf(symbols);
        definitions = List.copyOf(definitions);
    }

    /** Doing without an equation. */
    public static Drop of(String fact) {
        return new Drop(fact, List.of(), List.of());
    }

    /** Doing without what is assumed of a symbol, told by this word; nothing where the structure says no more than the shape. */
    public static Optional<Drop> of(Symbol symbol, String word) {
        Structure weaker = symbol.structure().weaker();
        return weaker == symbol.structure() ? Optional.empty() : Optional.of(new Drop(symbol.name() + " " + word, List.of(symbol.as(weaker)), List.of()));
    }

    /** Each fact of a world, then each assumption on a symbol that is more than a way of writing its entries. */
    static List<Drop> all(World world) {
        List<Drop> all = new ArrayList<>(world.facts().stream().map(f -> Drop.of(f.name())).toList());
        world.symbols().stream().filter(s -> !s.structure().isLinear()).flatMap(s -> Drop.of(s, s.structure().words()).stream()).forEach(all::add);
        return all;
    }

    /** Whether it takes back what is assumed of one symbol, and is named after it. */
    boolean isAssumption() {
        return definitions.isEmpty() && symbols.size() == 1 && fact.startsWith(symbols.getFirst().name() + " ");
    }

    World from(World world) {
        return new World(world.sizes(), symbols(world), definitions(world), world.facts().stream().filter(f -> !f.name().equals(fact)).toList())
                .dropping(world.drops().stream().filter(d -> !d.fact().equals(fact)).toList());
    }

    private List<Symbol> symbols(World world) {
        List<Symbol> all = new ArrayList<>();
        for (Symbol s : world.symbols()) {
            if (definitions.stream().noneMatch(d -> d.names().contains(s.name()))) {
                all.add(symbols.stream().filter(other -> other.name().equals(s.name())).findFirst().orElse(s));
            }
        }
        symbols.stream().filter(s -> world.symbols().stream().noneMatch(other -> other.name().equals(s.name()))).forEach(all::add);
        return all;
    }

    /** A new definition follows the last one that gives any of its names, which it overrides. */
    private List<Definition> definitions(World world) {
        List<Definition> all = new ArrayList<>(world.definitions());
        all.removeIf(d -> d.names().size() == 1 && symbols.stream().anyMatch(s -> d.names().contains(s.name())));
        for (Definition ours : definitions) {
            int at = all.stream().filter(d -> d.names().stream().anyMatch(ours.names()::contains)).mapToInt(all::lastIndexOf).max().orElse(all.size() - 1);
            if (at >= 0 && ours.names().containsAll(all.get(at).names())) {
                all.set(at, ours);
            } else {
                all.add(at + 1, ours);
            }
        }
        return all;
    }
}
