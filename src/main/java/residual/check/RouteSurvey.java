package residual.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.check.DerivationCheck.Route;
import residual.expr.Notation;
import residual.world.World.Fact;

/** All ways to a goal beside each other: the student's own, where it gets there, and the author's, with the facts that each takes and where. */
public final class RouteSurvey {
    /** The key of the student's own way. */
    public static final String OWN = "yours";
    private final DerivationCheck check;
    private final Map<String, Derivation> all = new LinkedHashMap<>();

    /** One way: its key, what the author calls it and says of it, both empty for the student's own, and how many lines it has. */
    public record Way(String key, String title, String comment, int lines) {}

    /** A fact, in TeX, and for each way the numbers of the lines that take it. */
    public record Use(String fact, String tex, List<List<Integer>> lines) {
        public Use {
            lines = List.copyOf(lines);
        }
    }

    RouteSurvey(DerivationCheck check, Optional<String> own) {
        this.check = check;
        own.map(check::derivation).filter(d -> check.goals().stream().allMatch(d.proof()::reaches)).ifPresent(d -> all.put(OWN, d));
        check.routes().all().forEach(route -> all.put(route.name(), check.routes().model(route, check)));
    }

    public List<Way> ways() {
        return all.keySet().stream().map(key -> new Way(key, route(key).map(Route::title).orElse(""), route(key).map(Route::comment).orElse(""), Ahead.claims(all.get(key)).size())).toList();
    }

    private Optional<Route> route(String key) {
        return check.routes().all().stream().filter(r -> r.name().equals(key)).findFirst();
    }

    /** Every fact that some way takes, in the author's order. */
    public List<Use> uses() {
        return check.premises().facts().stream().map(this::use).filter(use -> use.lines().stream().anyMatch(l -> !l.isEmpty())).toList();
    }

    private Use use(Fact fact) {
        return new Use(fact.name(), Notation.LATEX.write(fact.statement(), check.premises().vocabulary()), all.values().stream().map(d -> where(fact.name(), Ahead.claims(d))).toList());
    }

    private static List<Integer> where(String fact, List<DerivedLine> lines) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).judged().uses().contains(fact)).mapToObj(i -> i + 1).toList();
    }

    /** The lines of two ways beside each other, those that say the same in one row. Throws {@link java.util.NoSuchElementException} for a key that is none of these ways. */
    public List<Exhibit.Pair> beside(String left, String right) {
        return new RouteComparison(Optional.ofNullable(all.get(left)).orElseThrow(), Optional.ofNullable(all.get(right)).orElseThrow()).pairs();
    }
}
