package residual.web;

import io.javalin.http.Context;

/** Where a request comes from, as the browser tells it. */
final class Origins {
    private Origins() {}

    /** Whether no header says that another site sent this. */
    static boolean ours(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = context.header("Origin");
        return origin == null || origin.equals("http://" + context.host()) || origin.equals("https://" + context.host());
    }
}
