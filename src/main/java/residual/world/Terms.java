package residual.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Relation;
import residual.expr.Statement;

/**
 * The expressions of a proof and how its lines relate them. Two expressions are one where they are equal by the definitions alone, which is seen by
 * their values on instances of the bare world.
 */
final class Terms {
    private static final double TINY = 1e-9;
    /** Functions whose value is a number that is never negative. */
    private static final Set<Fn> LENGTHS = Set.of(Fn.NORM, Fn.NORM2, Fn.NORMNUC, Fn.NORM1);
    private final List<Term> terms = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private Premises premises;

    Terms(Premises premises) {
        this.premises = premises;
    }

    /** An expression with its values; none where it has none. */
    private record Term(Expr expression, Value value) {}

    private record Edge(int from, int to, Relation relation, boolean solid) {}

    void in(Premises extended) {
        premises = extended;
    }

    /** Notes that two expressions are related; {@code solid} where the step is small enough to count. */
    void relate(Premises.Step step, boolean solid) {
        List<Term> both = valued(step.claim().terms(), step.beside());
        edges.add(new Edge(place(both.get(0)), place(both.get(1)), step.claim().relations().getFirst(), solid));
    }

    /** Whether a path of lines leads from the left side of the statement to the right one, or the statement is another way of writing what one leads to. */
    boolean reach(Statement goal, boolean solid) {
        return Steps.of(goal).stream().allMatch(step -> reaches(step, solid));
    }

    private boolean reaches(Statement step, boolean solid) {
        Relation relation = step.relations().getFirst();
        List<Term> both = valued(step.terms(), List.of());
        Optional<Integer> left = find(both.get(0));
        Optional<Integer> right = find(both.get(1));
        boolean path = left.isPresent() && right.isPresent() && (left.get().equals(right.get()) || leads(left.get(), right.get(), relation, solid));
        return path || rewritten(both, relation, solid) || squared(both, relation, solid);
    }

    /** Whether some pair of terms that the lines relate has a difference that is a multiple of the goal's, or of its transpose. */
    private boolean rewritten(List<Term> goal, Relation relation, boolean solid) {
        List<SimpleMatrix> wanted = goal.get(0).value().minus(goal.get(1).value());
        if (wanted.isEmpty() || wanted.stream().anyMatch(m -> m.normF() < TINY)) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                if (i != j && isMultiple(terms.get(i).value(), terms.get(j).value(), wanted, relation) && leads(i, j, relation, solid)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an equation is the sum or the difference of two of these, or a multiple of that. */
    boolean join(Statement claim, List<Statement> known) {
        List<SimpleMatrix> wanted = claim.relations().getFirst() == Relation.EQUAL ? difference(claim) : List.of();
        if (wanted.isEmpty() || wanted.stream().anyMatch(m -> m.normF() < TINY)) {
            return false;
        }
        List<Value> all = known.stream().map(s -> new Value(difference(s))).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isMultiple(all.get(i), all.get(j), wanted, Relation.EQUAL) || isMultiple(all.get(i), all.get(j).negative(), wanted, Relation.EQUAL)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<SimpleMatrix> difference(Statement equation) {
        List<Term> both = valued(equation.terms(), List.of());
        return both.get(0).value().minus(both.get(1).value());
    }

    /** Whether the lines relate the squares of two numbers that are never negative. */
    private boolean squared(List<Term> goal, Relation relation, boolean solid) {
        if (!goal.stream().allMatch(side -> isLength(side.expression()))) {
            return false;
        }
        List<Optional<Integer>> squares = goal.stream().map(side -> find(new Term(side.expression(), side.value().squared()))).toList();
        return squares.get(0).isPresent() && squares.get(1).isPresent() && leads(squares.get(0).get(), squares.get(1).get(), relation, solid);
    }

    private static boolean isLength(Expr e) {
        return e instanceof Expr.Num n && n.value() >= 0 || e instanceof Expr.Call c && LENGTHS.contains(c.fn());
    }

    private boolean isMultiple(Value a, Value b, List<SimpleMatrix> wanted, Relation relation) {
        if (a.at().size() != wanted.size() || b.at().size() != wanted.size()) {
            return false;
        }
        boolean either = relation.isEquality();
        return isMultiple(a, b, wanted, either, false) || isMultiple(a, b, wanted, either, true);
    }

    private boolean isMultiple(Value a, Value b, List<SimpleMatrix> wanted, boolean anySign, boolean turned) {
        double[] factor = new double[wanted.size()];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = Multiples.factor(a.at().get(i), b.at().get(i), wanted.get(i), turned);
            if (!(Math.abs(factor[i]) >= 1e-6) || !anySign && factor[i] < 0) {
                return false;
            }
        }
        return premises.divisors().isMultipleOfOne(factor);
    }

    /** The expressions known to be equal to this one, itself first. */
    List<Expr> equals(Expr e, Expr beside) {
        Optional<Integer> at = find(valued(List.of(e, beside), List.of()).getFirst());
        List<Expr> all = new ArrayList<>(List.of(e));
        at.ifPresent(i -> connected(i, Set.of(Relation.EQUAL), true).forEach(j -> all.add(terms.get(j).expression())));
        return all.stream().distinct().toList();
    }

    /** Whether lines lead from one expression to another, by whatever relation; {@code beside} is what the second stands next to. */
    boolean areConnected(Expr e, Expr other, Expr beside) {
        Optional<Integer> from = find(valued(List.of(e, e), List.of()).getFirst());
        Optional<Integer> to = find(valued(List.of(other, beside), List.of()).getFirst());
        return from.isPresent() && to.isPresent() && connected(from.get(), Set.of(Relation.values()), false).contains(to.get());
    }

    private Set<Integer> connected(int start, Set<Relation> relations, boolean solid) {
        Set<Integer> seen = new java.util.LinkedHashSet<>(List.of(start));
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            int at = waiting.pop();
            for (Edge edge : edges) {
                boolean usable = relations.contains(edge.relation()) && (edge.solid() || !solid);
                if (usable && (edge.from() == at || edge.to() == at) && seen.add(edge.from() == at ? edge.to() : edge.from())) {
                    waiting.add(edge.from() == at ? edge.to() : edge.from());
                }
            }
        }
        return seen;
    }

    private record Stop(int term, Relation soFar) {}

    private boolean leads(int from, int to, Relation wanted, boolean solid) {
        Set<Stop> seen = new HashSet<>();
        Deque<Stop> waiting = new ArrayDeque<>(List.of(new Stop(from, Relation.EQUAL)));
        while (!waiting.isEmpty()) {
            Stop stop = waiting.pop();
            if (stop.term() == to && gives(stop.soFar(), wanted)) {
                return true;
            }
            edges.stream().filter(e -> e.solid() || !solid).forEach(edge -> {
                if (edge.from() == stop.term()) {
                    follow(stop, edge.to(), edge.relation(), seen, waiting);
                } else if (edge.to() == stop.term()) {
                    turned(edge.relation()).ifPresent(r -> follow(stop, edge.from(), r, seen, waiting));
                }
            });
        }
        return false;
    }

    private static void follow(Stop stop, int term, Relation relation, Set<Stop> seen, Deque<Stop> waiting) {
        Chain.together(stop.soFar(), relation).map(r -> new Stop(term, r)).filter(seen::add).ifPresent(waiting::add);
    }

    private static boolean gives(Relation found, Relation wanted) {
        return switch (wanted) {
            case EQUAL, APPROXIMATELY -> found.isEquality();
            case AT_MOST -> found == Relation.AT_MOST || found == Relation.LESS || found == Relation.EQUAL;
            case AT_LEAST -> found == Relation.AT_LEAST || found == Relation.GREATER || found == Relation.EQUAL;
            case SEMIDEFINITE_ABOVE -> found == wanted || found == Relation.DEFINITE_ABOVE;
            case SEMIDEFINITE_BELOW -> found == wanted || found == Relation.DEFINITE_BELOW;
            case LESS, GREATER, PROPORTIONAL, DEFINITE_ABOVE, DEFINITE_BELOW -> found == wanted;
        };
    }

    /** The relation read from right to left. */
    static Optional<Relation> turned(Relation relation) {
        return switch (relation) {
            case EQUAL, APPROXIMATELY, PROPORTIONAL -> Optional.of(relation);
            case AT_MOST -> Optional.of(Relation.AT_LEAST);
            case AT_LEAST -> Optional.of(Relation.AT_MOST);
            case LESS -> Optional.of(Relation.GREATER);
            case GREATER -> Optional.of(Relation.LESS);
            case SEMIDEFINITE_ABOVE -> Optional.of(Relation.SEMIDEFINITE_BELOW);
            case SEMIDEFINITE_BELOW -> Optional.of(Relation.SEMIDEFINITE_ABOVE);
            case DEFINITE_ABOVE -> Optional.of(Relation.DEFINITE_BELOW);
            case DEFINITE_BELOW -> Optional.of(Relation.DEFINITE_ABOVE);
        };
    }

    private int place(Term term) {
        return find(term).orElseGet(() -> {
            terms.add(term);
            return terms.size() - 1;
        });
    }

    private Optional<Integer> find(Term term) {
        for (int i = 0; i < terms.size(); i++) {
            if (same(terms.get(i), term)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean same(Term a, Term b) {
        boolean valueless = a.value().at().isEmpty() && b.value().at().isEmpty();
        return valueless ? a.expression().equals(b.expression()) : a.value().same(b.value());
    }

    /** Both sides with their values; open sizes in them follow from each other and from what stands beside them. */
    private List<Term> valued(List<Expr> both, List<Expr> beside) {
        List<Expr> all = new ArrayList<>(both);
        all.addAll(beside);
        List<Value> values = premises.values(all);
        return List.of(new Term(both.get(0), values.get(0)), new Term(both.get(1), values.get(1)));
    }
}
