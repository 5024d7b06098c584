package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import residual.load.Rehearsal;

/** {@code residual rehearse}: what a server does once, for Java to learn from. */
final class RehearseCommand implements Command {
    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String arguments() {
        return "[--problems FOLDER]";
    }

    @Override
    public String purpose() {
        return "Starts a server on an empty folder, plays some students on it for a quarter of a minute, and ends. With Java's option -XX:AOTCacheOutput=FILE (from Java 25 on) it leaves in that "
                + "file what Java has loaded and learned; servers started with -XX:AOTCache=FILE take it from there and start several times as quickly.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        LoadServer server = new LoadServer(ServerJvm.OPTIONS, LoadServer.problems(Options.of(arguments, Set.of("problems"), Set.of(), 0)));
        LoadServer.inNewFolder(data -> {
            try (Serving serving = LoadTarget.start(server.arguments(data))) {
                long requests = Rehearsal.play(server.edition(), URI.create("http://127.0.0.1:" + serving.port()));
                out.println(requests + " requests were answered.");
            }
            return true;
        });
        return 0;
    }
}
