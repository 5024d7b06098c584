package residual.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** A short hash of a folder on the class path: it changes when any file in it does. */
final class Stamp {
    private static final int LENGTH = 12;

    private Stamp() {}

    static String ofResources(String folder) {
        try {
            URI place = Stamp.class.getResource(folder).toURI();
            if (!place.getScheme().equals("jar")) {
                return of(Path.of(place));
            }
            try (var jar = FileSystems.newFileSystem(place, Map.of())) {
                return of(jar.getPath(folder));
            }
        } catch (IOException | URISyntaxException | GeneralSecurityException e) {
            throw new IllegalStateException("The program's own files in " + folder + " cannot be read", e);
        }
    }

    private static String of(Path folder) throws IOException, GeneralSecurityException {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(hash, folder, file));
        }
        return HexFormat.of().formatHex(hash.digest()).substring(0, LENGTH);
    }

    private static void add(MessageDigest hash, Path folder, Path file) {
        try {
            hash.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            hash.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
