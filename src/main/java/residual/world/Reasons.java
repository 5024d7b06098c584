package residual.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Premises.Step;

/** Why the steps of a proof hold: the facts that each takes, by itself or with what the lines before established put into it. */
final class Reasons {
    private static final int MOST_LEMMAS = 12;
    private final int most;
    private final Terms terms;
    private final Set<Statement> derived = new LinkedHashSet<>();
    private final List<Statement> inequalities = new ArrayList<>();
    private Premises premises;

    /** Reasons of at most so many facts each. */
    Reasons(Premises premises, Terms terms, int most) {
        this.premises = premises;
        this.terms = terms;
        this.most = most;
    }

    void in(Premises extended) {
        premises = extended;
    }

    /**
     * The facts that a step takes, at most as many as allowed: from the step itself, from the lines before, or with a derived equation put in. An
     * inequality takes one more, unless the lines before contain it: something about squares or signs has to be seen.
     */
    Optional<List<String>> of(Step step) {
        Optional<List<String>> direct = direct(step);
        if (direct.isPresent()) {
            return direct;
        }
        if (terms.reach(step.claim(), true) || terms.join(step.claim(), recent())) {
            return Optional.of(List.of());
        }
        return Stream.concat(neighbours(step.claim()), rewritten(step.claim(), lemmas())).distinct().map(s -> direct(new Step(s, step.beside()))).flatMap(Optional::stream).findFirst()
                .or(() -> Conditions.isInequality(step.claim()) ? carriedOver(step.claim()).or(() -> equality(step)) : Optional.empty());
    }

    /** The facts that a step takes by itself, at most as many as allowed. */
    Optional<List<String>> direct(Step step) {
        return premises.fewest(step, Conditions.isInequality(step.claim()) ? most - 1 : most);
    }

    /** Whether the lines before give the step without any fact. */
    boolean proves(Step step) {
        return !derived.isEmpty() && (terms.reach(step.claim(), true) || rewritten(step.claim(), recent()).anyMatch(s -> premises.fewest(new Step(s, step.beside()), 0).isPresent()));
    }

    /** Whether the lines before, put into the step, leave it fewer facts to take than so many. */
    boolean eases(Step step, int facts) {
        return helped(step.claim()).map(s -> direct(new Step(s, step.beside()))).flatMap(Optional::stream).anyMatch(left -> left.size() < facts);
    }

    /** Keeps an equation that was derived: it may be put into later lines for nothing. */
    void remember(Statement s) {
        if (s.relations().getFirst() == Relation.EQUAL && !derived.contains(s) && terms.reach(s, true)) {
            derived.add(s);
        }
    }

    /** Keeps an inequality that was shown. */
    void rememberInequality(Statement s) {
        inequalities.add(s);
    }

    /** A statement with what lines showed put in for its sides and within them. */
    private Stream<Statement> helped(Statement claim) {
        List<Statement> recent = recent();
        return neighbours(claim).limit(MOST_LEMMAS).flatMap(s -> Stream.concat(Stream.of(s), rewritten(s, recent))).distinct();
    }

    private List<Statement> recent() {
        return last(List.copyOf(derived));
    }

    private static List<Statement> last(List<Statement> all) {
        return all.subList(Math.max(0, all.size() - MOST_LEMMAS), all.size());
    }

    /** The last derived equations that take more than one step from the facts; the others are as near as those. */
    private List<Statement> lemmas() {
        return last(derived.stream().filter(s -> premises.fewest(Step.of(s), most).isEmpty()).toList());
    }

    /** The facts by which both sides of an inequality that is not strict are even equal. */
    private Optional<List<String>> equality(Step step) {
        boolean loose = step.claim().relations().size() == 1 && step.claim().relations().getFirst().isLoose();
        return loose ? premises.fewest(new Step(new Statement(step.claim().terms(), List.of(Relation.EQUAL), false), step.beside()), most) : Optional.empty();
    }

    /** The facts by which an inequality is one of the lines before with equal things in it. */
    private Optional<List<String>> carriedOver(Statement claim) {
        return inequalities.stream().filter(s -> s.relations().equals(claim.relations())).map(s -> together(equation(claim, s, 0), equation(claim, s, 1))).flatMap(Optional::stream).findFirst();
    }

    private Optional<List<String>> equation(Statement claim, Statement known, int side) {
        return premises.fewest(Step.of(new Statement(List.of(claim.terms().get(side), known.terms().get(side)), List.of(Relation.EQUAL), false)), most);
    }

    private Optional<List<String>> together(Optional<List<String>> left, Optional<List<String>> right) {
        return left.flatMap(l -> right.map(r -> Stream.concat(l.stream(), r.stream()).distinct().toList())).filter(all -> all.size() <= most);
    }

    private Stream<Statement> neighbours(Statement step) {
        Expr left = step.terms().get(0);
        Expr right = step.terms().get(1);
        List<Expr> rights = terms.equals(right, left);
        return terms.equals(left, right).stream().flatMap(l -> rights.stream().map(r -> new Statement(List.of(l, r), step.relations(), false)));
    }

    private static Stream<Statement> rewritten(Statement step, List<Statement> recent) {
        Statement each = step;
        for (Statement lemma : recent) {
            each = new Rewriting(each).with(lemma.terms().get(0), lemma.terms().get(1));
        }
        Rewriting one = new Rewriting(step);
        Stream<Statement> single = recent.stream().flatMap(lemma -> Stream.of(one.with(lemma.terms().get(0), lemma.terms().get(1)), one.with(lemma.terms().get(1), lemma.terms().get(0))));
        return Stream.concat(single, Stream.of(each)).filter(s -> !s.equals(step));
    }
}
