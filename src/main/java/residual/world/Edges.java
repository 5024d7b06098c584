package residual.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.World.Fact;

/** The edge of a world whose facts are inequalities: the instances on which one of them is an equation, where {@code <} and {@code <=} part. */
final class Edges {
    private static final int LOOKED_AT = 3;

    private Edges() {}

    /** How a strict inequality fails there, if it does. */
    static Optional<Truth> failure(Statement s, World world) {
        boolean strict = s.relations().stream().anyMatch(r -> r.isStrict() || r == Relation.DEFINITE_ABOVE || r == Relation.DEFINITE_BELOW);
        return strict ? worlds(world).map(edge -> failureOn(s, edge)).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private static Stream<World> worlds(World world) {
        List<Fact> facts = world.facts();
        return IntStream.range(0, facts.size()).filter(i -> isLoose(facts.get(i).statement())).mapToObj(i -> world.withFacts(
                IntStream.range(0, facts.size()).mapToObj(j -> i == j ? tight(facts.get(j)) : facts.get(j)).toList()));
    }

    private static boolean isLoose(Statement s) {
        return s.relations().stream().anyMatch(Relation::isLoose);
    }

    private static Fact tight(Fact fact) {
        Statement s = fact.statement();
        List<Relation> relations = s.relations().stream().map(r -> r.isLoose() ? Relation.EQUAL : r).toList();
        return new Fact(fact.name(), new Statement(s.terms(), relations, s.continues()));
    }

    private static Optional<Truth> failureOn(Statement s, World edge) {
        Sizing sizing = new Sizing(s, List.of());
        try {
            return IntStream.range(0, LOOKED_AT).mapToObj(i -> new Tally(sizing).look(edge.draw(i))).flatMap(Optional::stream).filter(t -> t instanceof Truth.Fails).findFirst();
        } catch (UndrawableException none) {
            return Optional.empty();
        }
    }
}
