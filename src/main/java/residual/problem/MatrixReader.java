package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.check.Check;
import residual.check.Condition;
import residual.check.Definitions;
import residual.check.Diagnosis;
import residual.check.MatrixCheck;
import residual.check.MatrixCheck.Wanted;
import residual.check.MatrixInstead;
import residual.check.Near;
import residual.check.Tolerance;
import residual.expr.Expr;
import residual.world.World.Symbol;

/** Reads {@code matrix: {give: …, answers: {…}, conditions: […], diagnose: …}}. */
final class MatrixReader implements KindReader {
    private static final Expr STAND_IN = new Expr.Num(0);
    private static final double NEAR_CREDIT = 0.5;
    private static final Map<String, String> AUTOENCODER =
            Map.of("data", "X", "encoder", "W1", "decoder", "W2", "penalty", "0", "over", "1");

    @Override
    public Optional<Check> read(Entry entry, Scope outer) {
        Fields fields = entry.fields("matrix");
        ToleranceReader tolerances = ToleranceReader.plainIsRelative();
        List<Wanted> give = fields.optional("give", e -> give(e, outer), unknowns(outer));
        Scope scope = outer.with(give.stream().map(Wanted::name).toList());
        Map<String, Expr> answers = answers(fields.named("answers"), give, scope);
        List<Condition> conditions = conditions(fields, scope);
        Tolerance tolerance = tolerances.tolerance(fields, "tolerance", MatrixCheck.TOLERANCE);
        Near near = tolerances.near(fields, MatrixCheck.NEAR, NEAR_CREDIT);
        List<MatrixInstead> instead = fields.list("instead").stream().flatMap(e -> instead(e.fields("matrix given instead"), give, scope).stream()).toList();
        Optional<Diagnosis> diagnosis = fields.optional("diagnose").flatMap(e -> diagnosis(e, scope));
        return fields.build(() ->
                new MatrixCheck(give, answers, conditions, tolerance, near, instead, diagnosis, Definitions.of(scope.openDefinitions())));
    }

    private static List<Wanted> unknowns(Scope scope) {
        return scope.world().symbols().stream().filter(Symbol::unknown).map(MatrixReader::wanted).toList();
    }

    private static Wanted wanted(Symbol symbol) {
        return new Wanted(symbol.name(), symbol.rows(), symbol.columns());
    }

    /** Names of unknown symbols, or names with shapes. */
    private static List<Wanted> give(Entry entry, Scope scope) {
        List<Wanted> all = new ArrayList<>();
        if (entry.isMapping()) {
            entry.named().forEach(named -> ShapeText.read(named.value(), scope.formulas())
                    .ifPresent(shape -> all.add(new Wanted(named.name(), shape.rows(), shape.columns()))));
        } else {
            entry.oneOrMore().forEach(e -> declared(e, scope).ifPresent(all::add));
        }
        return all;
    }

    private static Optional<Wanted> declared(Entry entry, Scope scope) {
        String name = entry.text();
        List<String> names = scope.world().symbols().stream().map(Symbol::name).toList();
        Optional<Wanted> wanted = scope.world().symbols().stream().filter(s -> s.name().equals(name)).findFirst().map(MatrixReader::wanted);
        if (wanted.isEmpty()) {
            entry.fault("`" + name + "` is no symbol of this problem" + Suggestion.phrase(name, names)
                    + "; a new name wants a shape, as in {" + name + ": m x n}");
        }
        return wanted;
    }

    private static Map<String, Expr> answers(List<Entry.Named> entries, List<Wanted> give, Scope scope) {
        List<String> names = give.stream().map(Wanted::name).toList();
        Map<String, Expr> answers = new LinkedHashMap<>();
        for (Entry.Named named : entries) {
            if (!names.contains(named.name())) {
                named.key().fault("`" + named.name() + "` is not among what the student gives" + Suggestion.phrase(named.name(), names));
            }
            named.value().parsed(scope.formulas()::expression).ifPresent(value -> answers.put(named.name(), value));
        }
        return answers;
    }

    /** {@code {answers: {…}, key, say}}, or {@code {value, key, say}} where one matrix is asked for. */
    private static Optional<MatrixInstead> instead(Fields fields, List<Wanted> give, Scope scope) {
        Map<String, Expr> values = new LinkedHashMap<>(answers(fields.named("answers"), give, scope));
        fields.optional("value").ifPresent(e -> value(e, give, scope).ifPresent(v -> values.put(give.getFirst().name(), v)));
        if (!fields.has("answers") && !fields.has("value")) {
            fields.missing("`answers`, the matrices by name, or `value` where one is asked for");
        }
        String key = fields.optional("key", Entry::id, "instead");
        String say = fields.text("say");
        return fields.build(() -> new MatrixInstead(values, key, say));
    }

    private static Optional<Expr> value(Entry entry, List<Wanted> give, Scope scope) {
        if (give.size() != 1) {
            entry.fault("`value` is for one matrix, and " + give.size() + " are asked for; name them under `answers`");
            return Optional.empty();
        }
        return entry.parsed(scope.formulas()::expression);
    }

    private static List<Condition> conditions(Fields fields, Scope scope) {
        List<Entry> entries = new ArrayList<>(fields.list("conditions"));
        entries.addAll(fields.list("properties"));
        return entries.stream().flatMap(e -> new ConditionReader(scope).read(e.fields("condition")).stream()).toList();
    }

    private static Optional<Diagnosis> diagnosis(Entry entry, Scope scope) {
        if (entry.isText()) {
            return entry.word(Map.of("linear-autoencoder", true)).flatMap(known -> entry.attempt(() -> autoencoder(Map.of(), scope)));
        }
        Fields fields = entry.fields("diagnosis");
        Map<String, Expr> written = new LinkedHashMap<>();
        fields.required("linear-autoencoder", e -> e.fields("linear-autoencoder"), entry.fields("linear-autoencoder"));
        fields.optional("linear-autoencoder").ifPresent(e -> autoencoderFields(e.fields("linear-autoencoder"), scope, written));
        return fields.build(() -> autoencoder(written, scope));
    }

    private static void autoencoderFields(Fields fields, Scope scope, Map<String, Expr> written) {
        AUTOENCODER.keySet().forEach(key -> fields.optional(key).flatMap(e -> e.parsed(scope.formulas()::expression)).ifPresent(v -> written.put(key, v)));
        fields.build(() -> written);
    }

    private static Diagnosis autoencoder(Map<String, Expr> written, Scope scope) {
        return new Diagnosis.LinearAutoencoder(or("data", written, scope), or("encoder", written, scope), or("decoder", written, scope),
                or("penalty", written, scope), or("over", written, scope));
    }

    private static Expr or(String key, Map<String, Expr> written, Scope scope) {
        return written.containsKey(key) ? written.get(key) : scope.formulas().expression(AUTOENCODER.get(key));
    }
}
