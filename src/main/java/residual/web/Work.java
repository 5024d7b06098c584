package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import residual.problem.Source;

/** What an author's form holds: the text of a problem file, the version of the file that she began with, and the seed of the variant she looks at. */
record Work(String text, String based, long seed) {
    private static final int LONGEST = 300_000;
    private static final long HIGHEST_SEED = (1L << 53) - 1;

    /** Work that begins with the file as it stands, or with a start for a file that is not there yet. */
    static Work begin(Source source, Context context) {
        return new Work(source.isThere() ? source.text() : Starter.TEXT, source.version(), seed(context.queryParam("seed")));
    }

    /** What was sent; line ends are those of files. */
    static Work sent(Context context) {
        String text = Optional.ofNullable(context.formParam("manuscript")).filter(t -> t.length() <= LONGEST).orElseThrow(NotFoundResponse::new).replace("\r\n", "\n");
        String based = Optional.ofNullable(context.formParam("based")).filter(b -> b.matches("[0-9a-f]{0,64}")).orElse("");
        return new Work(text, based, seed(context.formParam("seed")));
    }

    private static long seed(String text) {
        return text != null && text.strip().matches("\\d{1,16}") ? Math.min(Long.parseLong(text.strip()), HIGHEST_SEED) : 1;
    }

    Work with(String changed) {
        return new Work(changed, based, seed);
    }

    Work on(String version) {
        return new Work(text, version, seed);
    }

    Work at(long other) {
        return new Work(text, based, other);
    }
}
