package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;

/**
 * Judges the lines of a derivation one after the other. A line that starts with a relation continues the chain before it; so does a line that starts
 * with the head of that chain again.
 */
public final class Lines {
    private World world;
    private Optional<Chain> chain = Optional.empty();
    private boolean broken;
    private boolean sound = true;
    private Optional<Statement> wrong = Optional.empty();
    private final boolean facts;
    private final Inequalities inequalities = new Inequalities();

    private Lines(World world, boolean facts) {
        this.world = world;
        this.facts = facts;
    }

    /** A derivation in this world that has no line yet. */
    public static Lines in(World world) {
        return new Lines(world, true);
    }

    /** The same, of whose lines only the truth is asked and not the facts they use. */
    public static Lines truthsIn(World world) {
        return new Lines(world, false);
    }

    /** What the last line claims that does not hold, if it does not. */
    public Optional<Statement> wrong() {
        return wrong;
    }

    /** Throws {@link UndrawableException} where the world has no instance, {@link ExprException} where its definitions cannot be read. */
    public static List<Line> judge(List<String> texts, World world) {
        Lines lines = in(world);
        return texts.stream().map(lines::next).toList();
    }

    /** From here on the derivation is about this world, which knows more names; a chain that is begun goes on. */
    public void moveTo(World other) {
        world = other;
    }

    /** Judges one more line; throws like {@link #judge}. */
    public Line next(String text) {
        wrong = Optional.empty();
        try {
            return all(text, Reading.of(text, world.vocabulary()).statements());
        } catch (ExprException e) {
            broken = true;
            chain = chain.filter(c -> !Chain.mayLoosen(text));
            return new Line(text, new Truth.Invalid(e), Optional.empty(), List.of());
        }
    }

    /** Several statements on one line hold if all of them do. */
    private Line all(String text, List<Statement> statements) {
        List<Line> judged = new ArrayList<>();
        for (Statement s : statements) {
            inequalities.take(s);
            Line line = s.continues() ? continued(text, s) : begun(text, s);
            judged.add(line);
            sound = line.truth().holds();
            broken = false;
        }
        Line worst = judged.stream().filter(l -> !l.truth().holds()).findFirst().orElse(judged.getFirst());
        return new Line(text, worst.truth(), worst.step(), judged.stream().flatMap(l -> l.uses().stream()).distinct().toList());
    }

    private Line begun(String text, Statement s) {
        Optional<Chain> before = chain.filter(c -> !broken && restates(c, s));
        chain = Optional.of(Chain.of(s));
        Truth truth = truth(List.of(s));
        List<String> uses = !truth.holds() || !facts ? List.of() : before.map(c -> uses(c, Chain.tail(s), Judge.truth(c.step(Chain.tail(s)), world).holds())).orElseGet(() -> Judge.uses(s, world));
        return new Line(text, truth, Optional.empty(), uses);
    }

    private static boolean restates(Chain chain, Statement s) {
        return chain.head().equals(s.terms().getFirst()) && !s.relations().isEmpty() && s.relations().stream().allMatch(r -> r == Relation.EQUAL);
    }

    /** A step that fails does so without any of the author's facts too. */
    private List<String> uses(Chain before, Statement s, boolean sound) {
        return sound ? Judge.uses(before.step(s), world) : world.drops().stream().filter(d -> !d.isAssumption()).map(Drop::fact).toList();
    }

    private Line continued(String text, Statement s) {
        if (chain.isEmpty()) {
            throw new ExprException(ExprException.Kind.SYNTAX, "This line starts with a relation, but there is no line before it that it could continue.");
        }
        Chain before = chain.get();
        chain = Optional.of(before.followed(s));
        Truth whole = truth(before.absolute(s));
        Optional<Truth> step = broken ? Optional.empty() : Optional.of(Judge.truth(before.step(s), world));
        Truth truth = sound ? chain.get().with(whole, () -> step) : whole;
        wrong = whole.holds() && !truth.holds() ? Optional.of(before.step(s)) : wrong;
        return new Line(text, truth, step, truth.holds() && facts ? step.map(t -> uses(before, s, t.holds())).orElseGet(() -> uses(before.absolute(s))) : List.of());
    }

    private List<String> uses(List<Statement> claims) {
        return claims.stream().flatMap(claim -> Judge.uses(claim, world).stream()).distinct().toList();
    }

    private Truth truth(List<Statement> claims) {
        Truth first = new Truth.Holds(false);
        for (Statement claim : claims) {
            Truth truth = Judge.truth(claim, world);
            if (!truth.holds()) {
                wrong = wrong.or(() -> Optional.of(claim));
                return truth;
            }
            first = claim == claims.getFirst() ? truth : first;
        }
        return first;
    }
}
