package residual.problem;

import java.util.regex.Pattern;

/** The names of courses, sets, problems and parts: they stand in addresses and are names of files, so nothing else can be one. */
final class Ids {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private Ids() {}

    static boolean isValid(String text) {
        return ID.matcher(text).matches();
    }
}
