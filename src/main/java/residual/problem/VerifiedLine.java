package residual.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.expr.ExprException;
import residual.world.Line;
import residual.world.Sentences;
import residual.world.Truth;
import residual.world.UndrawableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a file of statements to verify: {@code {"id", "dims", "symbols", "defs", "facts", "droppable", "statement" or "lines"}} in,
 * {@code {"id", "outcome", "kind", "uses", "message", "lines"}} out. A line that cannot be read is invalid and says why.
 */
public final class VerifiedLine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final int number;
    private JsonNode id = JSON.nullNode();

    private VerifiedLine(int number) {
        this.number = number;
    }

    /** Verifies the line of this number, from 1; the result is one line of JSON. */
    public static String verify(String line, int number) {
        return JsonDatum.write(new VerifiedLine(number).verified(line));
    }

    /** The result of a line that cannot be taken in at all. */
    public static String refused(int number, String reason) {
        return JsonDatum.write(new VerifiedLine(number).invalid("syntax", reason));
    }

    private ObjectNode verified(String line) {
        try {
            JsonNode node = JsonDatum.parse(line);
            id = node.isObject() && node.path("id").isValueNode() ? node.path("id") : id;
            return node.isObject() ? verified(ClaimReader.read(node)) : invalid("syntax", "I expected an object with a statement.");
        } catch (JacksonException e) {
            return invalid("syntax", "this is not JSON: " + e.getOriginalMessage());
        } catch (ExprException e) {
            return invalid(kind(e), e.getMessage());
        } catch (UndrawableException e) {
            return invalid(e.fault().map(VerifiedLine::kind).orElse("undefined"), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return result("undecided", "This is a defect of the program: " + e);
        }
    }

    private ObjectNode verified(Claim claim) {
        ClaimedLines judged = new ClaimedLines(claim.world());
        List<Line> lines = claim.lines().stream().map(judged::next).toList();
        if (!claim.derivation()) {
            ObjectNode out = told(JSON.objectNode().set("id", id), lines.getFirst());
            out.putArray("lines");
            return out;
        }
        Optional<Line> first = lines.stream().filter(l -> !l.truth().holds()).findFirst();
        ObjectNode out = result(first.map(l -> outcome(l.truth())).orElse("holds"), summary(lines));
        first.filter(l -> l.truth() instanceof Truth.Invalid).ifPresent(l -> out.put("kind", kind(((Truth.Invalid) l.truth()).fault())));
        lines.stream().flatMap(l -> l.uses().stream()).distinct().forEach(out.withArray("uses")::add);
        lines.forEach(l -> told(out.withArray("lines").addObject(), l));
        return out;
    }

    private static String summary(List<Line> lines) {
        long hold = lines.stream().filter(l -> l.truth().holds()).count();
        int first = IntStream.range(0, lines.size()).filter(i -> !lines.get(i).truth().holds()).findFirst().orElse(-1);
        return hold + " of " + lines.size() + " lines hold." + (first < 0 ? "" : " Line " + (first + 1) + ": " + Sentences.of(lines.get(first).truth()));
    }

    private static ObjectNode told(ObjectNode out, Line line) {
        out.put("outcome", outcome(line.truth()));
        if (line.truth() instanceof Truth.Invalid i) {
            out.put("kind", kind(i.fault()));
        }
        line.step().ifPresent(step -> out.put("step", outcome(step)));
        line.uses().forEach(out.putArray("uses")::add);
        return out.put("message", Sentences.of(line.truth()));
    }

    private static String outcome(Truth truth) {
        return switch (truth) {
            case Truth.Holds h -> "holds";
            case Truth.Fails f -> "fails";
            case Truth.Undecided u -> "undecided";
            case Truth.Invalid i -> "invalid";
        };
    }

    private static String kind(ExprException e) {
        return e.kind() == ExprException.Kind.UNKNOWN_NAME ? "unknown" : e.kind().name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode invalid(String kind, String reason) {
        return result("invalid", "Line " + number + ": " + reason).put("kind", kind);
    }

    private ObjectNode result(String outcome, String message) {
        ObjectNode out = JSON.objectNode();
        out.set("id", id);
        out.put("outcome", outcome);
        out.putArray("uses");
        out.put("message", message);
        out.putArray("lines");
        return out;
    }
}
