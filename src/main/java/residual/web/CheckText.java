package residual.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Collectors;
import residual.problem.Declarations;

/** What stands in the boxes of the page that checks derivations. */
public record CheckText(String symbols, String definitions, String facts, String text) {
    static final CheckText EMPTY = new CheckText("", "", "", "");
    private static final int LONGEST_BOX = 4_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final String ADDED = "add.";

    /** The boxes of a form, and under the symbols those that were given a shape beside a name that was not known. */
    static CheckText of(Context context) {
        String added = context.formParamMap().entrySet().stream().filter(e -> e.getKey().startsWith(ADDED) && !e.getValue().getFirst().isBlank())
                .map(e -> e.getKey().substring(ADDED.length()) + ": " + e.getValue().getFirst().strip()).sorted().collect(Collectors.joining("\n"));
        String symbols = box(context, "symbols");
        return new CheckText(added.isEmpty() ? symbols : (symbols + "\n" + added).strip(), box(context, "definitions"), box(context, "facts"), box(context, "text"));
    }

    private static String box(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").replace("\r\n", "\n").stripTrailing();
    }

    Declarations.Text declared() {
        return new Declarations.Text(symbols, definitions, facts);
    }

    boolean isTooLong() {
        return text.length() > LONGEST_TEXT || Math.max(symbols.length(), Math.max(definitions.length(), facts.length())) > LONGEST_BOX;
    }
}
