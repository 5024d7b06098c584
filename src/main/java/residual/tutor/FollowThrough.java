package residual.tutor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.course.Attempts;
import residual.course.Question;
import residual.problem.OwnAnswer;
import residual.problem.Part;

/** Judges a wrong answer once more with the student's own values from earlier parts: who goes on rightly from a wrong value loses points once. */
final class FollowThrough {
    static final String FOLLOWED = "followed";
    private static final double WORTH = 0.8;
    private final Attempts attempts;
    private final Turns turns;
    private final Predicate<Attempt> considered;
    private final Function<Attempt, Outcome> outcome;

    FollowThrough(Attempts attempts, Turns turns) {
        this(attempts, turns, attempt -> attempt.verdict().outcome());
    }

    /** By what the earlier answers come out as, which need not be what counts for them yet. */
    FollowThrough(Attempts attempts, Turns turns, Function<Attempt, Outcome> outcome) {
        this(attempts, turns, attempt -> true, outcome);
    }

    private FollowThrough(Attempts attempts, Turns turns, Predicate<Attempt> considered, Function<Attempt, Outcome> outcome) {
        this.attempts = attempts;
        this.turns = turns;
        this.considered = considered;
        this.outcome = outcome;
    }

    /** As it was at a moment: what the student submitted later is not looked at. */
    FollowThrough at(Instant moment) {
        return new FollowThrough(attempts, turns, attempt -> attempt.time().isBefore(moment), outcome);
    }

    /** The verdict with the student's own values where they make the answer right; else the verdict as it is. */
    Verdict over(Verdict verdict, Seat seat, Answer answer) {
        boolean wrong = verdict.outcome() == Outcome.INCORRECT || verdict.outcome() == Outcome.PARTIAL && verdict.score() < WORTH;
        Map<String, OwnAnswer> own = wrong ? own(seat) : Map.of();
        return own.isEmpty() ? verdict : again(verdict, seat, answer, own);
    }

    /** The store is read before: whoever judges may be interrupted, which would close its file. */
    private Verdict again(Verdict verdict, Seat seat, Answer answer, Map<String, OwnAnswer> own) {
        Verdict again = turns.judge(seat, () -> seat.variant().with(own).map(given -> Judge.judge(seat, answer, given)).orElse(verdict));
        return again.outcome() == Outcome.CORRECT ? followed(seat) : verdict;
    }

    /** By symbol, the student's newest answers to the parts that this one follows, where they are not right. */
    private Map<String, OwnAnswer> own(Seat seat) {
        Map<String, OwnAnswer> own = new HashMap<>();
        seat.part().follows().forEach((symbol, id) -> seat.variant().problem().part(id).flatMap(part -> own(seat, part)).ifPresent(answer -> own.put(symbol, answer)));
        return own;
    }

    private Optional<OwnAnswer> own(Seat seat, Part part) {
        Optional<Attempt> newest = attempts.of(seat.student(), new Question(seat.variant().problem().path(), part.id())).stream()
                .filter(a -> considered.test(a) && a.verdict().outcome().counts()).findFirst();
        return newest.filter(a -> outcome.apply(a) != Outcome.CORRECT).map(a -> new OwnAnswer(part, a.answer()));
    }

    private static Verdict followed(Seat seat) {
        List<Part> parts = seat.variant().problem().parts();
        String letters = seat.part().follows().values().stream().distinct().map(id -> "(" + (char) ('a' + parts.stream().map(Part::id).toList().indexOf(id)) + ")")
                .sorted().collect(Collectors.joining(" and "));
        return new Verdict(Outcome.PARTIAL, WORTH, List.of(new Feedback(FOLLOWED, "This was marked with your own value from part " + letters
                + ", and from there on it is right: it earns four fifths of the points. Mend part " + letters + ", then come back with the new value for the rest.")), List.of());
    }
}
