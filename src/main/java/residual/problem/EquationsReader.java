package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.check.Check;
import residual.check.ConditionInstead;
import residual.check.EquationsCheck;
import residual.check.Restraint;
import residual.expr.Statement;

/** Reads {@code equations: {answers: ["grad(L, W1) = 0", "grad(L, W2) = 0"], instead: [{holds: …, say: …}]}}; the conditions alone may stand for the whole. */
final class EquationsReader implements KindReader {

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        if (!entry.isMapping()) {
            List<Statement> answers = statements(entry, scope);
            return entry.attempt(() -> new EquationsCheck(answers, Restraint.DEFAULT, List.of()));
        }
        Fields fields = entry.fields("equations");
        List<Statement> answers = fields.required("answers", e -> statements(e, scope), List.of());
        Restraint restraint = ExpressionReader.restraint(fields, scope);
        List<ConditionInstead> instead = new ArrayList<>();
        fields.list("instead").forEach(e -> instead(e.fields("condition given instead"), scope).ifPresent(instead::add));
        return fields.build(() -> new EquationsCheck(answers, restraint, instead));
    }

    /** One text or several, each with one condition or more. */
    private static List<Statement> statements(Entry entry, Scope scope) {
        List<Statement> all = new ArrayList<>();
        entry.oneOrMore().forEach(e -> e.parsed(scope.formulas()::statements).ifPresent(all::addAll));
        return all;
    }

    private static Optional<ConditionInstead> instead(Fields fields, Scope scope) {
        Optional<Statement> holds = fields.required("holds", e -> e.parsed(scope.formulas()::statements), Optional.<List<Statement>>empty()).map(List::getFirst);
        String key = fields.optional("key", Entry::id, "instead");
        String say = fields.text("say");
        return fields.build(() -> new ConditionInstead(key, holds.orElseThrow(), say));
    }
}
