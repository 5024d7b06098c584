package residual.problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * From names to numbers, the same for ever: a seed is the first eight bytes of the SHA-256 of the names, in UTF-8, each followed by a
 * line break.
 */
public final class Seed {
    private Seed() {}

    /** The seed of a student's variant of a problem; {@code problem} is its path. */
    public static long of(String student, String problem) {
        return hash(student + "\n" + problem + "\n");
    }

    /** The seed of one stream of numbers inside a variant. */
    static long stream(long seed, int attempt, String name) {
        return hash(seed + "\n" + attempt + "\n" + name + "\n");
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
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
