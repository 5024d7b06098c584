package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.load.Bench;
import residual.problem.Catalog;

/** {@code residual load}: measures a server of its own under the load of a class before its deadline. */
final class LoadCommand implements Command {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public String arguments() {
        return "[--problems FOLDER] [--students N] [--seconds N] [--round N] [--java OPTIONS]";
    }

    @Override
    public String purpose() {
        return "Starts a server on an empty data folder and plays a class on it: N students (1500) in N seconds (60; 0 leaves this out) with all kinds of pages, as many submissions within "
                + "one second, the same right after a start, and submissions beside bare inserts of one row (rounds of 5 seconds). Then kills it and counts what is lost. "
                + "--java gives the server's Java other options.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        Options options = Options.of(arguments, Set.of("problems", "students", "seconds", "round", "java"), Set.of(), 0);
        Path problems = Path.of(options.value("problems").orElse("problems"));
        if (!Files.isDirectory(problems)) {
            throw new UsageException("there is no folder " + problems);
        }
        Bench.Size size = new Bench.Size(options.whole("students", 1500, 1, 20_000), options.whole("seconds", 60, 0, 3600), options.whole("round", 5, 0, 600));
        Path data = Files.createTempDirectory("residual-load-");
        try {
            Bench bench = new Bench(Catalog.open(problems, file -> {}).edition(), folder -> server(options.value("java").orElse(ServerJvm.OPTIONS), problems, folder), data, out);
            return bench.run(size) ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private static List<String> server(String java, Path problems, Path data) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(java.strip().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadTarget.class.getName(), "--port", "0", "--data", data.toString(), "--problems", problems.toString()));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
