package residual.web;

import io.javalin.http.Context;

/** Answers that a browser keeps as files. */
final class Downloads {
    private Downloads() {}

    static void begin(Context context, String type, String name) {
        context.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "_") + "\"").header("Cache-Control", "private, no-store");
    }
}
