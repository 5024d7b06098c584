package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sizes that follow from others by arithmetic, kept until enough of them are known. */
final class SizeEquations {
    private final List<BooleanSupplier> waiting = new ArrayList<>();

    /** {@code total} is the sum of the parts; one open part or the total follows from the rest. */
    void sum(List<Dim> parts, Dim total, Runnable contradiction) {
        add(() -> {
            var open = parts.stream().filter(p -> !p.known()).toList();
            int known = parts.stream().mapToInt(Dim::value).sum();
            if (open.isEmpty()) {
                return settle(total, known, contradiction);
            }
            return total.known() && open.size() == 1 && settle(open.getFirst(), total.value() - known, contradiction);
        });
    }

    /** {@code total = a b}; either factor follows from the rest. */
    void product(Dim a, Dim b, Dim total, Runnable contradiction) {
        add(() -> {
            if (a.known() && b.known()) {
                return settle(total, a.value() * b.value(), contradiction);
            }
            Dim known = a.known() ? a : b;
            Dim open = a.known() ? b : a;
            return known.known() && total.known() && settle(open, total.value() % known.value() == 0 ? total.value() / known.value() : 0, contradiction);
        });
    }

    /** {@code total = min(a, b)}. */
    void least(Dim a, Dim b, Dim total, Runnable contradiction) {
        add(() -> a.known() && b.known() && settle(total, Math.min(a.value(), b.value()), contradiction));
    }

    /** Works out what follows by now. */
    void settle() {
        boolean changed = true;
        while (changed && !waiting.isEmpty()) {
            changed = waiting.removeIf(BooleanSupplier::getAsBoolean);
        }
    }

    private void add(BooleanSupplier rule) {
        if (!rule.getAsBoolean()) {
            waiting.add(rule);
        }
    }

    private static boolean settle(Dim dim, int value, Runnable contradiction) {
        if (value < 1 || !dim.unify(Dim.of(value))) {
            contradiction.run();
        }
        return true;
    }
}
