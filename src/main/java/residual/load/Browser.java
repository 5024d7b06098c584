package residual.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One student's browser: it keeps cookies and sends forms with the token of its pages. Every request is timed. */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String VISITOR = "residual-visitor";
    private final Wire wire;
    private Ledger ledger;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(URI site, Ledger ledger) {
        wire = new Wire(site);
        this.ledger = ledger;
    }

    /** A browser that has been here before, for another server on the same data. */
    Browser returning(URI site, Ledger ledger) {
        Browser same = new Browser(site, ledger);
        same.cookies.putAll(cookies);
        same.token = token;
        return same;
    }

    /** Notes from now on in another ledger. */
    void noting(Ledger other) {
        ledger = other;
    }

    /** Who the server thinks this is: the part of the visitor's cookie before its signature. */
    String student() {
        String cookie = cookies.getOrDefault(VISITOR, "");
        return cookie.substring(0, Math.max(0, cookie.indexOf('.')));
    }

    Reply get(Ledger.Kind kind, String path) throws IOException {
        Reply reply = timed(kind, "GET " + path + " HTTP/1.1\r\n" + cookieLine(), new byte[0]);
        Matcher found = kind == Ledger.Kind.FILE ? TOKEN.matcher("") : TOKEN.matcher(reply.text());
        token = found.find() ? found.group(1) : token;
        return reply;
    }

    /** Sends a form as the page's script does, which gets a fragment. */
    Reply post(Ledger.Kind kind, String path, Map<String, String> fields) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("token", token));
        all.putAll(fields);
        byte[] body = all.entrySet().stream().map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue())).collect(Collectors.joining("&")).getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + path + " HTTP/1.1\r\n" + cookieLine() + "X-Fragment: part\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        return timed(kind, head, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply timed(Ledger.Kind kind, String head, byte[] body) throws IOException {
        long start = System.nanoTime();
        try {
            Reply reply = wire.exchange(head, body);
            ledger.note(kind, System.nanoTime() - start, reply);
            keepCookies(reply);
            return reply;
        } catch (IOException e) {
            ledger.broken(kind, e);
            wire.close();
            throw e;
        }
    }

    private String cookieLine() {
        return cookies.isEmpty() ? "" : cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private void keepCookies(Reply reply) {
        reply.headers().getOrDefault("set-cookie", "").lines().map(line -> line.split(";", 2)[0].split("=", 2))
                .forEach(pair -> cookies.put(pair[0], pair[1]));
    }

    @Override
    public void close() {
        wire.close();
    }
}
