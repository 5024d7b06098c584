package residual.problem;

import java.util.Optional;
import java.util.function.DoubleFunction;
import residual.check.Near;
import residual.check.Tolerance;

/** Reads tolerances: {@code 1%}, {@code 0.01}, {@code {absolute: 0.01}}, {@code {relative: 1e-6}}. What a plain number means depends on the kind. */
final class ToleranceReader {
    private final DoubleFunction<Tolerance> plain;

    private ToleranceReader(DoubleFunction<Tolerance> plain) {
        this.plain = plain;
    }

    /** A plain number is a distance. */
    static ToleranceReader plainIsAbsolute() {
        return new ToleranceReader(Tolerance::absolute);
    }

    /** A plain number is a share. */
    static ToleranceReader plainIsRelative() {
        return new ToleranceReader(Tolerance::relative);
    }

    Tolerance tolerance(Fields fields, String key, Tolerance otherwise) {
        return fields.optional(key, this::read, otherwise);
    }

    /** The keys {@code near} and {@code near-credit}. */
    Near near(Fields fields, Near otherwise, double creditWhereGiven) {
        Tolerance within = tolerance(fields, "near", otherwise.within());
        double credit = fields.optional("near-credit", Entry::share, fields.has("near") ? creditWhereGiven : otherwise.credit());
        return new Near(within, credit);
    }

    private Tolerance read(Entry entry) {
        if (entry.isMapping()) {
            return written(entry);
        }
        boolean share = entry.isText() && entry.text().endsWith("%");
        return entry.attempt(() -> share ? Tolerance.relative(entry.share()) : plain.apply(entry.number())).orElse(Tolerance.absolute(0));
    }

    private static Tolerance written(Entry entry) {
        Fields fields = entry.fields("tolerance");
        double relative = fields.optional("relative", Entry::share, 0.0);
        double absolute = fields.optional("absolute", Entry::number, 0.0);
        Optional<Tolerance> tolerance = fields.build(() -> new Tolerance(relative, absolute));
        return tolerance.orElse(Tolerance.absolute(0));
    }
}
