package residual.course;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id (RFC 9106; 19 MiB, two passes, one lane, the least that OWASP's password storage page recommends). A hash costs a twentieth of a
 * second by intention, so a class that signs in at once waits in a queue here and takes neither the memory nor the threads of the pages.
 */
public final class Passwords implements AutoCloseable {
    private static final int SALT = 16;
    private static final int OUTPUT = 32;
    private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();
    private final ThreadPoolExecutor pool;
    private final Argon2Function argon;
    /** A hash that no password has, made without the time that hashing takes. */
    private final String nobody;

    /** How much a hash takes: memory in KiB, and passes over it. Hashes say theirs, so that those made with another are verified still. */
    public record Effort(int kibibytes, int passes) {
        public static final Effort USUAL = new Effort(19 * 1024, 2);
    }

    /** Hashes on so many threads; so many more may wait. */
    public Passwords(int threads, int waiting) {
        this(threads, waiting, Effort.USUAL);
    }

    /** The same with another effort. */
    public Passwords(int threads, int waiting, Effort effort) {
        argon = Argon2Function.getInstance(effort.kibibytes(), effort.passes(), 1, OUTPUT, Argon2.ID);
        nobody = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(effort.kibibytes(), effort.passes(), random(SALT), random(OUTPUT));
        pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("residual-passwords-", 0).factory());
    }

    /** For a machine like this one: half of its processors, and a queue that is through in about half a minute. */
    public static Passwords forThisMachine() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new Passwords(threads, threads * 500);
    }

    /** The queue is full. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("Very many people are signing in at this moment.");
        }

        /** When it makes sense to come back. */
        public Duration after() {
            return Duration.ofSeconds(30);
        }
    }

    /** The text to keep of a password, with a salt of its own. Throws {@link BusyException}. */
    public String hash(String password) {
        return inTurn(() -> hashNow(password));
    }

    /** Whether this is the password; where there is none to compare with (an empty hash) the answer is no and takes as long. Throws {@link BusyException}. */
    public boolean verifies(String password, String hash) {
        boolean known = !hash.isEmpty();
        return inTurn(() -> Argon2Function.getInstanceFromHash(known ? hash : nobody).check(normal(password), known ? hash : nobody)) && known;
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hashNow(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return argon.hash(normal(password).getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    /** The same letters typed on different machines are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (RejectedExecutionException e) {
            throw new BusyException();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
