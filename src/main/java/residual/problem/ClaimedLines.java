package residual.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Line;
import residual.world.Lines;
import residual.world.Truth;
import residual.world.World;
import residual.world.World.Definition;

/** The lines of a claim, judged one after the other; {@code let R = X - W2 W1 X} gives a new name to the lines below it. */
final class ClaimedLines {
    private static final Pattern LET = Pattern.compile("(?is)^\\s*(?:[-*+•–]\\s+)?(?:let|define|set|put|denote|where)\\s+(.+)$");
    private static final Pattern SIGN = Pattern.compile("(?s)^\\s*\\$*\\s*[\\p{L}\\\\][\\p{L}\\p{N}_{}\\\\]*\\s*(?::=|≔|\\\\coloneqq|\\\\triangleq).*");
    private World world;
    private final Lines lines;

    ClaimedLines(World world) {
        this.world = world;
        this.lines = Lines.in(world);
    }

    /** Judges one more line. */
    Line next(String text) {
        Optional<Statement> given = given(text);
        if (given.isEmpty()) {
            return lines.next(FormulaOnLine.of(text, world.vocabulary()));
        }
        Statement s = given.get();
        world = world.with(new Definition(List.of(((Expr.Sym) s.terms().getFirst()).name()), Notation.PLAIN.write(s.terms().get(1))));
        lines.moveTo(world);
        return new Line(text, new Truth.Holds(false), Optional.empty(), List.of());
    }

    /** What the line gives a new name to, if it does. */
    private Optional<Statement> given(String text) {
        Matcher let = LET.matcher(text);
        if (!let.matches() && !SIGN.matcher(text).matches()) {
            return Optional.empty();
        }
        String formula = (let.matches() ? let.group(1) : text).replaceAll("(?<!\\\\)\\$", " ").strip().replaceAll("[.,;]$", "");
        try {
            List<Statement> statements = Reading.defining(formula, world.vocabulary()).statements();
            return statements.size() == 1 && isNew(statements.getFirst()) ? Optional.of(statements.getFirst()) : Optional.empty();
        } catch (ExprException unread) {
            return Optional.empty();
        }
    }

    private boolean isNew(Statement s) {
        return !s.continues() && s.relations().equals(List.of(Relation.EQUAL)) && s.terms().getFirst() instanceof Expr.Sym name
                && !world.vocabulary().symbols().contains(name.name()) && !world.vocabulary().sizes().contains(name.name());
    }
}
