package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

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

    /** A browser that asks again for a page it has is told so. Its tag is worked out here, since Javalin goes through the page byte by byte for that, which took a fifth of a busy server's time. */
    private static void answer(Context context, String html) {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        context.contentType("text/html; charset=utf-8").header("Cache-Control", "private, no-cache").header("Vary", "Accept-Encoding, Cookie");
        if (context.method() == HandlerType.GET) {
            context.header("ETag", tag(page));
        }
        context.result(page);
    }

    private static String tag(byte[] page) {
        CRC32C sum = new CRC32C();
        sum.update(page);
        return '"' + Integer.toHexString(page.length) + "-" + Long.toHexString(sum.getValue()) + '"';
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
