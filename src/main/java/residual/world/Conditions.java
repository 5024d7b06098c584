package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Values;

/** Conditions on the symbols of a world, each of a single relation, taken together: what else holds where they all do. */
public final class Conditions {
    private static final int FEW = 6;
    private static final int EDGE = 3;
    /** An inequality may hold by luck. */
    private static final int MANY = 18;
    /** A condition implied by others holds as well as they do; one that is not fails by much more. */
    private static final double HOLDS = 1e-7;
    private static final double FAILS = 1e-4;
    private static final double ROUNDING = 1e-9;
    private static final Expr.Range FIRST = new Expr.Range.At(new Expr.Num(1));

    private final World world;
    private final List<Statement> claims;
    private final Lazy<Found> few = new Lazy<>(() -> find(FEW));
    private final Lazy<Found> many = new Lazy<>(() -> find(MANY));

    /** Points at which the conditions hold. */
    private record Found(List<Values> ordinary, List<Values> special) {}

    public Conditions(World world, List<Statement> claims) {
        this.world = world;
        this.claims = List.copyOf(claims);
    }

    /** A chain as its single relations, norms that vanish written out. */
    public static List<Statement> single(Statement chain) {
        return Steps.of(chain).stream().flatMap(claim -> Vanishing.plain(claim).stream()).toList();
    }

    /** Whether a claim gives a size or a position as a numeral, so that it is about the declared sizes alone. */
    public static boolean namesSizes(Statement claim) {
        return claim.terms().stream().anyMatch(Numerals::sizes);
    }

    public List<Statement> claims() {
        return claims;
    }

    private Found find(int most) {
        int stride = claims.stream().anyMatch(Conditions::namesSizes) ? Instances.SIZES : 1;
        Found all = new Found(new ArrayList<>(), new ArrayList<>());
        add(new Points(world, claims, stride, most), all);
        IntStream.range(0, claims.size()).filter(i -> isInequality(claims.get(i))).forEach(i -> edges(i).forEach(edge -> add(new Points(world, edge, stride, EDGE), all)));
        return all;
    }

    private void add(Points points, Found all) {
        points.ordinary().stream().filter(this::holdAt).forEach(all.ordinary()::add);
        points.special().stream().filter(this::holdAt).forEach(all.special()::add);
    }

    /** The conditions with equality in one of them, where {@code <} and {@code <=} part; of one between matrices also with equality in its first entry alone. */
    private List<List<Statement>> edges(int number) {
        Statement claim = claims.get(number);
        List<List<Statement>> edges = new ArrayList<>(List.of(with(number, new Statement(claim.terms(), List.of(Relation.EQUAL), false))));
        if (claim.relations().getFirst().isEntrywise()) {
            List<Expr> first = List.of(new Expr.Slice(Match.residual(claim), FIRST, FIRST), new Expr.Num(0));
            List<Statement> beside = new ArrayList<>(claims);
            beside.add(new Statement(first, List.of(Relation.EQUAL), false));
            edges.add(beside);
        }
        return edges;
    }

    private List<Statement> with(int number, Statement other) {
        List<Statement> all = new ArrayList<>(claims);
        all.set(number, other);
        return all;
    }

    /** Whether it is another relation than equality. */
    public static boolean isInequality(Statement claim) {
        return !claim.relations().getFirst().isEquality();
    }

    private boolean holdAt(Values point) {
        return claims.stream().filter(Conditions::isInequality).allMatch(c -> compared(c, point).map(Comparison::holds).orElse(false));
    }

    private Optional<Comparison> compared(Statement claim, Values point) {
        try {
            return Optional.of(Comparison.all(world.rules().opened(claim), point).getFirst());
        } catch (ExprException e) {
            return Optional.empty();
        }
    }

    /** Whether a claim holds wherever these conditions do; {@code everywhere} asks also of points at which an unknown has lost rank. */
    public Implied implies(Statement claim, boolean everywhere) {
        boolean chancy = isInequality(claim) || claims.stream().anyMatch(Conditions::isInequality);
        Found found = chancy ? many.get() : few.get();
        Implied ordinary = implied(claim, found.ordinary(), false);
        boolean settled = ordinary instanceof Implied.No || !everywhere && !(ordinary instanceof Implied.Nowhere);
        Implied special = settled ? new Implied.Nowhere() : implied(claim, found.special(), true);
        return special instanceof Implied.No || ordinary instanceof Implied.Nowhere ? special : ordinary;
    }

    /** Whether the conditions hold only where an unknown has lost rank, as those on a projector do. */
    public boolean isSpecial() {
        return few.get().ordinary().isEmpty() && !few.get().special().isEmpty();
    }

    /** How far the sides of an equation are apart, at points of order one. */
    private static double distance(Comparison there) {
        return there.isInequality() ? Double.POSITIVE_INFINITY : there.residual().difference().normF();
    }

    private Implied implied(Statement claim, List<Values> points, boolean special) {
        int held = 0;
        int looked = 0;
        for (Values point : points) {
            Optional<Comparison> there = compared(claim, point);
            if (there.isPresent() && there.get().error() >= FAILS && distance(there.get()) > ROUNDING) {
                return new Implied.No(point, there.get(), special);
            }
            looked += there.isPresent() ? 1 : 0;
            held += there.isPresent() && (there.get().error() <= HOLDS || distance(there.get()) <= ROUNDING) ? 1 : 0;
        }
        return points.isEmpty() ? new Implied.Nowhere() : held == looked && held > 0 ? new Implied.Yes(special) : new Implied.Undecided();
    }

    /** A tiny point at which the conditions hold and the claim fails, with how it fails. */
    public Optional<Implied.No> example(Statement claim) {
        return world.sketches().stream().filter(this::holdsExactly).map(point -> failing(claim, point)).flatMap(Optional::stream).findFirst();
    }

    private boolean holdsExactly(Values point) {
        return claims.stream().allMatch(c -> compared(c, point).map(Comparison::holds).orElse(false));
    }

    private Optional<Implied.No> failing(Statement claim, Values point) {
        return compared(claim, point).filter(Comparison::fails).map(c -> new Implied.No(point, c, false));
    }
}
