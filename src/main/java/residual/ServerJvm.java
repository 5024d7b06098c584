package residual;

/** How a server's Java is best started. */
final class ServerJvm {
    /** Little memory, a collector with short pauses. */
    static final String OPTIONS = "-Xmx256m";

    private ServerJvm() {}
}
