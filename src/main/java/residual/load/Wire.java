package residual.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One connection of HTTP/1.1 that is kept. Every student has her own, as in life; {@link java.net.http.HttpClient} shares its connections, and would take as much
 * of the machine as the server it measures.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    /** Rather less than after which servers close connections that say nothing. */
    private static final long IDLE_NANOS = 10_000_000_000L;
    private final URI site;
    private Socket socket = new Socket();
    private long used;
    private InputStream in = InputStream.nullInputStream();

    Wire(URI site) {
        this.site = site;
    }

    /** Sends a request (its head without the line of the host) and waits for the answer. */
    Reply exchange(String head, byte[] body) throws IOException {
        if (!socket.isConnected() || socket.isClosed() || System.nanoTime() - used > IDLE_NANOS) {
            socket.close();
            connect();
        }
        String whole = head + "Host: " + site.getAuthority() + "\r\nAccept-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(whole.length() + body.length);
        request.write(whole.getBytes(StandardCharsets.US_ASCII));
        request.write(body);
        request.writeTo(socket.getOutputStream());
        Reply reply = reply(head.startsWith("HEAD"));
        used = System.nanoTime();
        return reply;
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    private Reply reply(boolean empty) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
        byte[] body = empty || status == 204 || status == 304 ? new byte[0] : body(headers);
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        byte[] sent = headers.containsKey("content-length") ? exactly(Integer.parseInt(headers.get("content-length"))) : chunks();
        return "gzip".equals(headers.get("content-encoding")) ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the server broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server broke off");
            }
            line.append((char) c);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
