package residual.problem;

import java.util.List;
import java.util.Optional;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.problem.Datum.Mark;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a file of answers to judge: {@code {"id", "sizes", "symbols", "part", "answer"}} in, {@code {"id", "outcome", "score", "feedback"}} out.
 * {@code words}, {@code facts}, {@code require} and {@code seed} (1 by default) may be given too. A line that cannot be read is invalid and says why.
 */
public final class JudgedLine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final int number;
    private JsonNode id = JSON.nullNode();

    private JudgedLine(int number) {
        this.number = number;
    }

    /** Judges the line of this number, from 1; the result is one line of JSON. */
    public static String judge(String line, int number) {
        return new JudgedLine(number).judged(line);
    }

    /** The result of a line that cannot be taken in at all. */
    public static String refused(int number, String reason) {
        return new JudgedLine(number).written(Verdict.invalid("line", "Line " + number + ": " + reason));
    }

    private String judged(String line) {
        try {
            return written(verdict(JsonDatum.parse(line)));
        } catch (JacksonException e) {
            return written(invalid("json", "this is not JSON: " + e.getOriginalMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return written(new Verdict(Outcome.UNDECIDED, 0, List.of(new Feedback("defect", "Line " + number + " broke the judge: " + e)), List.of()));
        }
    }

    private Verdict invalid(String key, String reason) {
        return Verdict.invalid(key, "Line " + number + ": " + reason);
    }

    private Verdict verdict(JsonNode node) {
        if (!node.isObject()) {
            return invalid("json", "expected an object with id, part and answer");
        }
        id = node.path("id").isValueNode() ? node.path("id") : id;
        Ledger ledger = new Ledger("line " + number);
        Optional<Asked> asked = Asked.read(new Entry(JsonDatum.of(node, new Mark(number, 1)), ledger).fields("line")).filter(a -> ledger.prove());
        return asked.map(this::judged).orElseGet(() -> invalid("part", reasons(ledger)));
    }

    private static String reasons(Ledger ledger) {
        return String.join("; ", ledger.faults().stream().map(Fault::message).toList()) + ".";
    }

    private Verdict judged(Asked asked) {
        try {
            return asked.verdict();
        } catch (IllegalArgumentException | residual.expr.ExprException e) {
            return invalid("part", e.getMessage());
        }
    }

    private String written(Verdict verdict) {
        ObjectNode out = JSON.objectNode();
        out.set("id", id);
        out.put("outcome", verdict.outcome().word());
        out.put("score", verdict.score());
        var feedback = out.putArray("feedback");
        verdict.feedback().forEach(f -> feedback.addObject().put("key", f.key()).put("message", f.message()));
        return JsonDatum.write(out);
    }
}
