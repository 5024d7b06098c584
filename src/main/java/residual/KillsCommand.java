package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import residual.load.Kills;

/** {@code residual kills}: kills servers of its own while students submit, and counts what is lost. */
final class KillsCommand implements Command {
    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String arguments() {
        return "[--kills N] [--rows N] [--problems FOLDER] [--java OPTIONS]";
    }

    @Override
    public String purpose() {
        return "Starts a server, lets students submit to it, kills it hard (SIGKILL) in the middle, and looks whether every answer that was acknowledged is kept; N times (100), half of them on one "
                + "database after N (10000) answers more each, half on new ones after a tenth as many. Takes about ten seconds a kill on two processors.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        Options options = Options.of(arguments, Set.of("kills", "rows", "problems", "java"), Set.of(), 0);
        Path problems = LoadServer.problems(options);
        Kills.Size size = new Kills.Size(options.whole("kills", 100, 1, 10_000), options.whole("rows", 10_000, 1, 1_000_000));
        LoadServer server = new LoadServer(options.value("java").orElse(ServerJvm.OPTIONS), problems);
        return LoadServer.inNewFolder(folder -> new Kills(server.edition(), server.rehearsed(folder), folder, out).run(size)) ? 0 : 1;
    }
}
