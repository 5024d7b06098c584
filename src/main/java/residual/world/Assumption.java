package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import residual.world.World.Symbol;

/** Something that is not given but is often taken for granted: that a symbol has a structure. {@code world} is the world in which it is given. */
public record Assumption(String symbol, Structure structure, World world) {
    private static final int MOST = 10;

    /** The first thing that would have to be given besides for the claim to be true, about one of these symbols. */
    public static Optional<Assumption> missing(World world, Set<String> names, Predicate<World> claim) {
        return all(world, names).stream().filter(a -> holds(claim, a.world())).findFirst();
    }

    private static boolean holds(Predicate<World> claim, World world) {
        try {
            return claim.test(world);
        } catch (UndrawableException e) {
            return false;
        }
    }

    private static List<Assumption> all(World world, Set<String> names) {
        List<Assumption> all = new ArrayList<>();
        for (Symbol s : world.symbols()) {
            if (names.contains(s.name()) && s.structure() == Structure.GENERAL) {
                plausible(s, world).forEach(structure -> all.add(new Assumption(s.name(), structure, world.assuming(s.as(structure)))));
            }
        }
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static List<Structure> plausible(Symbol s, World world) {
        int rows = Instances.count(s.rows(), world.sizes());
        int columns = Instances.count(s.columns(), world.sizes());
        if (rows == 1 && columns == 1) {
            return List.of(Structure.POSITIVE);
        }
        if (rows == 1 || columns == 1) {
            return List.of(Structure.UNIT);
        }
        if (s.rows().equals(s.columns())) {
            return List.of(Structure.SYMMETRIC, Structure.ORTHOGONAL);
        }
        return List.of(rows > columns ? Structure.ORTHONORMAL_COLUMNS : Structure.ORTHONORMAL_ROWS);
    }

    /** In words, after the name of the symbol: {@code were symmetric}, {@code had orthonormal columns}. */
    public String words() {
        return switch (structure) {
            case ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS -> "had " + structure.words();
            case UNIT -> "had the length 1";
            default -> "were " + structure.words();
        };
    }
}
