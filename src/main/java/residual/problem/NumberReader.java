package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Check;
import residual.check.Instead;
import residual.check.Near;
import residual.check.NumberCheck;
import residual.check.Quantity;
import residual.check.Tolerance;
import residual.check.Units;
import residual.expr.Expr;

/** Reads {@code number: {answer: 297 s, near: 5%, instead: {356: "That is …"}}}; the answer alone may stand for the whole. */
final class NumberReader implements KindReader {
    private static final Pattern SLOT_AND_UNIT = Pattern.compile("(\\{\\{[^{}]+\\}\\})\\s*(\\p{L}*|%)");
    private static final Expr STAND_IN = new Expr.Num(0);
    private static final double NEAR_CREDIT = 0.5;

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        return entry.isText() ? alone(entry, scope) : full(entry.fields("number"), scope);
    }

    private static Optional<Check> alone(Entry entry, Scope scope) {
        return answer(entry, scope).map(read -> check(read, units(read.unit(), Map.of())));
    }

    private static Check check(Read read, Units units) {
        return new NumberCheck(read.value(), units, NumberCheck.TOLERANCE, 0, NumberCheck.NEAR, List.of());
    }

    private static Optional<Check> full(Fields fields, Scope scope) {
        ToleranceReader tolerances = ToleranceReader.plainIsAbsolute();
        Read read = fields.required("answer", e -> answer(e, scope), Optional.<Read>empty()).orElse(new Read(STAND_IN, ""));
        Units units = units(unit(fields, read), factors(fields));
        Tolerance tolerance = tolerances.tolerance(fields, "tolerance", NumberCheck.TOLERANCE);
        int significant = fields.optional("significant", e -> e.whole(0, 15), 0);
        Near near = tolerances.near(fields, NumberCheck.NEAR, NEAR_CREDIT);
        List<Instead> instead = fields.optional("instead", e -> instead(e, scope), List.of());
        return fields.build(() -> new NumberCheck(read.value(), units, tolerance, significant, near, instead));
    }

    private record Read(Expr value, String unit) {}

    private static Optional<Read> answer(Entry entry, Scope scope) {
        return entry.parsed(text -> {
            Quantity quantity = quantity(text, scope);
            return new Read(scope.formulas().expression(quantity.value()), quantity.unit());
        });
    }

    private static String unit(Fields fields, Read read) {
        String unit = fields.text("unit", read.unit());
        if (!read.unit().isEmpty() && !unit.equals(read.unit())) {
            fields.fault("the answer is written in " + read.unit() + " and the unit is " + unit + "; say one of them");
        }
        return unit;
    }

    private static Map<String, Double> factors(Fields fields) {
        Map<String, Double> factors = new LinkedHashMap<>();
        fields.named("units").forEach(named -> factors.put(named.name(), positive(named.value())));
        return factors;
    }

    private static double positive(Entry entry) {
        double value = entry.number();
        if (value <= 0) {
            entry.fault("how many of the unit one of these is must be a positive number");
            return 1;
        }
        return value;
    }

    private static Units units(String unit, Map<String, Double> factors) {
        return unit.isEmpty() && factors.isEmpty() ? Units.NONE : new Units(unit, factors);
    }

    /** {@code {356: "sentence"}}, or a list of {@code {value, key, say}}. */
    private static List<Instead> instead(Entry entry, Scope scope) {
        List<Instead> all = new ArrayList<>();
        if (entry.isMapping()) {
            entry.named().forEach(named -> value(named.key(), scope).ifPresent(v -> all.add(new Instead("instead", v, named.value().text()))));
        } else {
            entry.list().forEach(e -> one(e.fields("value given instead"), scope).ifPresent(all::add));
        }
        return all;
    }

    private static Optional<Instead> one(Fields fields, Scope scope) {
        Expr value = fields.required("value", e -> value(e, scope).orElse(STAND_IN), STAND_IN);
        String key = fields.optional("key", Entry::id, "instead");
        String say = fields.text("say");
        return fields.build(() -> new Instead(key, value, say));
    }

    private static Optional<Expr> value(Entry entry, Scope scope) {
        return entry.parsed(text -> scope.formulas().expression(quantity(text, scope).value()));
    }

    /** A value and its unit; the value may be a slot of drawn words, as in {@code {{stage.seconds}} s}. */
    private static Quantity quantity(String text, Scope scope) {
        Matcher slot = SLOT_AND_UNIT.matcher(text);
        return slot.matches() ? new Quantity(slot.group(1), slot.group(2)) : Quantity.of(text, scope.formulas().vocabulary());
    }
}
