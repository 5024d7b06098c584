package residual.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import residual.check.Answer;

/** Tells whether two submissions are the same: a hash of the variant and of the answer with its blanks evened out. */
final class Fingerprint {
    private static final Pattern BLANKS = Pattern.compile("[\\h\\v&&[^\\n]]+");

    private Fingerprint() {}

    static String of(Submission s) {
        StringBuilder text = new StringBuilder(s.version()).append('\n').append(s.seed());
        new TreeMap<>(s.answer().texts()).forEach((input, given) -> text.append('\0').append(input).append('\1').append(even(given)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text.toString()));
    }

    /** Lines stay lines and words stay words; how many blanks stand between them is typing. */
    private static String even(String text) {
        return text.replace("\r\n", "\n").strip().lines()
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip()).collect(Collectors.joining("\n"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
