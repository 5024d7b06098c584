package residual;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import residual.problem.Catalog;
import residual.problem.Edition;
import residual.problem.Fault;
import residual.problem.Problem;
import residual.problem.SampleRun;

/** {@code residual check}: reads a folder of problems and judges all samples on several variants. */
final class CheckCommand implements Command {
    private static final String DEFAULT_FOLDER = "problems";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String arguments() {
        return "[PROBLEMS] [--variants N]";
    }

    @Override
    public String purpose() {
        return "Reads the problems of a folder (problems by default), judges every sample on N variants (5) and lists what is wrong; exits with 1 if anything is.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options = Options.of(arguments, Set.of("variants"), Set.of(), 1);
        Path folder = Path.of(options.rest().isEmpty() ? DEFAULT_FOLDER : options.rest().getFirst());
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder);
        }
        int variants = options.whole("variants", SampleRun.VARIANTS, 1, 1000);
        Edition edition = Catalog.open(folder, file -> {}).edition();
        return report(edition, variants, out);
    }

    private static int report(Edition edition, int variants, PrintStream out) {
        Map<String, List<Fault>> faults = new TreeMap<>();
        edition.faults().forEach(fault -> faults.computeIfAbsent(fault.file(), f -> new ArrayList<>()).add(fault));
        int samples = 0;
        for (Problem problem : edition.problems().values().stream().sorted((a, b) -> a.path().compareTo(b.path())).toList()) {
            String file = edition.files().get(problem.path());
            SampleRun run = SampleRun.of(problem, variants);
            samples += run.judged();
            faults.computeIfAbsent(file, f -> new ArrayList<>()).addAll(run.faults(file));
        }
        faults.forEach((file, list) -> print(file, list, out));
        int wrong = faults.values().stream().mapToInt(List::size).sum();
        out.println(edition.problems().size() + " problems, " + samples + " answers judged, " + (wrong == 0 ? "all as expected." : wrong + " faults."));
        return wrong == 0 ? 0 : 1;
    }

    private static void print(String file, List<Fault> faults, PrintStream out) {
        out.println((faults.isEmpty() ? "ok      " : "FAULT   ") + file);
        faults.forEach(fault -> out.println("  " + fault));
    }
}
