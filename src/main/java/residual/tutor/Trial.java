package residual.tutor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import residual.check.Answer;
import residual.check.TextCheck;
import residual.check.Verdict;
import residual.course.Bulk;
import residual.course.Judgement;
import residual.course.Names;
import residual.course.Store;
import residual.course.Submission;
import residual.problem.Course;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Variant;

/** Students who do not exist, and what they submit to a course: the answers of its samples and others, more often right the better the student and the more often she tried; all judged in earnest. */
public final class Trial {
    private static final List<String> FIRST = List.of("Ada", "Emmy", "Carl", "Leonhard", "Sofia", "Alan", "Grace", "Kurt", "Maryam", "Srinivasa", "Hypatia", "Évariste", "Zoë", "Jürgen", "Łukasz");
    private static final List<String> LAST = List.of("Byron", "Noether", "Gauß", "Euler", "Kowalewska", "Turing", "Hopper", "Gödel", "Mirzakhani", "Ramanujan", "Galois", "Erdős", "O’Neil", "van Dam", "de l’Hôpital");
    private static final List<String> BECAUSE = List.of("Because the mixed term 2ab is positive.", "The square has a cross term 2ab, and both numbers are positive, so it is larger.",
            "It is larger since squaring a sum adds something.", "(a+b)^2 = a^2 + 2ab + b^2 and 2ab > 0 for positive a and b.", "I think the sum makes it bigger than the parts.",
            "Multiply out: the mixed term 2ab remains, and it is positive.", "Squares grow faster than their numbers, that is why.");
    private static final int TOGETHER = 25;
    private static final Duration TERM = Duration.ofDays(60);
    private final Store store;
    private final Course course;
    private final Random random;

    public Trial(Store store, Course course, long seed) {
        this.store = store;
        this.course = course;
        this.random = new Random(seed);
    }

    /** Enrols so many students who together make about so many attempts in the sixty days before now, and returns how many they made. */
    public long fill(int students, int attempts, Instant now) {
        Sources sources = new Sources(store.versions());
        course.problems().forEach(p -> sources.keep(p, now.minus(TERM)));
        long parts = Gradebook.columns(course).size();
        long made = 0;
        for (int first = 0; first < students; first += TOGETHER) {
            List<Bulk.Somebody> group = new ArrayList<>();
            List<Bulk.Made> work = new ArrayList<>();
            for (int i = first; i < Math.min(students, first + TOGETHER); i++) {
                group.add(somebody(i));
                long until = (long) attempts * (i + 1) / students;
                work(group.getLast().id(), until - (long) attempts * i / students, parts, now, work);
            }
            store.bulk().enrol(course.id(), group, now.minus(TERM));
            store.bulk().attempts(work);
            made += work.size();
        }
        return made;
    }

    private Bulk.Somebody somebody(int i) {
        String name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size())) + " " + (i + 1);
        return new Bulk.Somebody(String.format(Locale.ROOT, "trial-%05d", i + 1), new Names(name, String.format(Locale.ROOT, "student%05d", i + 1), ""), String.valueOf(20_260_000 + i), "Section " + (1 + i % 20));
    }

    /** What one student submits: so many attempts, spread over the parts in the order of the course. */
    private void work(String student, long attempts, long parts, Instant now, List<Bulk.Made> work) {
        double skill = 0.15 + 0.6 * random.nextDouble();
        long part = 0;
        for (Problem problem : course.problems()) {
            Variant variant = Variant.of(problem, Seed.of(student, problem.path()));
            for (Part each : problem.parts()) {
                long tries = attempts * (part + 1) / parts - attempts * part / parts;
                Instant start = now.minus(TERM).plusSeconds(TERM.toSeconds() * part / parts);
                part++;
                tries(new Seat(student, variant, each), tries, skill, start, work);
            }
        }
    }

    private void tries(Seat seat, long tries, double skill, Instant start, List<Bulk.Made> work) {
        Instant time = start;
        for (long i = 0; i < tries; i++) {
            time = time.plusSeconds(20 + random.nextInt(3600));
            boolean right = random.nextDouble() < skill * (1 + i / 3.0);
            Answer answer = answer(seat, right);
            Verdict verdict = Judge.judge(seat, answer);
            work.add(new Bulk.Made(new Submission(seat.student(), seat.question(), seat.version(), seat.seed(), answer, time), new Judgement(verdict, 1, seat.part().attempts())));
        }
    }

    private Answer answer(Seat seat, boolean right) {
        if (seat.part().check() instanceof TextCheck) {
            return Answer.of(BECAUSE.get(random.nextInt(BECAUSE.size())) + (random.nextInt(3) == 0 ? " This holds for case " + random.nextInt(1000) + "." : ""));
        }
        if (right) {
            return seat.part().check().solution(seat.variant().given());
        }
        return random.nextInt(3) == 0 ? seat.variant().fill(seat.part().samples().getLast().answer()) : other(seat);
    }

    private Answer other(Seat seat) {
        String solution = seat.part().check().solution(seat.variant().given()).text();
        boolean number = solution.matches("-?\\d+(\\.\\d+)?");
        return new Answer(Map.of(Answer.ONLY, number ? String.valueOf(Double.parseDouble(solution) + 1 + random.nextInt(20)) : solution.lines().findFirst().orElse("") ));
    }
}
