package residual.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import residual.problem.Datum.Mark;

/**
 * YAML text to a {@link Datum}. Bounded in size and depth; anchors, aliases and tags are refused, so no file can grow while it is
 * read. What YAML itself cannot read is one fault; a name given twice is a fault with both places.
 */
final class YamlFile {
    static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 40;

    private final Ledger ledger;
    private final String text;
    private final int[] points;
    private final Iterator<Event> events;

    private YamlFile(String text, Ledger ledger) {
        this.text = text;
        this.points = text.codePoints().toArray();
        this.ledger = ledger;
        var settings = LoadSettings.builder().setLabel(ledger.file()).setCodePointLimit(MOST_BYTES + 1).setParseComments(false).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The value of the file, or empty after a fault that stops the reading. */
    static Optional<Datum> read(byte[] bytes, Ledger ledger) {
        try {
            return Optional.of(new YamlFile(decoded(bytes), ledger).document());
        } catch (Unreadable e) {
            ledger.fault(e.mark, e.getMessage());
            return Optional.empty();
        }
    }

    private Datum document() {
        try {
            Event first = afterStarts();
            Datum root = value(first, 0);
            events.next();
            if (events.next() instanceof NodeEvent || events.hasNext()) {
                throw new Unreadable(Mark.START, "the file holds more than one document; remove the line `---` inside it");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            throw YamlTrouble.of(e, text);
        } catch (ReaderException e) {
            throw new Unreadable(markAt(e.getPosition()), String.format(Locale.ROOT, "the character U+%04X is not allowed in a file; delete it", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new Unreadable(Mark.START, "this is not YAML: " + e.getMessage());
        }
    }

    private Event afterStarts() {
        events.next();
        Event start = events.next();
        if (!events.hasNext() || start.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Mark.START, "the file is empty; it starts with `title: …`");
        }
        return events.next();
    }

    private Datum value(Event event, int depth) {
        Mark mark = markOf(event);
        if (depth > DEEPEST) {
            throw new Unreadable(mark, "the file is nested more than " + DEEPEST + " levels deep");
        }
        refuseSharing(event, mark);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, mark);
            case SequenceStartEvent start -> listing(mark, depth);
            case MappingStartEvent start -> mapping(mark, depth);
            default -> throw new IllegalStateException("an event of YAML that starts no value: " + event);
        };
    }

    private void refuseSharing(Event event, Mark mark) {
        if (event instanceof AliasEvent) {
            throw new Unreadable(mark, "aliases (`*name`) are not read here; write the value out, and put a text that starts with * in quotes");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unreadable(mark, "anchors (`&name`) are not read here; write the value out, and put a text that starts with & in quotes");
        }
        Optional<String> tag = event instanceof ScalarEvent s ? s.getTag() : event instanceof CollectionStartEvent c ? c.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw new Unreadable(mark, "tags (`" + tag.get() + "`) are not read here; put a text that starts with ! in quotes");
        }
    }

    private Datum scalar(ScalarEvent scalar, Mark mark) {
        if (scalar.isDQuoted()) {
            YamlTrouble.swallowedTex(source(scalar)).ifPresent(message -> ledger.fault(mark, message));
        }
        return new Datum.Scalar(scalar.getValue(), !scalar.isPlain(), mark);
    }

    private String source(ScalarEvent scalar) {
        int from = scalar.getStartMark().orElseThrow().getIndex();
        int to = scalar.getEndMark().orElseThrow().getIndex();
        return new String(points, from, to - from);
    }

    private Datum listing(Mark mark, int depth) {
        List<Datum> values = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            values.add(value(event, depth + 1));
        }
        return new Datum.Listing(values, mark);
    }

    private Datum mapping(Mark mark, int depth) {
        List<Datum.Pair> pairs = new ArrayList<>();
        Map<String, Mark> seen = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Datum.Scalar key = key(value(event, depth + 1));
            Datum value = value(events.next(), depth + 1);
            Mark before = seen.putIfAbsent(key.text(), key.mark());
            if (before == null) {
                pairs.add(new Datum.Pair(key, value));
            } else {
                ledger.fault(key.mark(), "the key `" + key.text() + "` is given twice, first at line " + before.line() + "; keep one of the two");
            }
        }
        return new Datum.Mapping(pairs, mark);
    }

    private static Datum.Scalar key(Datum datum) {
        if (datum instanceof Datum.Scalar scalar) {
            return scalar;
        }
        boolean braces = datum instanceof Datum.Mapping;
        throw new Unreadable(datum.mark(), braces
                ? "a value that starts with {{ wants quotes, as in `\"{{X}}\"`"
                : "a list cannot be a key here; if it is meant as text, put it in quotes");
    }

    private static Mark markOf(Event event) {
        return event.getStartMark().map(m -> new Mark(m.getLine() + 1, m.getColumn() + 1)).orElse(Mark.START);
    }

    private Mark markAt(int position) {
        String before = new String(points, 0, Math.min(position, points.length));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Mark(line + 1, before.length() - before.lastIndexOf('\n'));
    }

    static String decoded(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Mark.START, "the file has " + bytes.length / 1024 + " KB; at most " + MOST_BYTES / 1024 + " KB are read");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(buffer).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8(bytes, buffer.position());
        }
    }

    private static Unreadable notUtf8(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String found = position < bytes.length ? String.format(Locale.ROOT, "%02X", bytes[position]) : "the last one";
        return new Unreadable(new Mark(line, 1), "the file is not UTF-8 (byte " + found + " in this line); save it as UTF-8");
    }

    /** A file that YAML cannot go on reading, and where. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Mark mark;

        Unreadable(Mark mark, String message) {
            super(message);
            this.mark = mark;
        }
    }
}
