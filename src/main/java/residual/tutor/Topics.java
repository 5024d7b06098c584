package residual.tutor;

import java.util.List;
import java.util.function.Predicate;
import residual.check.Outcome;
import residual.course.Attempt;
import residual.course.Standing;
import residual.problem.Course;
import residual.problem.Problem;
import residual.problem.ProblemSet;

/** Sums up a student's answers by the topics of a course, in the order in which the course brings them. What waits for a person, or is not shown yet, says nothing. */
final class Topics {
    private final List<Attempt> oldestFirst;
    private final List<Standing> standings;

    Topics(List<Attempt> newestFirst, List<Standing> standings) {
        this.oldestFirst = newestFirst.reversed();
        this.standings = standings;
    }

    /** The topics of the problems that are open to the student and whose marks she may see; {@code shown} tells. */
    List<TopicProgress> of(Course course, Predicate<ProblemSet> shown) {
        List<Problem> problems = course.sets().stream().filter(shown).flatMap(s -> s.problems().stream()).toList();
        return problems.stream().flatMap(p -> p.topics().stream()).distinct().map(topic -> topic(topic, problems.stream().filter(p -> p.topics().contains(topic)).toList())).toList();
    }

    private TopicProgress topic(String topic, List<Problem> problems) {
        List<String> paths = problems.stream().map(Problem::path).toList();
        List<Double> scores = oldestFirst.stream().filter(a -> paths.contains(a.problem()) && judged(a.verdict().outcome())).map(a -> a.verdict().score()).toList();
        return new TopicProgress(topic, scores.size(), Mastery.after(scores), problems.stream().map(p -> ProblemProgress.of(p, standings, true)).toList());
    }

    private static boolean judged(Outcome outcome) {
        return switch (outcome) {
            case CORRECT, PARTIAL, INCORRECT -> true;
            case INVALID, UNDECIDED, UNGRADED -> false;
        };
    }
}
