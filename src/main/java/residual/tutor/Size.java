package residual.tutor;

import java.util.Locale;
import residual.check.Answer;
import residual.check.Verdict;

/** How long an answer may be. */
final class Size {
    /** Enough for a 100 × 100 matrix with all digits, or for forty pages. */
    static final int CHARACTERS = 200_000;

    private Size() {}

    static boolean isTooLong(Answer answer) {
        return length(answer) > CHARACTERS;
    }

    static Verdict tooLong(Answer answer) {
        return Verdict.invalid("too-long", String.format(Locale.ROOT, "Your answer has %,d characters; at most %,d can be read. Please shorten it and submit again.",
                length(answer), CHARACTERS));
    }

    private static long length(Answer answer) {
        return answer.texts().entrySet().stream().mapToLong(e -> e.getKey().length() + e.getValue().length()).sum();
    }
}
