package residual.tutor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import residual.course.Attempt;
import residual.course.Store;

/**
 * The receipt codes of submissions: the number of the attempt and fifty bits of an HMAC over what was submitted, by whom and when, so that a code proves the submission and cannot be made up.
 * Written in Crockford's letters and digits, in which nothing is mistaken for something else.
 */
public final class Seals {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SEAL = 10;
    private static final int LONGEST = 23;
    private final Store store;
    private final SecretKeySpec key;

    Seals(Store store) {
        this.store = store;
        this.key = new SecretKeySpec(store.settings().secret("receipts"), "HmacSHA256");
    }

    /** The code of an attempt, such as {@code 7K-3MQ2X-9TB4Z}. */
    public String of(Attempt attempt) {
        String seal = seal(attempt);
        return number(attempt.id()) + "-" + seal.substring(0, SEAL / 2) + "-" + seal.substring(SEAL / 2);
    }

    /** The attempt whose code this is, typed in any case and with any blanks or hyphens; empty where it is none of this server's. */
    public Optional<Attempt> attempt(String code) {
        String bare = code.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        if (bare.length() <= SEAL || bare.length() > LONGEST || bare.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        return store.attempts().of(number(bare.substring(0, bare.length() - SEAL))).filter(a -> seals(a).anyMatch(bare.substring(bare.length() - SEAL)::equals));
    }

    /** What seals an attempt: its own, and those it had while it was a guest's. */
    private Stream<String> seals(Attempt a) {
        return Stream.concat(Stream.of(a.student()), store.claims().guests(a.student()).stream()).map(student -> seal(a, student));
    }

    private String seal(Attempt a) {
        return seal(a, a.student());
    }

    private static String number(long id) {
        StringBuilder text = new StringBuilder();
        for (long rest = id; rest > 0 || text.isEmpty(); rest /= LETTERS.length()) {
            text.insert(0, LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return text.toString();
    }

    private static long number(String text) {
        return text.chars().mapToLong(LETTERS::indexOf).reduce(0, (number, digit) -> Math.floorMod(number * LETTERS.length() + digit, Long.MAX_VALUE));
    }

    private String seal(Attempt a, String student) {
        StringBuilder text = new StringBuilder();
        byte[] hash = hash(String.join("\n", String.valueOf(a.id()), student, a.problem(), a.part(), String.valueOf(a.number()), String.valueOf(a.seed()),
                String.valueOf(a.time().toEpochMilli()), new TreeMap<>(a.answer().texts()).toString()));
        for (int i = 0; i < SEAL; i++) {
            text.append(LETTERS.charAt(hash[i] & 31));
        }
        return text.toString();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HmacSHA256", e);
        }
    }
}
