package residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve} as a process of its own. */
@Timeout(120)
class ServeIT {
    private static final Pattern READY = Pattern.compile("Residual is ready at (http://127.0.0.1:\\d+/)");
    private final List<Process> started = new ArrayList<>();
    @TempDir Path folder;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void servesAtTheAddressItPrintsAndStopsInOrderWhenTold() throws Exception {
        Process server = start("--port", "0");
        assertThat(get(address(server))).contains("<html");
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Process again = start("--port", "0");
        assertThat(get(address(again))).contains("<html");
    }

    @Test
    void itTellsHowItFaresAtAPortOfItsOwn() throws Exception {
        Process server = start("--port", "0", "--metrics", "0");
        String metrics = server.inputReader().lines().filter(line -> line.startsWith("Figures")).findFirst().orElseThrow().replaceAll(".* at ", "");
        String address = address(server);
        assertThat(get(address + "health")).isEqualTo("alive");
        assertThat(get(address + "ready")).isEqualTo("ready");
        get(address + "courses/tour");
        assertThat(get(metrics)).contains("residual_requests_seconds_count{method=\"GET\",route=\"/courses/{course}\",status=\"2xx\"} 1",
                "residual_commit_seconds_count", "residual_writer_waiting", "residual_judging_waiting", "jvm_memory_used_bytes");
    }

    @Test
    void aSecondServerOnTheSameDataIsToldInASentence() throws Exception {
        address(start("--port", "0"));
        Process second = start("--port", "0");
        assertThat(all(second)).contains("is in use by another Residual server (process " + started.getFirst().pid() + ")").doesNotContain("\tat ");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Process server = start("--port", "" + taken.getLocalPort());
            assertThat(all(server)).contains("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be opened").doesNotContain("\tat ");
            assertThat(server.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aFolderOfProblemsThatIsNotThereIsToldInASentence() throws Exception {
        Process server = start("--problems", folder.resolve("none").toString());
        assertThat(all(server)).contains("There is no folder of problems at " + folder.resolve("none"));
        assertThat(server.waitFor()).isEqualTo(1);
    }

    @Test
    void withItsParentItEnds() throws Exception {
        Path printed = folder.resolve("printed");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" >" + printed + " & echo $!; wait", "parent"));
        command.addAll(command("--port", "0", "--with-parent"));
        Process parent = new ProcessBuilder(command).start();
        started.add(parent);
        long pid = Long.parseLong(parent.inputReader().readLine());
        while (!(Files.exists(printed) && READY.matcher(Files.readString(printed)).find())) {
            Thread.sleep(50);
        }
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        parent.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    private Process start(String... options) throws IOException {
        Process process = new ProcessBuilder(command(options)).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "residual.Main", "serve", "--data", folder.resolve("data").toString(), "--problems", "src/test/site"));
        command.addAll(List.of(options));
        return command;
    }

    private static String address(Process server) throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader lines = server.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return ready.group(1);
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("the server ended:\n" + seen);
    }

    private static String all(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
