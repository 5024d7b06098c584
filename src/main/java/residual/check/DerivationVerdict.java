package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import residual.expr.Notation;
import residual.expr.Statement;
import residual.world.ProofLine.Mark;

/** What is told of a derivation: a sentence on the whole, one for each line that is not as it should be, and what is missing to the goal. */
final class DerivationVerdict {
    private static final double FOR_SIZE = 0.5;
    private static final double FOR_PROGRESS = 0.5;
    private final DerivationCheck check;
    private final Derivation derivation;
    private final LineNotes notes;
    private final List<Statement> reached;
    private final List<Statement> touched;

    DerivationVerdict(DerivationCheck check, Derivation derivation) {
        this.check = check;
        this.derivation = derivation;
        this.notes = new LineNotes(derivation);
        this.reached = check.goals().stream().filter(derivation.proof()::reaches).toList();
        this.touched = check.goals().stream().filter(g -> !reached.contains(g) && derivation.proof().touches(g)).toList();
    }

    Verdict verdict() {
        List<Feedback> feedback = new ArrayList<>();
        feedback.add(new Feedback("derivation", summary()));
        for (int i = 0; i < derivation.lines().size(); i++) {
            notes.feedback(i + 1).ifPresent(feedback::add);
        }
        derivation.unjudged().ifPresent(left -> feedback.add(new Feedback("too-long", left.sentence(), "line " + left.first())));
        feedback.addAll(goals());
        List<Exhibit> exhibits = new ArrayList<>(List.of(notes.marks()));
        if (isComplete() && isClean()) {
            taken().ifPresent(route -> feedback.add(new Feedback(ModelRoutes.key(route), "You went the way that is called “" + route.title() + "” here.")));
            exhibits.addAll(check.routes().comparisons(derivation, check));
        }
        return new Verdict(outcome(), outcome() == Outcome.INVALID ? 0 : score(), feedback, exhibits);
    }

    private Optional<DerivationCheck.Route> taken() {
        return check.routes().taken(derivation, check);
    }

    /** {@code 5 of 7 lines hold; line 4 does not: …} */
    private String summary() {
        List<DerivedLine> claims = derivation.lines().stream().filter(DerivedLine::claims).toList();
        long hold = claims.stream().filter(l -> l.mark() == Mark.HOLDS || l.mark() == Mark.BIG).count();
        String count = hold == claims.size() ? all(claims.size()) : hold + " of " + claims.size() + (claims.size() == 1 ? " line holds" : " lines hold");
        String trouble = derivation.first(Mark.FAILS).map(n -> "; line " + n + " does not: " + notes.brief(n))
                .or(() -> derivation.first(Mark.UNREADABLE).map(this::unread))
                .or(() -> derivation.first(Mark.UNDECIDED).map(n -> "; about line " + n + " I could not decide."))
                .or(() -> derivation.first(Mark.BIG).map(n -> "; line " + n + " takes too much at once."))
                .or(() -> derivation.unjudged().map(left -> "; what stands after them was not judged."))
                .orElse(isComplete() ? ", and they lead to the goal." : ".");
        return count + trouble;
    }

    private static String all(int lines) {
        return lines == 1 ? "Your line holds" : lines == 2 ? "Both lines hold" : "All " + lines + " lines hold";
    }

    /** What was read has no meaning where its shapes do not fit. */
    private String unread(int number) {
        boolean read = !derivation.lines().get(number - 1).tex().isEmpty();
        return read ? "; line " + number + " says nothing yet: " + notes.brief(number) : "; line " + number + " cannot be read yet.";
    }

    private boolean isComplete() {
        return reached.size() == check.goals().size();
    }

    private boolean isClean() {
        return derivation.lines().stream().allMatch(l -> l.isProse() || l.mark() == Mark.HOLDS || l.mark() == Mark.START || l.mark() == Mark.LET);
    }

    private Outcome outcome() {
        if (derivation.count(Mark.UNREADABLE) > 0 || derivation.unjudged().isPresent()) {
            return Outcome.INVALID;
        }
        boolean undecided = derivation.count(Mark.UNDECIDED) > 0 && derivation.count(Mark.FAILS) == 0 && !isComplete();
        return undecided ? Outcome.UNDECIDED : Outcome.ofScore(score());
    }

    /**
     * Each goal counts the same: in full where it is reached, half where only a step too big leads to it, and up to half by the share of the facts it
     * takes that lines connected with it have used. Lines that do not hold, or are too big beside the way, take their share of the lines away.
     */
    private double score() {
        double goals = check.goals().stream().mapToDouble(this::worth).sum() / check.goals().size();
        double spoiled = derivation.lines().stream().filter(l -> l.is(Mark.FAILS) || l.is(Mark.CARRIED) || l.is(Mark.UNDECIDED) || l.is(Mark.BIG) && isComplete()).count();
        double lines = Math.max(1, derivation.lines().stream().filter(DerivedLine::claims).count());
        return Math.max(0, goals * (1 - spoiled / lines));
    }

    private double worth(Statement goal) {
        return reached.contains(goal) ? 1 : touched.contains(goal) ? FOR_SIZE : FOR_PROGRESS * progress(goal);
    }

    private double progress(Statement goal) {
        Set<String> needed = new HashSet<>(derivation.proof().needed(goal));
        Set<String> used = derivation.lines().stream().filter(l -> l.is(Mark.HOLDS) && !derivation.isGoal(l) && l.statements().stream().anyMatch(s -> derivation.proof().isAbout(s, goal)))
                .flatMap(l -> l.judged().uses().stream()).filter(needed::contains).collect(Collectors.toSet());
        return needed.isEmpty() ? 0 : Math.min(1, used.size() / (double) needed.size());
    }

    private List<Feedback> goals() {
        List<Feedback> all = new ArrayList<>();
        for (Statement goal : check.goals()) {
            if (!reached.contains(goal)) {
                all.add(missing(goal));
            }
        }
        return all;
    }

    private Feedback missing(Statement goal) {
        String tex = "$" + Notation.LATEX.write(goal, check.premises().vocabulary()) + "$";
        if (touched.contains(goal)) {
            return new Feedback("goal-in-one-step", "You arrive at " + tex + ", but by a step that takes too much at once; write what lies between.");
        }
        if (derivation.proof().restates(goal)) {
            return new Feedback("goal-in-one-step", "You write down " + tex + ", which is what is to be shown; write the steps that lead from its left side to its right side.");
        }
        boolean claimed = derivation.lines().stream().anyMatch(l -> (l.is(Mark.FAILS) || l.is(Mark.CARRIED) || l.is(Mark.UNDECIDED)));
        return claimed ? new Feedback("goal-by-false-line", "No lines that hold lead to " + tex + " yet.")
                : new Feedback("goal-not-reached", isClean() ? "Every line holds, but they do not lead to " + tex + " yet." : "The lines do not lead to " + tex + " yet.");
    }
}
