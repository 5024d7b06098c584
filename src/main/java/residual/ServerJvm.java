package residual;

import java.nio.file.Path;
import java.util.List;

/** How a server's Java is best started. */
final class ServerJvm {
    /** Little memory, a collector with short pauses. */
    static final String OPTIONS = "-Xmx256m";

    private ServerJvm() {}

    /** What makes Java keep its loaded classes in a file when it ends, and take them from there when it starts again; only for a program that is one jar. */
    static List<String> archive(String classPath, Path file) {
        return classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator")) ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file) : List.of();
    }
}
