package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that hold on without asking, and bodies that do not end. */
@Timeout(60)
class ConnectionsTest {
    private static final String PART = "/courses/tour/basics/first/essay";
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        Limits usual = Limits.USUAL;
        site = Site.limited(data, new Limits(usual.pages(), usual.forms(), usual.answers(), usual.address(), usual.newcomers(), Duration.ofMillis(600)));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRequestWhoseHeadDripsIsShed() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(ascii("GET / HTTP/1.1\r\nHost: x\r\n"));
            long start = System.nanoTime();
            while (!isShed(socket, "X-Drip: 1\r\n")) {
                assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
            }
        }
    }

    @Test
    void aBodyWithoutALengthIsCutOffAtTheSameSizeAsOthers() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(ascii("POST " + PART + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = ascii("10000\r\n" + "a".repeat(1 << 16) + "\r\n");
            String answer = "";
            try {
                for (int i = 0; i < 40; i++) {
                    socket.getOutputStream().write(chunk);
                }
                socket.getOutputStream().write(ascii("0\r\n\r\n"));
                answer = line(socket.getInputStream());
            } catch (IOException closed) {
                answer = "closed";
            }
            assertThat(answer).doesNotContain(" 200 ", " 303 ");
        }
    }

    @Test
    void aBodyThatDripsIsShed() throws Exception {
        try (Socket socket = connect()) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(ascii("POST " + PART + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n"));
            long start = System.nanoTime();
            while (!isShed(socket, "a")) {
                assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
            }
        }
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(ascii("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"));
            assertThat(line(socket.getInputStream())).contains("431");
        }
    }

    /** Whether the server has answered or closed the connection. */
    private static boolean isShed(Socket socket, String drip) throws InterruptedException {
        try {
            Thread.sleep(200);
            socket.getOutputStream().write(ascii(drip));
            return socket.getInputStream().available() > 0;
        } catch (IOException shed) {
            return true;
        }
    }

    private static Socket connect() throws IOException {
        URI address = URI.create(site.address());
        return new Socket(address.getHost(), address.getPort());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
