package residual.problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What SHA-256 makes of names and files, the same for ever. */
final class Digest {
    private Digest() {}

    /**
     * The seed of one stream of numbers inside a variant: the first eight bytes of the SHA-256 of seed, attempt and name, in UTF-8, each
     * followed by a line break.
     */
    static long stream(long seed, int attempt, String name) {
        return ByteBuffer.wrap(sha256((seed + "\n" + attempt + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** The version of a file: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
    static String version(byte[] content) {
        return HexFormat.of().formatHex(sha256(content)).substring(0, 16);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
