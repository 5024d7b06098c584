package residual.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import residual.load.Homework.Exercise;
import residual.load.Ledger.Kind;
import residual.problem.Edition;

/** Students on a server: a rush before a deadline, a burst of submissions, and submissions without a pause. */
final class Load {
    private final Homework homework;
    private final Random random = new Random(20_260_101);

    Load(Edition edition) {
        homework = new Homework(edition);
    }

    /** So many students come within so many seconds, and each works on at most so many parts of a problem. What they are going to do is made up before the time begins, since the machine is the server's too. */
    Ledger rush(URI site, int students, int seconds, int mostParts) {
        Ledger ledger = new Ledger();
        List<Visit> visits = students(site, students).stream().map(s -> visit(s.returning(site, ledger), ledger, new Random(random.nextLong()), mostParts)).toList();
        long start = System.nanoTime();
        Play.all(visits.stream().map(visit -> (Play.Part) () -> visit.play(start, seconds * 1e9)).toList());
        return ledger;
    }

    /** What a student does, each step at its time: a share of the whole, from 0 to 1. */
    private record Visit(Browser browser, List<Student.Step> steps, double[] times) {
        void play(long start, double nanos) throws IOException, InterruptedException {
            try (browser) {
                for (int i = 0; i < times.length; i++) {
                    waitUntil(start + (long) (times[i] * nanos));
                    steps.get(i).take();
                }
            }
        }
    }

    /** A visit begins in the first half of the time and ends with it. */
    private Visit visit(Browser browser, Ledger ledger, Random own, int mostParts) {
        List<Student.Step> steps = new Student(browser, ledger, homework, own).visit(mostParts);
        double from = own.nextDouble() / 2;
        return new Visit(browser, steps, own.doubles(steps.size()).sorted().map(time -> from + (1 - from) * time).toArray());
    }

    private static void waitUntil(long due) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }

    /** Browsers of students who have been at the site; what they did there is not counted. */
    List<Browser> students(URI site, int count) {
        List<Browser> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (Browser browser = new Browser(site, new Ledger())) {
                browser.get(Kind.PAGE, "/");
                all.add(browser);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Every student submits one answer at some moment within so many milliseconds. */
    Ledger burst(URI site, List<Browser> students, int millis) {
        Ledger ledger = new Ledger();
        List<Exercise> answers = students.stream().map(s -> any(homework.exercises(s.student()))).toList();
        long start = System.nanoTime();
        List<Play.Part> parts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Browser student = students.get(i);
            Exercise answer = answers.get(i);
            long due = start + (long) (random.nextDouble() * millis * 1e6);
            parts.add(() -> submitAt(due, student.returning(site, ledger), answer, ledger));
        }
        Play.all(parts);
        return ledger;
    }

    private Exercise any(List<Exercise> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void submitAt(long due, Browser browser, Exercise answer, Ledger ledger) throws IOException, InterruptedException {
        try (browser) {
            waitUntil(due);
            new Student(browser, ledger, homework, random).submit(answer);
        }
    }

    /** About how many answers the server keeps of one student who gives all that she can, and rather fewer. */
    int fewest() {
        return Math.max(1, homework.exercises("somebody").size() / 2);
    }

    /** The answers of these students shared out among so many clients, to be given beside bare inserts. */
    Pairs pairs(URI site, List<Browser> students, int clients) {
        return new Pairs(site, homework, students, clients);
    }
}
