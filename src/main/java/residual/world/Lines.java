package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.expr.Vocabulary;

/**
 * Judges the lines of a derivation one after the other. A line that starts with a relation continues the chain before it; so does a line that starts
 * with the head of that chain again.
 */
public final class Lines {
    private final World world;
    private final Vocabulary vocabulary;
    private Optional<Chain> chain = Optional.empty();
    private boolean broken;

    private Lines(World world) {
        this.world = world;
        this.vocabulary = world.vocabulary();
    }

    /** Throws {@link UndrawableException} where the world has no instance, {@link ExprException} where its definitions cannot be read. */
    public static List<Line> judge(List<String> texts, World world) {
        Lines lines = new Lines(world);
        return texts.stream().map(lines::line).toList();
    }

    private Line line(String text) {
        try {
            return all(text, Reading.of(text, vocabulary).statements());
        } catch (ExprException e) {
            broken = true;
            return new Line(text, new Truth.Invalid(e), Optional.empty(), List.of());
        }
    }

    /** Several statements on one line hold if all of them do. */
    private Line all(String text, List<Statement> statements) {
        List<Line> judged = new ArrayList<>();
        for (Statement s : statements) {
            judged.add(s.continues() ? continued(text, s) : begun(text, s));
            broken = false;
        }
        Line worst = judged.stream().filter(l -> !l.truth().holds()).findFirst().orElse(judged.getFirst());
        return new Line(text, worst.truth(), worst.step(), judged.stream().flatMap(l -> l.uses().stream()).distinct().toList());
    }

    private Line begun(String text, Statement s) {
        Optional<Chain> before = chain.filter(c -> c.head().equals(s.terms().getFirst()) && !s.relations().isEmpty() && !broken);
        chain = Optional.of(Chain.of(s));
        Truth truth = Judge.truth(s, world);
        Statement used = before.map(c -> c.step(Chain.tail(s))).filter(step -> truth.holds() && Judge.truth(step, world).holds()).orElse(s);
        return new Line(text, truth, Optional.empty(), truth.holds() ? Judge.uses(used, world) : List.of());
    }

    private Line continued(String text, Statement s) {
        if (chain.isEmpty()) {
            throw new ExprException(ExprException.Kind.SYNTAX, "This line starts with a relation, but there is no line before it that it could continue.");
        }
        Chain before = chain.get();
        chain = Optional.of(before.followed(s));
        Truth truth = truth(before.absolute(s));
        Optional<Truth> step = broken ? Optional.empty() : Optional.of(Judge.truth(before.step(s), world));
        boolean byStep = step.filter(Truth::holds).isPresent();
        List<String> uses = !truth.holds() ? List.of() : byStep ? Judge.uses(before.step(s), world)
                : before.absolute(s).stream().flatMap(claim -> Judge.uses(claim, world).stream()).distinct().toList();
        return new Line(text, truth, step, uses);
    }

    private Truth truth(List<Statement> claims) {
        List<Truth> truths = claims.stream().map(c -> Judge.truth(c, world)).toList();
        return truths.stream().filter(t -> !t.holds()).findFirst().orElse(truths.getFirst());
    }
}
