package residual.web;

import io.javalin.http.Context;
import java.util.Optional;
import residual.course.PasswordRule;

/** What a form holds, bounded. */
final class Form {
    private static final int LONGEST = 300;

    private Form() {}

    /** A field of one line; empty where it is missing or longer than any we ask for. */
    static String text(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(t -> t.length() <= LONGEST).orElse("");
    }

    /** A password as it was typed, blanks and all. */
    static String secret(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    /** The key of the sentence about what is wrong with a new password typed twice; empty where nothing is. */
    static String flaw(String password, String again, String... names) {
        return PasswordRule.flaw(password, names).map(flaw -> "password.flaw." + flaw.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(password.equals(again) ? "" : "password.flaw.differs");
    }
}
