package residual.problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residual.check.Condition;
import residual.check.Condition.Claim;
import residual.check.Condition.UpTo;
import residual.check.Near;
import residual.check.Property;
import residual.check.Tolerance;
import residual.expr.Expr;

/** Reads one condition of a matrix part: {@code {key: …, holds: "…"}}, or a named property such as {@code {inverse: B, of: A}}. */
final class ConditionReader {
    private static final double NEAR_CREDIT = 0.5;
    private static final String HOLDS = "holds";
    private static final Map<String, UpTo> UP_TO = Words.of(UpTo.values());
    private static final Map<String, Property> PROPERTIES = properties();
    private final Scope scope;

    ConditionReader(Scope scope) {
        this.scope = scope;
    }

    Optional<Condition> read(Fields fields) {
        List<String> claims = fields.present(claimKeys());
        if (claims.size() != 1) {
            fields.fault("a condition makes one claim, this one makes " + (claims.isEmpty() ? "none" : String.join(" and ", claims))
                    + "; write `holds` with equations, or one of " + String.join(", ", PROPERTIES.keySet()));
            return Optional.empty();
        }
        String name = claims.getFirst();
        Optional<Claim> claim = name.equals(HOLDS) ? holds(fields) : has(fields, PROPERTIES.get(name));
        ToleranceReader tolerances = ToleranceReader.plainIsRelative();
        String key = fields.optional("key", Entry::id, name);
        double points = fields.optional("points", PartReader::points, 1.0);
        Tolerance tolerance = tolerances.tolerance(fields, "tolerance", Condition.TOLERANCE);
        Near near = tolerances.near(fields, Condition.NEAR, NEAR_CREDIT);
        String say = fields.text("say", "");
        List<String> after = fields.optional("after", Entry::texts, List.of());
        return fields.build(() -> new Condition(key, claim.orElseThrow(), points, tolerance, near, say, after));
    }

    private Optional<Claim> holds(Fields fields) {
        return fields.optional(HOLDS).flatMap(e -> e.parsed(scope.formulas()::statements)).map(Condition.Holds::new);
    }

    private Optional<Claim> has(Fields fields, Property property) {
        Optional<Expr> subject = fields.optional(property.key()).flatMap(this::expression);
        Map<String, Expr> arguments = new HashMap<>();
        for (String argument : property.arguments()) {
            boolean optional = argument.endsWith("?");
            String key = optional ? argument.substring(0, argument.length() - 1) : argument;
            if (!optional && !fields.has(key)) {
                fields.missing("`" + key + "`, which `" + property.key() + "` wants beside it");
            }
            fields.optional(key).flatMap(this::expression).ifPresent(value -> arguments.put(key, value));
        }
        Set<UpTo> upTo = property == Property.EQUAL ? upTo(fields) : Set.of();
        return subject.map(s -> new Condition.Has(property, s, arguments, upTo));
    }

    private static Set<UpTo> upTo(Fields fields) {
        Set<UpTo> all = new LinkedHashSet<>();
        fields.optional("up-to", Entry::oneOrMore, List.<Entry>of()).forEach(e -> e.word(UP_TO).ifPresent(all::add));
        return all;
    }

    private Optional<Expr> expression(Entry entry) {
        return entry.parsed(scope.formulas()::expression);
    }

    private static Set<String> claimKeys() {
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(HOLDS), PROPERTIES.keySet().stream()).forEach(keys::add);
        return keys;
    }

    private static Map<String, Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        Stream.of(Property.values()).forEach(property -> properties.put(property.key(), property));
        return properties;
    }
}
