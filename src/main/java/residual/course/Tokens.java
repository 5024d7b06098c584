package residual.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess. The server keeps only their hashes, so that a stolen database opens no door. */
public final class Tokens {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A new secret of 256 random bits, written with letters, digits, - and _. */
    public static String random() {
        return random(BYTES);
    }

    /** A new name for a person that says nothing about her. */
    public static String id() {
        return random(ID_BYTES);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the server keeps of a secret: its SHA-256. */
    public static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
