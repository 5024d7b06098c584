package residual.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import residual.check.DerivationCheck.Route;
import residual.world.ProofLine.Mark;
import residual.world.Value;

/**
 * The model derivations of a part. All lines of a chain are equal under the facts, so routes are told apart by what their expressions are where only the
 * definitions hold, and by the facts they take.
 */
public final class ModelRoutes {
    private static final double ALIKE = 0.35;
    /** What the rungs of a next step cost where the author does not say. */
    public static final List<Double> PRICES = List.of(0.02, 0.03, 0.05);
    private final List<Route> all;
    private final List<Double> prices;
    private final Map<String, Derivation> judged = new ConcurrentHashMap<>();

    /** Routes with the share of the points that each rung of a next step on them costs. */
    public ModelRoutes(List<Route> all, List<Double> prices) {
        this.all = List.copyOf(all);
        this.prices = List.copyOf(prices);
        if (prices.size() != Guide.RUNGS) {
            throw new IllegalArgumentException("`next-step` has " + Guide.RUNGS + " prices: for the fact, for where it applies, and for the line; found " + prices.size());
        }
    }

    List<Double> prices() {
        return prices;
    }

    /** The routes in the author's order. */
    public List<Route> all() {
        return all;
    }

    /** The feedback key of who took a route. */
    public static String key(Route route) {
        return "route-" + route.name();
    }

    private record Likened(Route route, double likeness) {}

    /** The route that a derivation took, if it is like one. */
    Optional<Route> taken(Derivation derivation, DerivationCheck check) {
        List<Value> given = own(derivation);
        Set<String> used = facts(derivation);
        return all.stream().map(r -> new Likened(r, likeness(given, used, model(r, check)))).filter(l -> l.likeness() >= ALIKE)
                .max(Comparator.comparingDouble(Likened::likeness)).map(Likened::route);
    }

    /** The derivation beside each of the routes. */
    List<Exhibit.Comparison> comparisons(Derivation derivation, DerivationCheck check) {
        return all.stream().map(r -> new RouteComparison(derivation, model(r, check)).with(r)).toList();
    }

    /** The route that has most of what a derivation that is not complete yet says, of equally near ones the first; none where there are no routes. */
    Optional<Route> nearest(Derivation derivation, DerivationCheck check) {
        List<Value> said = own(derivation);
        Optional<Route> nearest = Optional.empty();
        long most = -1;
        for (Route route : all) {
            List<Value> own = own(model(route, check));
            long shared = said.stream().filter(v -> own.stream().anyMatch(v::same)).count();
            nearest = shared > most ? Optional.of(route) : nearest;
            most = Math.max(most, shared);
        }
        return nearest;
    }

    Derivation model(Route route, DerivationCheck check) {
        return judged.computeIfAbsent(route.name(), name -> check.derivation(route.lines()));
    }

    /** Half by the share of the route's own expressions that occur, half by the facts that both take. */
    private static double likeness(List<Value> given, Set<String> used, Derivation model) {
        List<Value> wanted = own(model);
        Set<String> theirs = facts(model);
        double met = wanted.stream().filter(v -> given.stream().anyMatch(v::same)).count() / (double) Math.max(1, wanted.size());
        Set<String> either = new HashSet<>(used);
        either.addAll(theirs);
        long both = theirs.stream().filter(used::contains).count();
        return either.isEmpty() ? met : 0.5 * met + 0.5 * both / either.size();
    }

    /** What a derivation writes between its beginnings and zero: the values of its terms, each once. */
    private static List<Value> own(Derivation derivation) {
        List<Value> all = new java.util.ArrayList<>();
        derivation.lines().stream().filter(l -> l.is(Mark.HOLDS) || l.is(Mark.LET)).flatMap(ModelRoutes::inner)
                .filter(v -> !v.isZero() && all.stream().noneMatch(v::same)).forEach(all::add);
        return all;
    }

    private static Stream<Value> inner(DerivedLine line) {
        return line.judged().values().stream().skip(line.is(Mark.LET) ? 0 : 1);
    }

    static Set<String> facts(Derivation derivation) {
        Set<String> all = new HashSet<>();
        derivation.lines().stream().filter(l -> l.is(Mark.HOLDS)).forEach(l -> all.addAll(l.judged().uses()));
        return all;
    }
}
