package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Store;

/** A server that is told to stop finishes what it has accepted. */
@Timeout(300)
class StopTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    @TempDir Path data;

    @Test
    void anAnswerThatIsOnItsWayWhenTheServerStopsIsJudgedKeptAndAnswered() throws Exception {
        Site site = Site.tour(data);
        URI address = URI.create(site.address());
        String request = request(address);
        int half = request.length() - 8;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.substring(0, half).getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(500);
            Thread stop = Thread.ofPlatform().start(site::close);
            Thread.sleep(500);
            socket.getOutputStream().write(request.substring(half).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200").contains("Correct");
            stop.join();
        }
        try (Store store = Store.open(data)) {
            assertThat(store.attempts().newest(student, 9)).hasSize(1);
        }
    }

    private String student = "";

    /** A whole request that submits a right answer. */
    private String request(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            student = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.'));
            String body = "token=" + token.group(1) + "&answer.answer=mse";
            return "POST /courses/tour/basics/first/loss HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + cookie + "\r\nX-Fragment: part\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        }
    }
}
