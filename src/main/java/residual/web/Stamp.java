package residual.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A short hash of a folder on the class path: it changes when any file in it does. */
final class Stamp {
    private static final int LENGTH = 12;

    private Stamp() {}

    static String ofResources(String folder) {
        URL place = Stamp.class.getResource(folder);
        try (Stream<Entry> entries = place.openConnection() instanceof JarURLConnection jar ? packed(jar) : loose(Path.of(place.toURI()))) {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            entries.sorted(Comparator.comparing(Entry::name)).forEach(e -> e.addTo(hash));
            return HexFormat.of().formatHex(hash.digest()).substring(0, LENGTH);
        } catch (IOException | URISyntaxException | GeneralSecurityException e) {
            throw new IllegalStateException("The program's own files in " + folder + " cannot be read", e);
        }
    }

    /** A file's name and checksum. */
    private record Entry(String name, long checksum) {
        void addTo(MessageDigest hash) {
            hash.update(name.getBytes(StandardCharsets.UTF_8));
            hash.update(ByteBuffer.allocate(Long.BYTES).putLong(checksum).flip());
        }
    }

    /** The jar holds the checksums of its files, so that none has to be read. */
    private static Stream<Entry> packed(JarURLConnection jar) throws IOException {
        String folder = jar.getEntryName();
        return jar.getJarFile().stream().filter(e -> !e.isDirectory() && e.getName().startsWith(folder)).map(e -> new Entry(e.getName(), e.getCrc()));
    }

    private static Stream<Entry> loose(Path folder) throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile).map(file -> new Entry(folder.relativize(file).toString(), checksum(file)));
    }

    private static long checksum(Path file) {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(file));
            return checksum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
