package residual.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a server answered: the status, the headers by their names in small letters, and the body as it is after unpacking. */
record Reply(int status, Map<String, String> headers, byte[] body) {
    Reply {
        headers = Map.copyOf(headers);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the server gave a page, a fragment, a file, or the way to one. */
    boolean isFine() {
        return status >= 200 && status < 400;
    }
}
