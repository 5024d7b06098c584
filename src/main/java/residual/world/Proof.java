package residual.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Goals goals;
    private final Terms terms;
    private final Reasons reasons;
    private final Inequalities inequalities = new Inequalities();
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
        this.terms = new Terms(premises);
        this.reasons = new Reasons(premises, terms, most);
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

    /** The same for a line of this text: where it may have said that something is less, nothing is known of what goes on with its chain. */
    public ProofLine unreadable(String text, ExprException fault) {
        chain = chain.filter(c -> !Chain.mayLoosen(text));
        return unreadable(fault);
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
        reasons.in(named);
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
        inequalities.take(s);
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
        return judged(truth, Steps.of(s), false, true);
    }

    private ProofLine continued(Statement s, Chain before) {
        chain = Optional.of(before.followed(s));
        List<Statement> claims = before.absolute(s);
        Truth whole = claims.stream().map(premises::truth).filter(t -> !t.holds()).findFirst().orElse(new Truth.Holds(false));
        Truth truth = sound && !interrupted ? chain.get().with(whole, () -> Optional.of(premises.truth(before.step(s)))) : whole;
        boolean follows = !interrupted && !sound && !truth.holds() && premises.truth(before.step(s)).holds();
        List<Statement> steps = interrupted || !sound ? claims : Steps.of(before.step(s));
        boolean straight = sound;
        sound = truth.holds();
        return judged(truth, steps, follows, straight);
    }

    private ProofLine judged(Truth truth, List<Statement> steps, boolean carried, boolean straight) {
        return switch (truth) {
            case Truth.Fails f -> new ProofLine(carried ? Mark.CARRIED : Mark.FAILS, truth, List.of());
            case Truth.Undecided u -> new ProofLine(Mark.UNDECIDED, truth, List.of());
            case Truth.Invalid i -> unreadable(i.fault());
            case Truth.Holds h -> held(h, steps, straight);
        };
    }

    /** A line that holds; {@code straight} where no line that does not hold stands between its steps and what they start from. */
    private ProofLine held(Truth truth, List<Statement> steps, boolean straight) {
        List<String> uses = new ArrayList<>();
        boolean big = false;
        for (Statement claim : steps) {
            Step step = premises.isSized(claim) ? Step.of(claim) : new Step(claim, chain.map(c -> List.of(c.head())).orElse(List.of()));
            Optional<List<String>> reason = reasons.of(step);
            reason.map(facts -> familiar(step, facts)).orElseGet(() -> premises.taken(step)).stream().filter(u -> !uses.contains(u)).forEach(uses::add);
            if (straight || !goals.are(step.claim(), premises)) {
                take(step, reason.isPresent());
            }
            reason.filter(r -> claim.relations().getFirst() != Relation.EQUAL).ifPresent(r -> reasons.rememberInequality(claim));
            big |= reason.isEmpty();
        }
        chain.ifPresent(this::rememberWhole);
        taken.addAll(uses);
        return new ProofLine(big ? Mark.BIG : Mark.HOLDS, truth, uses);
    }

    /** The facts of a step; none where one of them is new and the lines before give the step without any: who has proved a fact does not take it. */
    private List<String> familiar(Step step, List<String> facts) {
        return !taken.containsAll(facts) && reasons.proves(step) ? List.of() : facts;
    }

    /** Relates what a step relates; a goal that is only written down, which no line before makes easier, is not shown by that. */
    private void take(Step step, boolean small) {
        Optional<Statement> goal = goals.restatedBy(step.claim());
        if (goal.isPresent() && (!small || isBare(step))) {
            restated.add(goal.get());
            return;
        }
        terms.relate(step, small);
        reasons.remember(step.claim());
        moved |= !step.claim().terms().get(0).equals(step.claim().terms().get(1));
        Cancelling.of(step.claim(), premises).forEach(rest -> take(Step.of(rest), small));
    }

    /** Whether the lines before do nothing for a step: put into it they leave it as many facts to take. */
    private boolean isBare(Step step) {
        Optional<List<String>> direct = reasons.direct(step);
        return direct.isPresent() && !terms.reach(step.claim(), true) && (direct.get().isEmpty() ? !moved : !reasons.eases(step, direct.get().size()));
    }

    private void rememberWhole(Chain whole) {
        whole.soFar().ifPresent(r -> reasons.remember(new Statement(List.of(whole.head(), whole.last()), List.of(r), false)));
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
