package residual.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, started to be measured. */
final class Target implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Residual is ready at (http://\\S+:\\d+)/");
    private final Process process;
    private final URI address;
    private final long start;
    private final double startSeconds;

    private Target(Process process, URI address, long start, double startSeconds) {
        this.start = start;
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /** Starts a server by a command and waits until it says where it is ready. */
    static Target start(List<String> command) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> drain(process));
                return new Target(process, URI.create(ready.group(1)), start, (System.nanoTime() - start) / 1e9);
            }
        }
        throw new IllegalStateException("the server ended: " + String.join("\n", said));
    }

    /** Takes what the process still says, so that it never waits for somebody to listen. */
    private static void drain(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            process.destroy();
        }
    }

    URI address() {
        return address;
    }

    /** From the start of the process until it said it was ready. */
    double startSeconds() {
        return startSeconds;
    }

    /** The seconds since the process was started. */
    double sinceStart() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The most memory the process has had so far, in megabytes; 0 where the system does not tell. */
    long mostMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** The processor time the process has used so far, in seconds. */
    double processorSeconds() {
        return process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0);
    }

    /** Kills the process on the spot. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
