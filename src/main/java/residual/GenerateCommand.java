package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import residual.course.Store;
import residual.problem.Catalog;
import residual.problem.Course;
import residual.problem.Edition;
import residual.tutor.Trial;

/** {@code residual generate}: makes a course with students and attempts to try a server with, all of them judged as if they had been submitted. */
final class GenerateCommand implements Command {

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String arguments() {
        return "--problems FOLDER --data FOLDER [--students N] [--attempts N] [--seed N]";
    }

    @Override
    public String purpose() {
        return "Writes a course of 40 parts into a folder of problems, and N students (1500) with N attempts (300000) at them into a folder of data, for trying a server under load; "
                + "neither may have such a course yet.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        Options options = Options.of(arguments, Set.of("problems", "data", "students", "attempts", "seed"), Set.of(), 0);
        Path problems = folder(options, "problems");
        Path data = folder(options, "data");
        int students = options.whole("students", 1500, 1, 20_000);
        int attempts = options.whole("attempts", 300_000, 1, 5_000_000);
        TrialCourse.write(problems);
        Edition edition = Catalog.open(problems, file -> {}).edition();
        Course course = edition.courses().stream().filter(c -> c.id().equals(TrialCourse.ID)).findFirst()
                .orElseThrow(() -> new FailedException("The course that was written to " + problems + " cannot be read: " + edition.faults()));
        fill(data, course, students, attempts, options.whole("seed", 1, 0, Integer.MAX_VALUE), out);
        return 0;
    }

    private static Path folder(Options options, String name) throws IOException {
        Path folder = Path.of(options.value(name).orElseThrow(() -> new UsageException("--" + name + " is missing")));
        return Files.createDirectories(folder);
    }

    private static void fill(Path data, Course course, int students, int attempts, int seed, PrintStream out) {
        long start = System.nanoTime();
        try (Store store = Store.open(data)) {
            if (!store.bulk().isEmpty(course.id())) {
                throw new FailedException("The data in " + data + " already hold a course " + course.id() + ". Name a folder without one.");
            }
            long made = new Trial(store, course, seed).fill(students, attempts, Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
            out.printf("%,d students and %,d judged attempts at %d parts are in %s, after %.0f s.%n", students, made, course.problems().stream()
                    .mapToInt(p -> p.parts().size()).sum(), data, (System.nanoTime() - start) / 1e9);
        }
    }
}
