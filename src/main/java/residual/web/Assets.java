package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts, fonts and pictures. Their addresses change with the program's build ({@code /assets/<stamp>/…}), so browsers may keep
 * them for ever; files of other projects carry their version instead.
 */
final class Assets {
    /** The sheets that every page needs, in the order in which later rules win. */
    private static final List<String> SHEETS = List.of("base", "layout", "part", "inputs", "exhibits", "forms", "teaching", "check", "proof");
    private static final String JOINED = "css/site.css";
    private static final String KEPT_FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml", "woff2", "font/woff2", "woff", "font/woff", "ttf", "font/ttf", "txt", "text/plain; charset=utf-8");

    private final Optional<Path> development;
    private final String stamp;
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    Assets(Optional<Path> development) {
        this.development = development.map(p -> p.resolve("src/main/resources/static"));
        stamp = development.isPresent() ? "now" : Stamp.ofResources("/static/");
    }

    /** Where pages find our own files. */
    String base() {
        return "/assets/" + stamp;
    }

    /** Answers with one of our own files. */
    void own(Context context) {
        send(context, "/static/", context.pathParam("name"));
    }

    /** Answers with one of a library's files. */
    void file(Library library, Context context) {
        send(context, library.folder(), context.pathParam("name"));
    }

    /** Answers with the schema of problem files, for editors that complete keys. */
    void schema(Context context) {
        context.contentType("application/schema+json; charset=utf-8").header("Cache-Control", "public, no-cache");
        context.result(read("/", "problem.schema.json").orElseThrow(NotFoundResponse::new));
    }

    private void send(Context context, String folder, String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new NotFoundResponse();
        }
        Asset asset = development.isPresent() ? load(folder, name) : loaded.computeIfAbsent(folder + name, k -> load(folder, name));
        asset.send(context, development.isPresent() ? "no-store" : KEPT_FOR_EVER);
    }

    private Asset load(String folder, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!TYPES.containsKey(ending)) {
            throw new NotFoundResponse();
        }
        byte[] bytes = read(folder, name).orElseThrow(NotFoundResponse::new);
        return new Asset(bytes, ending.startsWith("woff") ? bytes : gzip(bytes), TYPES.get(ending));
    }

    /** One file; the sheets of every page come as one, since each request costs a browser a wait and the server more than the bytes do. */
    private Optional<byte[]> read(String folder, String name) {
        return folder.equals("/static/") && name.equals(JOINED) ? Optional.of(joined()) : single(folder, name);
    }

    private byte[] joined() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        SHEETS.forEach(sheet -> all.writeBytes(single("/static/", "css/" + sheet + ".css").orElseThrow()));
        return all.toByteArray();
    }

    private Optional<byte[]> single(String folder, String name) {
        try {
            if (development.isPresent() && folder.equals("/static/")) {
                Path file = development.get().resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (InputStream in = Assets.class.getResourceAsStream(folder + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One file in memory, plain and compressed. */
    private record Asset(byte[] plain, byte[] compressed, String type) {
        void send(Context context, String caching) {
            String accepted = context.header("Accept-Encoding");
            boolean small = compressed != plain && accepted != null && accepted.contains("gzip");
            context.disableCompression().contentType(type).header("Cache-Control", caching);
            if (compressed != plain) {
                context.header("Vary", "Accept-Encoding");
            }
            if (small) {
                context.header("Content-Encoding", "gzip");
            }
            context.result(small ? compressed : plain);
        }
    }
}
