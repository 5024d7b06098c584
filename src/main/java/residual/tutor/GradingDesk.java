package residual.tutor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import residual.check.TextCheck;
import residual.course.Account;
import residual.course.Assessed;
import residual.course.Assessment;
import residual.course.Assessments;
import residual.course.Attempt;
import residual.course.Criterion;
import residual.course.Question;
import residual.course.Store;
import residual.problem.Course;

/** Where answers wait for a person: piles of them, each grader's own order through a pile, and rubrics. */
public final class GradingDesk {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final Store store;
    /** Which answers of a part read alike, by the first of each group; worked out anew when one is new. */
    private final Map<Question, Map<Long, Long>> alike = new ConcurrentHashMap<>();

    GradingDesk(Store store) {
        this.store = store;
    }

    /** How a grader goes through a pile: by chance, or by chance with answers that read alike one after the other. */
    public enum Order { RANDOM, ALIKE }

    /** The answers to one part: how many wait and how many were assessed. */
    public record Pile(Gradebook.Column column, int waiting, int assessed) {}

    /**
     * One answer on the desk: the assessment that counts, who else has it before her ("" for nobody), how many wait in all, and other waiting answers of the same words.
     */
    public record Sheet(Attempt attempt, List<Criterion> rubric, Optional<Assessment> assessment, String takenBy, int waiting, List<Long> same) {}

    /** The piles of a course: one for each part that a person grades. */
    public List<Pile> piles(Course course) {
        List<String> problems = course.paths();
        Map<Question, Integer> waiting = assessments().waiting(problems);
        Map<Question, Integer> assessed = assessments().assessed(problems);
        return Gradebook.columns(course).stream().filter(c -> c.part().check() instanceof TextCheck || waiting.containsKey(c.question()))
                .map(c -> new Pile(c, waiting.getOrDefault(c.question(), 0), assessed.getOrDefault(c.question(), 0))).toList();
    }

    private Assessments assessments() {
        return store.assessments();
    }

    /** The rubric of a part; begun with the lines of the problem file. */
    public List<Criterion> rubric(Gradebook.Column column, Instant now) {
        List<Criterion> there = store.rubrics().of(column.question());
        if (there.isEmpty() && column.part().check() instanceof TextCheck text && !text.rubric().isEmpty()) {
            store.rubrics().begin(column.question(), text.rubric().stream().map(c -> new Criterion(0, c.points(), c.text())).toList(), now);
            return store.rubrics().of(column.question());
        }
        return there;
    }

    /** The next answer of a pile that nobody else has, taken for the grader; {@code after} is the one she had before, 0 for none. */
    public Optional<Sheet> next(Gradebook.Column column, String grader, Order order, long after, Instant now) {
        List<Long> waiting = assessments().queue(column.question());
        List<Long> queue = order(column, waiting, after, grader, order);
        Map<Long, String> claimed = assessments().claimed(grader, now);
        int start = queue.indexOf(after) + 1;
        for (int i = 0; i < queue.size(); i++) {
            long id = queue.get((start + i) % queue.size());
            boolean passed = id == after && (queue.size() > 1 || waiting.isEmpty());
            if (!passed && !claimed.containsKey(id) && assessments().claim(id, grader, now)) {
                return sheet(column, id, grader, now);
            }
        }
        return Optional.empty();
    }

    /** One answer of a pile, whether it waits or not; empty where the pile has no such answer. */
    public Optional<Sheet> sheet(Gradebook.Column column, long id, String grader, Instant now) {
        Optional<Attempt> attempt = store.attempts().of(id).filter(a -> a.question().equals(column.question()));
        return attempt.map(a -> sheet(column, a, assessments().claimed(grader, now).getOrDefault(id, ""), now));
    }

    private Sheet sheet(Gradebook.Column column, Attempt attempt, String takenBy, Instant now) {
        List<Long> queue = assessments().queue(column.question());
        return new Sheet(attempt, rubric(column, now), assessments().of(attempt.id()), called(takenBy), queue.size(), same(attempt, queue));
    }

    private List<Long> same(Attempt attempt, List<Long> queue) {
        String words = words(attempt);
        return store.attempts().of(queue).stream().filter(a -> a.id() != attempt.id() && words(a).equals(words)).map(Attempt::id).toList();
    }

    private static String words(Attempt attempt) {
        return attempt.answer().text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** How a person is called. */
    public String called(String id) {
        return id.isEmpty() ? "" : store.accounts().of(id).map(Account::called).orElse(id);
    }

    /** What waits, in the order that the grader goes through it, with the one she had before in its place: it may not wait any more. */
    private List<Long> order(Gradebook.Column column, List<Long> waiting, long before, String grader, Order order) {
        List<Long> queue = new ArrayList<>(waiting);
        if (before != 0 && !waiting.contains(before)) {
            queue.add(before);
        }
        Map<Long, Long> first = order == Order.ALIKE ? alike(column.question(), waiting) : Map.of();
        queue.sort(Comparator.<Long>comparingLong(id -> mixed(first.getOrDefault(id, id), grader)).thenComparingLong(id -> mixed(id, grader)));
        return queue;
    }

    /** A number that looks drawn by chance, the same for the same grader every time. */
    private static long mixed(long id, String grader) {
        long mixed = (id + grader.hashCode()) * GOLDEN;
        return (mixed ^ mixed >>> 29) * GOLDEN;
    }

    private Map<Long, Long> alike(Question question, List<Long> queue) {
        Map<Long, Long> known = alike.getOrDefault(question, Map.of());
        return known.keySet().containsAll(queue) ? known : grouped(question, queue);
    }

    private Map<Long, Long> grouped(Question question, List<Long> queue) {
        List<Attempt> attempts = store.attempts().of(queue);
        Map<Long, Long> first = new HashMap<>();
        for (List<Integer> group : Likeness.groups(attempts.stream().map(a -> a.answer().text()).toList())) {
            group.forEach(i -> first.put(attempts.get(i).id(), attempts.get(group.getFirst()).id()));
        }
        alike.put(question, first);
        return first;
    }

    /** Keeps an assessment; {@code seen} is the one that counted when the grader saw the answer, 0 for none. */
    public Assessed assess(Gradebook.Column column, Assessment assessment, long seen) {
        return assessments().assess(column.question(), assessment, seen, column.part().points());
    }

    /** Keeps the same assessment for other answers, those left out that somebody else has or that were assessed meanwhile; returns how many it was kept for. */
    public int assess(Gradebook.Column column, Assessment assessment, List<Long> others) {
        return (int) others.stream().filter(id -> assess(column, new Assessment(0, id, assessment.met(), assessment.adjustment(), assessment.remark(), assessment.by(), assessment.made()), 0)
                instanceof Assessed.Kept).count();
    }

    /** Answers of a pile assessed last, with what they were given. */
    public List<Attempt> assessed(Gradebook.Column column, int most) {
        List<Long> ids = assessments().assessed(column.question(), most);
        List<Attempt> attempts = store.attempts().of(ids);
        return attempts.stream().sorted(Comparator.comparingInt(a -> ids.indexOf(a.id()))).toList();
    }

    /** Gives an answer back that was not assessed. */
    public void giveBack(long attempt, String grader) {
        assessments().giveBack(attempt, grader);
    }

    /** Adds a line to a rubric. */
    public void add(Gradebook.Column column, Criterion line, String by, Instant now) {
        store.rubrics().add(column.question(), line, by, now);
    }

    /** Changes a line of a rubric or takes it out; returns how many earlier assessments give something else now. */
    public int change(Gradebook.Column column, Criterion line, boolean gone, String by, Instant now) {
        return store.rubrics().change(column.question(), line, gone, column.part().points(), by, now);
    }
}
