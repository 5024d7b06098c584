package residual.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Vocabulary;
import residual.world.Premises.Step;
import residual.world.ProofLine.Mark;
import residual.world.World.Definition;

/**
 * A proof being written: its lines are judged one after the other, each by itself, so that one mistake makes one line wrong. A line is a step that takes
 * at most so many facts beside the definitions and what the lines before established.
 */
public final class Proof {
    private static final int MOST_LEMMAS = 12;
    private final int most;
    private final Goals goals;
    private final Terms terms;
    private final Set<Statement> derived = new LinkedHashSet<>();
    private final List<Statement> inequalities = new ArrayList<>();
    /** The facts that the lines so far have taken. */
    private final Set<String> taken = new HashSet<>();
    private Premises premises;
    private Optional<Chain> chain = Optional.empty();
    private boolean interrupted;
    private boolean sound = true;
    /** Goals that were only written down, and whether any other step led from one expression to another. */
    private final Set<Statement> restated = new HashSet<>();
    private boolean moved;

    /** A proof of the goals from these premises, in steps of at most so many facts. */
    public Proof(Premises premises, List<Statement> goals, int most) {
        this.premises = premises;
        this.goals = new Goals(goals);
        this.most = most;
        this.terms = new Terms(premises);
    }

    /** The names that the next line may use. */
    public Vocabulary vocabulary() {
        return premises.vocabulary();
    }

    /** Takes a line that could not be read: a chain that goes on after it is judged against its beginning. */
    public ProofLine unreadable(ExprException fault) {
        interrupted = true;
        return new ProofLine(Mark.UNREADABLE, new Truth.Invalid(fault), List.of());
    }

    /** Takes a new name for an expression. */
    public ProofLine let(String name, Expr value) {
        Definition definition = new Definition(List.of(name), Notation.PLAIN.write(value, premises.vocabulary()));
        Premises named = premises.naming(definition);
        try {
            named.bare().draw(0);
        } catch (ExprException e) {
            return unreadable(e);
        } catch (UndrawableException e) {
            return unreadable(e.fault().orElseGet(() -> new ExprException(ExprException.Kind.UNDEFINED, e.getMessage())));
        }
        premises = named;
        goals.naming(name, value);
        terms.in(named);
        Expr symbol = new Expr.Sym(name);
        return new ProofLine(Mark.LET, new Truth.Holds(false), List.of()).with(premises.values(List.of(symbol, symbol)).subList(0, 1));
    }

    /** Takes a line; one that continues a chain does so with the term before it. */
    public ProofLine line(Statement s) {
        if (s.continues() && chain.isEmpty()) {
            return unreadable(new ExprException(ExprException.Kind.SYNTAX, "This line starts with a relation, but there is no line before it that it could continue."));
        }
        if (s.relations().isEmpty()) {
            return start(s);
        }
        ProofLine judged = s.continues() ? continued(s, chain.orElseThrow()) : begun(s);
        interrupted = false;
        return judged.with(values(s));
    }

    private List<Value> values(Statement s) {
        List<Expr> all = new ArrayList<>();
        chain.filter(c -> s.continues()).ifPresent(c -> all.add(c.head()));
        all.addAll(s.terms());
        return premises.values(all);
    }

    private ProofLine start(Statement s) {
        Truth shaped = Judge.truth(new Statement(List.of(s.terms().getFirst(), s.terms().getFirst()), List.of(Relation.EQUAL), false), premises.all());
        if (shaped instanceof Truth.Invalid i) {
            return unreadable(i.fault());
        }
        chain = Optional.of(Chain.of(s));
        sound = true;
        interrupted = false;
        return new ProofLine(Mark.START, shaped, List.of());
    }

    private ProofLine begun(Statement s) {
        chain = Optional.of(Chain.of(s));
        Truth truth = premises.truth(s);
        sound = truth.holds();
        return judged(truth, Steps.of(s), false);
    }

    private ProofLine continued(Statement s, Chain before) {
        chain = Optional.of(before.followed(s));
        List<Statement> claims = before.absolute(s);
        Truth truth = claims.stream().map(premises::truth).filter(t -> !t.holds()).findFirst().orElse(new Truth.Holds(false));
        boolean follows = !interrupted && !sound && !truth.holds() && premises.truth(before.step(s)).holds();
        List<Statement> steps = interrupted || !sound ? claims : Steps.of(before.step(s));
        sound = truth.holds();
        return judged(truth, steps, follows);
    }

    private ProofLine judged(Truth truth, List<Statement> steps, boolean carried) {
        return switch (truth) {
            case Truth.Fails f -> new ProofLine(carried ? Mark.CARRIED : Mark.FAILS, truth, List.of());
            case Truth.Undecided u -> new ProofLine(Mark.UNDECIDED, truth, List.of());
            case Truth.Invalid i -> unreadable(i.fault());
            case Truth.Holds h -> held(h, steps);
        };
    }

    private ProofLine held(Truth truth, List<Statement> steps) {
        List<String> uses = new ArrayList<>();
        boolean big = false;
        for (Statement claim : steps) {
            Step step = premises.isSized(claim) ? Step.of(claim) : new Step(claim, chain.map(c -> List.of(c.head())).orElse(List.of()));
            Optional<List<String>> reason = reason(step);
            reason.map(facts -> familiar(step, facts)).orElseGet(() -> premises.taken(step)).stream().filter(u -> !uses.contains(u)).forEach(uses::add);
            take(step, reason.isPresent());
            reason.filter(r -> claim.relations().getFirst() != Relation.EQUAL).ifPresent(r -> inequalities.add(claim));
            big |= reason.isEmpty();
        }
        chain.ifPresent(this::rememberWhole);
        taken.addAll(uses);
        return new ProofLine(big ? Mark.BIG : Mark.HOLDS, truth, uses);
    }

    /** The facts of a step; none where one of them is new and the lines before give the step without any: who has proved a fact does not take it. */
    private List<String> familiar(Step step, List<String> facts) {
        if (taken.containsAll(facts) || derived.isEmpty()) {
            return facts;
        }
        boolean proved = terms.reach(step.claim(), true) || rewritten(step.claim(), recent()).anyMatch(s -> premises.fewest(new Step(s, step.beside()), 0).isPresent());
        return proved ? List.of() : facts;
    }

    /** Relates what a step relates; a goal that is only written down, which no line before makes easier, is not shown by that. */
    private void take(Step step, boolean small) {
        Optional<Statement> goal = goals.restatedBy(step.claim());
        if (goal.isPresent() && (!small || isBare(step))) {
            restated.add(goal.get());
            return;
        }
        terms.relate(step, small);
        remember(step.claim());
        moved |= !step.claim().terms().get(0).equals(step.claim().terms().get(1));
    }

    /** Whether the lines before do nothing for a step: put into it they leave it as many facts to take. */
    private boolean isBare(Step step) {
        Optional<List<String>> direct = direct(step);
        return direct.isPresent() && !terms.reach(step.claim(), true) && (direct.get().isEmpty() ? !moved
                : helped(step.claim()).map(s -> direct(new Step(s, step.beside()))).flatMap(Optional::stream).noneMatch(facts -> facts.size() < direct.get().size()));
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

    private void rememberWhole(Chain whole) {
        whole.soFar().ifPresent(r -> remember(new Statement(List.of(whole.head(), whole.last()), List.of(r), false)));
    }

    /** Keeps an equation that was derived: it may be put into later lines for nothing. */
    private void remember(Statement s) {
        if (s.relations().getFirst() == Relation.EQUAL && !derived.contains(s) && terms.reach(s, true)) {
            derived.add(s);
        }
    }

    /** The last derived equations that take more than one step from the facts; the others are as near as those. */
    private List<Statement> lemmas() {
        return last(derived.stream().filter(s -> premises.fewest(Step.of(s), most).isEmpty()).toList());
    }

    /**
     * The facts that a step takes, at most as many as allowed: from the step itself, from the lines before, or with a derived equation put in. An
     * inequality takes one more, unless the lines before contain it: something about squares or signs has to be seen.
     */
    private Optional<List<String>> reason(Step step) {
        Optional<List<String>> direct = direct(step);
        if (direct.isPresent()) {
            return direct;
        }
        if (terms.reach(step.claim(), true)) {
            return Optional.of(List.of());
        }
        return Stream.concat(neighbours(step.claim()), rewritten(step.claim(), lemmas())).distinct().map(s -> direct(new Step(s, step.beside()))).flatMap(Optional::stream).findFirst()
                .or(() -> Conditions.isInequality(step.claim()) ? carriedOver(step.claim()).or(() -> equality(step)) : Optional.empty());
    }

    /** The facts that a step takes by itself, at most as many as allowed. */
    private Optional<List<String>> direct(Step step) {
        return premises.fewest(step, Conditions.isInequality(step.claim()) ? most - 1 : most);
    }

    /** The facts by which both sides of an inequality that is not strict are even equal. */
    private Optional<List<String>> equality(Step step) {
        boolean loose = step.claim().relations().equals(List.of(Relation.AT_LEAST)) || step.claim().relations().equals(List.of(Relation.AT_MOST));
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
            each = Rewriting.of(each, lemma.terms().get(0), lemma.terms().get(1));
        }
        Stream<Statement> single = recent.stream().flatMap(lemma -> Stream.of(Rewriting.of(step, lemma.terms().get(0), lemma.terms().get(1)),
                Rewriting.of(step, lemma.terms().get(1), lemma.terms().get(0))));
        return Stream.concat(single, Stream.of(each)).filter(s -> !s.equals(step));
    }

    /** Whether the lines lead to the statement by steps of the allowed size. */
    public boolean reaches(Statement goal) {
        return moved && terms.reach(goal, true);
    }

    /** Whether the only lines that lead to the goal write it down again, with nothing between its sides. */
    public boolean restates(Statement goal) {
        return Steps.of(goal).stream().anyMatch(restated::contains);
    }

    /** Whether a line is nothing but a goal. */
    public boolean isGoal(Statement line) {
        return !line.continues() && Steps.of(line).stream().allMatch(step -> goals.restatedBy(step).isPresent());
    }

    /** Whether the lines lead to the statement, however large their steps. */
    public boolean touches(Statement goal) {
        return moved && terms.reach(goal, false);
    }

    /** The facts that a true statement takes. */
    public List<String> needed(Statement s) {
        return premises.taken(Step.of(s));
    }

    /** Whether a term of the line is connected by lines with a side of the goal that is not zero. */
    public boolean isAbout(Statement line, Statement goal) {
        return line.terms().stream().anyMatch(term -> goal.terms().stream().filter(side -> !Trees.isZero(side)).anyMatch(side -> terms.areConnected(term, side, goal.terms().getLast())));
    }

    public Premises premises() {
        return premises;
    }
}
