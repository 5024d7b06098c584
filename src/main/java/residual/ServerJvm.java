package residual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the Java of servers is started that are there to be measured: with these options, on this class path, and with what a rehearsal has left, where there was one. */
final class ServerJvm {
    /** Little memory, and four times as many calls as usual before code is compiled for the second time: else Java's compilers take most of the processors from a class that comes at once. */
    static final String OPTIONS = "-Xmx256m -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=120000";
    /** From this version on Java keeps what it has loaded and learned. */
    private static final int LEARNS = 25;
    private final List<String> options;
    private final String classPath = System.getProperty("java.class.path");

    ServerJvm(String options) {
        this.options = List.of(options.strip().split("\\s+"));
    }

    /** The command that runs a main class with arguments. */
    List<String> command(List<String> more, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Lets a process rehearse and leave what it has learned in a file, where Java can do that with this program; returns the option that takes it from there. */
    List<String> learn(Path file, Path problems) throws IOException, InterruptedException {
        if (Runtime.version().feature() < LEARNS || !classPath.endsWith(".jar") || classPath.contains(System.getProperty("path.separator"))) {
            return List.of();
        }
        List<String> command = command(List.of("-XX:AOTCacheOutput=" + file), Main.class, List.of("rehearse", "--problems", problems.toString()));
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }
}
