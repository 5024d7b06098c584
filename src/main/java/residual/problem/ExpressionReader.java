package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.check.Check;
import residual.check.ExpressionCheck;
import residual.check.Instead;
import residual.check.Restraint;
import residual.check.Tolerance;
import residual.expr.Expr;

/** Reads {@code expression: {answer: "2 W2' (W2 W1 - I) X X'", instead: [{value: …, say: …}]}}; the answer alone may stand for the whole. */
final class ExpressionReader implements KindReader {
    private static final Expr STAND_IN = new Expr.Num(0);

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        if (entry.isText()) {
            return entry.parsed(scope.formulas()::expression).map(answer -> new ExpressionCheck(answer, ExpressionCheck.TOLERANCE, false, Restraint.DEFAULT, List.of()));
        }
        Fields fields = entry.fields("expression");
        Expr answer = fields.required("answer", e -> expression(e, scope), STAND_IN);
        Tolerance tolerance = ToleranceReader.plainIsRelative().tolerance(fields, "tolerance", ExpressionCheck.TOLERANCE);
        boolean transpose = fields.optional("transpose", Entry::flag, false);
        Restraint restraint = restraint(fields, scope);
        List<Instead> instead = new ArrayList<>();
        fields.list("instead").forEach(e -> instead(e.fields("expression given instead"), scope).ifPresent(instead::add));
        return fields.build(() -> new ExpressionCheck(answer, tolerance, transpose, restraint, instead));
    }

    private static Expr expression(Entry entry, Scope scope) {
        return entry.parsed(scope.formulas()::expression).orElse(STAND_IN);
    }

    /** The keys {@code derivatives} and {@code without}. */
    static Restraint restraint(Fields fields, Scope scope) {
        boolean derivatives = fields.optional("derivatives", Entry::flag, false);
        List<String> without = fields.optional("without", Entry::oneOrMore, List.<Entry>of()).stream().map(e -> known(e, scope)).toList();
        return new Restraint(derivatives, without);
    }

    private static String known(Entry entry, Scope scope) {
        String name = entry.text();
        if (!scope.formulas().vocabulary().symbols().contains(name)) {
            entry.fault("`" + name + "` is no symbol of this problem" + Suggestion.phrase(name, scope.formulas().vocabulary().symbols()));
        }
        return name;
    }

    private static Optional<Instead> instead(Fields fields, Scope scope) {
        Expr value = fields.required("value", e -> expression(e, scope), STAND_IN);
        String key = fields.optional("key", Entry::id, "instead");
        String say = fields.text("say");
        return fields.build(() -> new Instead(key, value, say));
    }
}
