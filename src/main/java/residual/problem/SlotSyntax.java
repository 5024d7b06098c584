package residual.problem;

import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.parser.PostProcessor;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code {{…}}} in Markdown. Inside code and mathematics it is filled when these are written. */
final class SlotSyntax {
    private SlotSyntax() {}

    /** A slot in running text. */
    static final class Slot extends CustomNode {
        private final String inside;

        Slot(String inside) {
            this.inside = inside;
        }

        String inside() {
            return inside;
        }
    }

    /** A slot that is all of its paragraph: a matrix there becomes a table. */
    static final class Alone extends CustomBlock {
        private final String inside;

        Alone(String inside) {
            this.inside = inside;
        }

        String inside() {
            return inside;
        }
    }

    /** Reads a slot. */
    static final class SlotParser implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            if (!scanner.next("{{")) {
                return ParsedInline.none();
            }
            Position open = scanner.position();
            if (scanner.find('}') <= 0) {
                return ParsedInline.none();
            }
            String inside = scanner.getSource(open, scanner.position()).getContent();
            boolean slot = scanner.next("}}") && inside.indexOf('{') < 0 && inside.indexOf('\n') < 0;
            return slot ? ParsedInline.of(new Slot(inside.strip()), scanner.position()) : ParsedInline.none();
        }
    }

    /** Turns paragraphs of a single slot into {@link Alone}. */
    static final class Alones extends AbstractVisitor implements PostProcessor {
        @Override
        public Node process(Node document) {
            document.accept(this);
            return document;
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Slot slot && slot.getNext() == null) {
                paragraph.insertAfter(new Alone(slot.inside()));
                paragraph.unlink();
            }
        }
    }
}
