package residual.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Answers a request with a page: what every page shows (visitor, addresses of the files it needs) beside what this one shows. */
final class Page {
    private final Views views;
    private final Visitors visitors;
    private final Assets assets;

    Page(Views views, Visitors visitors, Assets assets) {
        this.views = views;
        this.visitors = visitors;
        this.assets = assets;
    }

    /** Answers with a whole page. */
    void show(Context context, String template, Map<String, Object> shown) {
        answer(context, views.page(template, visitors.of(context).locale(), with(context, template, shown)));
    }

    /** Answers with one fragment of a page. */
    void showFragment(Context context, String template, String fragment, Map<String, Object> shown) {
        answer(context, views.fragment(template, fragment, visitors.of(context).locale(), with(context, template, shown)));
    }

    Visitor visitor(Context context) {
        return visitors.of(context);
    }

    private static void answer(Context context, String html) {
        context.contentType("text/html; charset=utf-8").header("Cache-Control", "private, no-cache").header("Vary", "Accept-Encoding, Cookie");
        context.result(html);
    }

    private Map<String, Object> with(Context context, String template, Map<String, Object> shown) {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("template", template);
        all.put("visitor", visitors.of(context));
        all.put("assets", assets.base());
        all.put("katex", Library.KATEX.address());
        all.put("uplot", Library.UPLOT.address());
        all.put("codeMirror", Library.CODE_MIRROR.address());
        all.put("here", Addresses.within(context.path()));
        return all;
    }

    /** Whether a script asks, which puts a piece into the page that stands there. */
    static boolean wantsFragment(Context context) {
        return context.header("X-Fragment") != null;
    }
}
