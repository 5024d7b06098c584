package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.world.ProofLine.Mark;
import residual.world.Value;

/** Which line of a model derivation comes next for a student: where she has got to in its chains, and what they still need. */
final class Ahead {
    private final Derivation hers;
    private final List<DerivedLine> lines;
    private final List<Statement> goals;
    /** Her lines, without goals that are only written down. */
    private final List<DerivedLine> shown;

    Ahead(Derivation hers, Derivation model, List<Statement> goals) {
        this.hers = hers;
        this.lines = claims(model);
        this.goals = goals;
        this.shown = hers.lines().stream().filter(own -> !isMereGoal(own)).toList();
    }

    /** The lines of a derivation that are more than words. */
    static List<DerivedLine> claims(Derivation model) {
        return model.lines().stream().filter(l -> !l.isProse() && !l.statements().isEmpty()).toList();
    }

    /** Lines of the model, from and to, that follow each other in one chain. */
    private record Stretch(int from, int to) {}

    /** The place of the next line among the model's; none where every chain is done. */
    OptionalInt line() {
        List<Stretch> open = open();
        Optional<Stretch> begun = open.stream().filter(s -> last(s) >= 0).reduce((a, b) -> b);
        return begun.or(() -> open.stream().findFirst()).map(s -> OptionalInt.of(named(last(s) < 0 ? s.from() : last(s) + 1))).orElse(OptionalInt.empty());
    }

    /** The chains that are not done, without those that only lead to a goal that is reached. */
    private List<Stretch> open() {
        List<Stretch> open = new ArrayList<>();
        int since = 0;
        for (Stretch s : stretches()) {
            boolean goal = isGoal(whole(s));
            if (goal && hers.proof().reaches(whole(s))) {
                open.subList(since, open.size()).clear();
            } else if (!isDone(s)) {
                open.add(s);
            }
            since = goal ? open.size() : since;
        }
        return open;
    }

    private List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !lines.get(i).statements().getFirst().continues()) {
                all.add(new Stretch(from, i - 1));
                from = i;
            }
        }
        return all;
    }

    private boolean isGoal(Statement s) {
        return goals.stream().anyMatch(goal -> goal.terms().getFirst().equals(s.terms().getFirst()) && goal.terms().getLast().equals(s.terms().getLast()));
    }

    private boolean isDone(Stretch s) {
        return last(s) == s.to() || lines.get(s.from()).mark() != Mark.LET && hers.proof().reaches(whole(s));
    }

    private Statement whole(Stretch s) {
        Expr head = lines.get(s.from()).statements().getFirst().terms().getFirst();
        Expr end = lines.get(s.to()).statements().getLast().terms().getLast();
        return new Statement(List.of(head, end), List.of(Relation.EQUAL), false);
    }

    /** The last line of a chain that the student has too; -1 where she has none. */
    private int last(Stretch s) {
        for (int i = s.to(); i >= s.from(); i--) {
            DerivedLine line = lines.get(i);
            if (shown.stream().anyMatch(own -> coincide(own, line))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line only writes down a goal that nothing leads to. */
    private boolean isMereGoal(DerivedLine own) {
        List<Value> values = own.judged().values();
        return !values.isEmpty() && goals.stream().filter(goal -> !hers.proof().reaches(goal)).map(goal -> hers.proof().premises().values(goal.terms()))
                .anyMatch(goal -> goal.getFirst().same(values.getFirst()) && goal.getLast().same(values.getLast()));
    }

    /** Whether two lines that hold begin with the same and arrive at the same. */
    static boolean coincide(DerivedLine one, DerivedLine other) {
        List<Value> a = one.judged().values();
        List<Value> b = other.judged().values();
        return !one.isProse() && one.mark() == other.mark() && !a.isEmpty() && !b.isEmpty() && a.getFirst().same(b.getFirst()) && a.getLast().same(b.getLast());
    }

    /** A line cannot be written before the names in it are given. */
    private int named(int line) {
        for (Statement s : lines.get(line).statements()) {
            for (Expr term : s.terms()) {
                Set<String> names = Trees.names(term);
                for (int i = 0; i < line; i++) {
                    if (lines.get(i).mark() == Mark.LET && names.contains(name(lines.get(i))) && own(lines.get(i), hers).isEmpty()) {
                        return i;
                    }
                }
            }
        }
        return line;
    }

    /** The name that a line gives. */
    static String name(DerivedLine let) {
        return ((Expr.Sym) let.statements().getFirst().terms().getFirst()).name();
    }

    /** The student's own name for what a line of the model gives a name. */
    static Optional<String> own(DerivedLine let, Derivation hers) {
        return hers.lines().stream().filter(l -> coincide(l, let)).map(Ahead::name).findFirst();
    }
}
