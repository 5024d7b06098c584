package residual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import residual.problem.Catalog;
import residual.problem.Edition;

/** How servers are started that are there to be measured: by the Java and the program that measure, with these options of Java, on these problems. */
record LoadServer(String java, Path problems) {

    /** What is done in a folder that is there only meanwhile. */
    interface Run {
        boolean run(Path folder) throws IOException, InterruptedException;
    }

    /** The folder of problems that the options name. */
    static Path problems(Options options) {
        Path problems = Path.of(options.value("problems").orElse("problems"));
        if (!Files.isDirectory(problems)) {
            throw new UsageException("there is no folder " + problems);
        }
        return problems;
    }

    Edition edition() {
        return Catalog.open(problems, file -> {}).edition();
    }

    /** What gives the command that starts one on a data folder, after a rehearsal that leaves its file in a folder. */
    Function<Path, List<String>> rehearsed(Path folder) throws IOException, InterruptedException {
        ServerJvm jvm = new ServerJvm(java);
        List<String> learned = jvm.learn(folder.resolve("residual.aot"), problems);
        return data -> jvm.command(learned, LoadTarget.class, arguments(data));
    }

    /** The options of one on a data folder, at a free port. */
    List<String> arguments(Path data) {
        return List.of("--port", "0", "--data", data.toString(), "--problems", problems.toString());
    }

    /** Runs in a new folder, which is deleted afterwards. */
    static boolean inNewFolder(Run run) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("residual-load-");
        try {
            return run.run(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
