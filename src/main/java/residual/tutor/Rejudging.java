package residual.tutor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.course.Change;
import residual.course.Rejudged;
import residual.course.Store;
import residual.problem.Manuscript;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Variant;

/**
 * Judges the answers to a problem by another version of it. It leaves alone what a person graded, and answers that the other version does not ask for: those to a part that is gone or of
 * another kind, and those to other numbers.
 */
final class Rejudging {
    private static final double SAME = 1e-9;
    private final Store store;
    private final Turns turns;
    private final FollowThrough followThrough;
    private final Problem problem;
    private final Map<String, Optional<Problem>> earlier = new HashMap<>();
    private final Map<Drawn, Optional<Variant>> variants = new HashMap<>();
    private int untried;

    Rejudging(Store store, Turns turns, Problem problem) {
        this.store = store;
        this.turns = turns;
        this.followThrough = new FollowThrough(store.attempts(), turns, this::outcome);
        this.problem = problem;
    }

    private record Drawn(String version, long seed) {}

    /** How many answers could not be judged again so far. */
    int untried() {
        return untried;
    }

    /** What came of judging an answer again: the verdict where it is another one than that which counts; {@code left} where it could not be judged. */
    private record Tried(Optional<Rejudged> other, boolean left) {
        static final Tried SAME = new Tried(Optional.empty(), false);
        static final Tried LEFT = new Tried(Optional.empty(), true);
    }

    /** The verdict where it is another one than that which counts. */
    Optional<Rejudged> again(Attempt attempt) {
        Tried tried = tried(attempt);
        untried += tried.left() ? 1 : 0;
        return tried.other();
    }

    private Tried tried(Attempt attempt) {
        boolean byPerson = attempt.change().filter(c -> c.kind() == Change.Kind.PERSON).isPresent();
        if (byPerson || attempt.version().equals(problem.version())) {
            return Tried.SAME;
        }
        Optional<Verdict> verdict = seat(attempt).flatMap(seat -> verdict(seat, attempt));
        return verdict.map(v -> isOther(v, attempt.verdict()) ? new Tried(Optional.of(new Rejudged(attempt, v)), false) : Tried.SAME).orElse(Tried.LEFT);
    }

    /** What an answer to an earlier part comes out as by this version; whether it could be judged is told in its own turn. */
    private Outcome outcome(Attempt attempt) {
        return tried(attempt).other().map(Rejudged::verdict).orElse(attempt.verdict()).outcome();
    }

    private Optional<Verdict> verdict(Seat seat, Attempt attempt) {
        try {
            Verdict verdict = followThrough.at(attempt.time()).over(turns.judge(seat, attempt.answer()), seat, attempt.answer());
            return Optional.of(verdict).filter(v -> v.outcome() != Outcome.UNDECIDED);
        } catch (DefectException e) {
            return Optional.empty();
        }
    }

    /** An answer that cost nothing goes on costing nothing, unless it earns something now. */
    private static boolean isOther(Verdict now, Verdict before) {
        if (!before.outcome().counts() && now.score() <= SAME) {
            return false;
        }
        return now.outcome() != before.outcome() || Math.abs(now.score() - before.score()) > SAME || !keys(now).equals(keys(before));
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.feedback().stream().map(Feedback::key).toList();
    }

    /** The student before this version's part, if it asks her for the same. */
    private Optional<Seat> seat(Attempt attempt) {
        Optional<Variant> now = variant(problem, attempt.seed());
        Optional<Variant> then = earlier.computeIfAbsent(attempt.version(), this::read).flatMap(p -> variant(p, attempt.seed()));
        Optional<Part> part = problem.part(attempt.part());
        boolean same = now.isPresent() && then.isPresent() && part.isPresent() && then.get().problem().part(attempt.part()).filter(p -> p.kind().equals(part.get().kind())).isPresent()
                && now.get().drawsAs(then.get());
        return same ? Optional.of(new Seat(attempt.student(), now.get(), part.get())) : Optional.empty();
    }

    private Optional<Problem> read(String version) {
        return store.versions().text(version).flatMap(text -> Manuscript.of(problem.path(), text).problem());
    }

    private Optional<Variant> variant(Problem of, long seed) {
        return variants.computeIfAbsent(new Drawn(of.version(), seed), d -> drawn(of, seed));
    }

    /** A file of which no variant can be drawn for this seed asks nothing. */
    private static Optional<Variant> drawn(Problem of, long seed) {
        try {
            return Optional.of(Variant.of(of, seed));
        } catch (IllegalArgumentException | residual.expr.ExprException e) {
            return Optional.empty();
        }
    }
}
