package residual.tutor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Where a student's variant comes from: a number that depends on nothing but student and problem. */
public final class Seed {
    private Seed() {}

    /** The seed for a student and the path of a problem, between 0 and 2^53 - 1, so that it fits in every format there is. */
    public static long of(String student, String problem) {
        return of(student + "\n" + problem);
    }

    /** The seed for a student who practises a problem for the n-th time, with other numbers each time. */
    public static long practice(String student, String problem, int round) {
        return of(student + "\n" + problem + "\npractice " + round);
    }

    private static long of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> 11;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
