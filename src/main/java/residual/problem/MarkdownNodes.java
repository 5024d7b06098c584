package residual.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the nodes that differ from plain Markdown: mathematics, slots, code with slots, headings one page down, images as their text. */
final class MarkdownNodes implements NodeRenderer {
    private static final int HEADINGS_ABOVE = 2;
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Optional<Variant> variant;

    MarkdownNodes(HtmlNodeRendererContext context, Optional<Variant> variant) {
        this.context = context;
        this.html = context.getWriter();
        this.variant = variant;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathSyntax.Span.class, MathSyntax.Display.class, SlotSyntax.Slot.class, SlotSyntax.Alone.class, Code.class,
                FencedCodeBlock.class, Heading.class, Image.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case MathSyntax.Span span -> math("span", span.tex(), span.display());
            case MathSyntax.Display display -> block(() -> math("div", display.tex(), true));
            case SlotSyntax.Slot slot -> inline(fill(slot.inside()));
            case SlotSyntax.Alone alone -> block(() -> alone(alone.inside()));
            case Code code -> element("code", Map.of(), text(code.getLiteral()));
            case FencedCodeBlock code -> block(() -> code(code));
            case Heading heading -> block(() -> heading(heading));
            case Image image -> children(image);
            default -> throw new IllegalStateException("a node that is not written here: " + node);
        }
    }

    private void math(String tag, String tex, boolean display) {
        String filled = variant.map(v -> Filling.fillTex(tex, v)).orElse(tex);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", display ? "math display" : "math");
        attributes.put("data-tex", filled);
        element(tag, attributes, filled);
    }

    private Filling fill(String inside) {
        return variant.orElseThrow().fill(inside);
    }

    private void inline(Filling filling) {
        if (filling instanceof Filling.Value value && !value.isScalar()) {
            math("span", filling.tex(""), false);
        } else {
            html.text(filling.text());
        }
    }

    private void alone(String inside) {
        Filling filling = fill(inside);
        if (filling instanceof Filling.Value value && !value.isScalar()) {
            html.raw(TableHtml.of(DataTable.of(inside, value.matrix())));
        } else {
            element("p", Map.of(), filling.text());
        }
    }

    private String text(String literal) {
        return variant.map(v -> Filling.fillText(literal, v)).orElse(literal);
    }

    private void code(FencedCodeBlock code) {
        html.tag("pre", Map.of("tabindex", "0"));
        element("code", Map.of(), text(code.getLiteral()));
        html.tag("/pre");
    }

    private void heading(Heading heading) {
        String tag = "h" + Math.min(6, heading.getLevel() + HEADINGS_ABOVE);
        html.tag(tag);
        children(heading);
        html.tag("/" + tag);
    }

    private void block(Runnable writing) {
        html.line();
        writing.run();
        html.line();
    }

    private void element(String tag, Map<String, String> attributes, String text) {
        html.tag(tag, attributes);
        html.text(text);
        html.tag("/" + tag);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
