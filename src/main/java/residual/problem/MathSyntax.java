package residual.problem;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Mathematics in Markdown: {@code $…$} and {@code $$…$$}. What stands between is TeX and stays untouched. */
final class MathSyntax {
    private MathSyntax() {}

    /** Mathematics inside a paragraph; {@code display} where it stands between double dollars. */
    static final class Span extends CustomNode {
        private final String tex;
        private final boolean display;

        Span(String tex, boolean display) {
            this.tex = tex;
            this.display = display;
        }

        String tex() {
            return tex;
        }

        boolean display() {
            return display;
        }
    }

    /** Mathematics on lines of its own; nothing in it is a list, a heading or a quotation. */
    static final class Display extends CustomBlock {
        private String tex = "";

        String tex() {
            return tex;
        }
    }

    /**
     * {@code $x$} where the first dollar has no blank after it and the second none before it and no digit after it, so that
     * {@code $5 and $6} are prices.
     */
    static final class SpanParser implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            boolean display = scanner.matchMultiple('$') == 2;
            Position open = scanner.position();
            if (!display && Character.isWhitespace(scanner.peek())) {
                return ParsedInline.none();
            }
            while (scanner.find('$') >= 0) {
                Position close = scanner.position();
                String tex = scanner.getSource(open, close).getContent();
                int dollars = scanner.matchMultiple('$');
                if (closes(tex, display, dollars, scanner.peek())) {
                    return ParsedInline.of(new Span(tex.strip(), display), scanner.position());
                }
            }
            return ParsedInline.none();
        }

        private static boolean closes(String tex, boolean display, int dollars, char next) {
            if (tex.isBlank() || escaped(tex) || dollars != (display ? 2 : 1)) {
                return false;
            }
            return display || !Character.isWhitespace(tex.charAt(tex.length() - 1)) && !Character.isDigit(next);
        }

        private static boolean escaped(String tex) {
            int backslashes = 0;
            for (int i = tex.length() - 1; i >= 0 && tex.charAt(i) == '\\'; i--) {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }
    }

    /** A line that starts with {@code $$} up to one that ends with it. */
    static final class DisplayParser extends AbstractBlockParser {
        private final Display block = new Display();
        private final StringBuilder tex;
        private final boolean closed;

        private DisplayParser(String first, boolean closed) {
            this.tex = new StringBuilder(first);
            this.closed = closed;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            String line = state.getLine().getContent().toString().substring(state.getIndex());
            if (closed) {
                return BlockContinue.none();
            }
            if (line.stripTrailing().endsWith("$$")) {
                tex.append('\n').append(line, 0, line.stripTrailing().length() - 2);
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            tex.append('\n').append(line.getContent());
        }

        @Override
        public void closeBlock() {
            block.tex = tex.toString().strip();
        }
    }

    /** Recognises the first line of a {@link Display}. */
    static final class DisplayStart extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            String rest = line.substring(state.getNextNonSpaceIndex()).stripTrailing();
            if (state.getIndent() >= 4 || !rest.startsWith("$$")) {
                return BlockStart.none();
            }
            String tex = rest.substring(2);
            int close = tex.indexOf("$$");
            boolean closed = close >= 0 && close == tex.length() - 2;
            return close >= 0 && !closed
                    ? BlockStart.none()
                    : BlockStart.of(new DisplayParser(closed ? tex.substring(0, close) : tex, closed)).atIndex(line.length());
        }
    }

    static List<String> classes(boolean display) {
        return display ? List.of("math", "display") : List.of("math");
    }
}
