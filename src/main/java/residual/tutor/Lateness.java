package residual.tutor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.course.Attempt;
import residual.course.Change;
import residual.course.Grading;
import residual.course.Question;
import residual.course.Store;
import residual.course.TakenHint;
import residual.problem.Course;
import residual.problem.Problem;
import residual.problem.ProblemSet;

/** Works out anew what answers are worth after a date moved: an extension given or withdrawn, late days spent, another date in the file of the set. */
final class Lateness {
    private static final double SAME = 1e-9;
    private final Store store;

    Lateness(Store store) {
        this.store = store;
    }

    /** Changes what a student's answers to a set are worth to what her terms say now; returns how many changed. */
    int settle(Course course, ProblemSet set, String student, Instant now) {
        Terms terms = Terms.of(course, set, store.allowances().of(course.id(), set.id(), student));
        Map<Question, List<TakenHint>> hints = new HashMap<>();
        List<Grading> changed = set.problems().stream().flatMap(problem -> attempts(student, problem).stream())
                .flatMap(a -> change(a, hints.computeIfAbsent(a.question(), q -> store.hints().of(student, q)), terms, now).stream()).toList();
        store.attempts().grade(changed);
        return changed.size();
    }

    private List<Attempt> attempts(String student, Problem problem) {
        return store.attempts().of(student, problem.path());
    }

    private static Optional<Grading> change(Attempt attempt, List<TakenHint> hints, Terms terms, Instant now) {
        List<TakenHint> before = hints.stream().filter(h -> !h.time().isAfter(attempt.time())).toList();
        double worth = Help.worth(before) * terms.worth(attempt.time());
        return Math.abs(worth - attempt.worth()) < SAME ? Optional.empty() : Optional.of(attempt.graded(Change.Kind.DATE, attempt.verdict(), worth, "", now));
    }
}
