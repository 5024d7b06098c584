package residual.problem;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with tables, {@code $mathematics$} and, on a variant, {@code {{…}}}. Raw HTML is escaped, images are left to their
 * description, and nesting is bounded.
 */
public final class Markdown {
    private static final int DEEPEST = 30;
    private static final Parser PLAIN = parser().build();
    private static final HtmlRenderer PLAIN_HTML = renderer(Optional.empty());
    private static final Parser WITH_SLOTS = parser()
            .customInlineContentParserFactory(new SlotSyntax.SlotParser())
            .postProcessor(new SlotSyntax.Alones())
            .build();

    private Markdown() {}

    /** A text without slots, such as a message: {@code {{…}}} in it stands as it is. */
    public static Rendered render(String text) {
        return new Rendered(PLAIN_HTML.render(PLAIN.parse(text)));
    }

    /** A text whose slots are filled from the variant; a slot that means nothing is an {@code ExprException}. */
    public static Rendered render(String text, Variant variant) {
        return new Rendered(renderer(Optional.of(variant)).render(WITH_SLOTS.parse(text)));
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .customBlockParserFactory(new MathSyntax.DisplayStart())
                .customInlineContentParserFactory(new MathSyntax.SpanParser());
    }

    private static HtmlRenderer renderer(Optional<Variant> variant) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new MarkdownNodes(context, variant))
                .build();
    }
}
