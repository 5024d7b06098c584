package residual.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be: long enough, not one that everybody tries, and not the person's own name (NIST SP 800-63B 3.1.1.2). There are no rules about kinds of
 * characters.
 */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final Set<String> COMMON = load();

    private PasswordRule() {}

    /** What is wrong with a password. */
    public enum Flaw { SHORT, LONG, COMMON, NAME }

    /** The flaw of a password for somebody with these names, where there is one. */
    public static Optional<Flaw> flaw(String password, String... names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Flaw.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Flaw.LONG);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(small.replaceAll("[\\d\\W_]+$", "")) || COMMON.contains(small) || small.chars().distinct().count() < 4) {
            return Optional.of(Flaw.COMMON);
        }
        return names(small, names) ? Optional.of(Flaw.NAME) : Optional.empty();
    }

    private static boolean names(String password, String... names) {
        for (String name : names) {
            String small = name.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
            if (small.length() > 2 && password.replaceAll("[\\d\\W_]+$", "").equals(small.replaceAll("[\\d\\W_]+$", ""))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> load() {
        try (var in = new BufferedReader(new InputStreamReader(PasswordRule.class.getResourceAsStream("/passwords.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
