package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import residual.load.Bench;

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
        Path problems = LoadServer.problems(options);
        Bench.Size size = new Bench.Size(options.whole("students", 1500, 1, 20_000), options.whole("seconds", 60, 0, 3600), options.whole("round", 5, 0, 600));
        LoadServer server = new LoadServer(options.value("java").orElse(ServerJvm.OPTIONS), problems);
        return LoadServer.inNewFolder(folder -> new Bench(server.edition(), server.rehearsed(folder), folder.resolve("data"), out).run(size)) ? 0 : 1;
    }
}
