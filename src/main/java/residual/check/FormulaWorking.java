package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import residual.check.Working.Step;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Conditions;
import residual.world.Implied;
import residual.world.Judge;
import residual.world.Match;
import residual.world.Sighting;
import residual.world.World;

/** How formulas were judged: how far an expression is from the right one on the first instances of the world, and what each condition has to do with those asked for. */
final class FormulaWorking {
    private static final int INSTANCES = 5;

    private FormulaWorking() {}

    /** Of an expression: a step for each instance, and where it is right the facts that this takes. */
    static Working of(ExpressionCheck check, Answer answer, Given given) {
        try {
            Expr form = FormulaText.expression(answer.text(), given.world().vocabulary()).forms().getLast();
            Statement claim = new Statement(List.of(form, check.answer()), List.of(Relation.EQUAL), false);
            List<Step> steps = new ArrayList<>(sightings(claim, "your expression minus the right one", given.world()));
            if (Judge.truth(claim, given.world()).holds()) {
                steps.add(new Step("what it takes for your expression to equal the right one", facts(claim, given.world()), "", ""));
            }
            return new Working(steps);
        } catch (ExprException unread) {
            return Working.NONE;
        }
    }

    private static List<Step> sightings(Statement claim, String what, World world) {
        return Sighting.of(claim, world, INSTANCES).stream().map(s -> new Step("instance " + (s.number() + 1) + sizes(s.sizes()) + ": norm of " + what,
                Figures.text(s.distance(), 4) + ", terms of size " + Figures.text(s.magnitude(), 3), "0 up to rounding", "")).toList();
    }

    private static String sizes(Map<String, Integer> sizes) {
        return sizes.isEmpty() ? "" : " (" + sizes.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> "$" + e.getKey() + "=" + e.getValue() + "$").collect(Collectors.joining(", ")) + ")";
    }

    /** Of conditions: a step for each of the student's, one for each that is asked for, and the residual of the first that does not hold by itself. */
    static Working of(EquationsCheck check, Answer answer, Given given) {
        try {
            return new Working(steps(check, Stated.all(answer.text(), given.world()), given.world()));
        } catch (ExprException unread) {
            return Working.NONE;
        }
    }

    private static List<Step> steps(EquationsCheck check, List<Stated> stated, World world) {
        List<Step> steps = new ArrayList<>();
        stated.forEach(s -> steps.add(new Step(s.tex(), standing(s, check, world), "holds wherever the conditions asked for do", "")));
        Conditions said = new Conditions(world, stated.stream().map(Stated::claim).toList());
        double each = 1.0 / check.wanted().size();
        for (Statement wanted : check.wanted()) {
            boolean plain = stated.stream().anyMatch(s -> Match.of(s.claim(), wanted, world).isPresent());
            boolean follows = plain || !stated.isEmpty() && said.implies(wanted, true) instanceof Implied.Yes;
            steps.add(new Step("asked for: " + tex(wanted), plain ? "said" : follows ? "follows from what was said" : "does not follow", "follows", Working.points(follows ? each : 0, each)));
        }
        return steps;
    }

    /** What the problem assumes without which the claim would not hold. */
    private static String facts(Statement claim, World world) {
        return LineWorking.facts(Judge.uses(claim, world));
    }

    private static String tex(Statement s) {
        return "$" + Notation.LATEX.write(s) + "$";
    }

    private static String standing(Stated s, EquationsCheck check, World world) {
        boolean same = check.wanted().stream().anyMatch(w -> Match.of(s.claim(), w, world).isPresent());
        if (same) {
            return "says the same as one asked for; it takes " + LineWorking.facts(FactsTaken.by(s.claim(), check.wanted(), world));
        }
        if (Judge.truth(s.claim(), world).holds()) {
            return "is always true; it takes " + facts(s.claim(), world);
        }
        return switch (world.conditions(check.wanted()).implies(s.claim(), false)) {
            case Implied.Yes yes -> "follows from those asked for; it takes " + LineWorking.facts(FactsTaken.by(s.claim(), check.wanted(), world));
            case Implied.No no -> "fails where those asked for hold";
            case Implied.Nowhere nowhere -> "could not be compared: no point was found where those asked for hold";
            case Implied.Undecided unclear -> "could not be decided";
        };
    }
}
