package residual.expr;

import java.util.List;

/** The shapes of named functions: what each takes and what it gives. */
final class CallShapes {
    private final ShapeInference inference;
    private final ShapeWords words;
    private final SizeEquations sums;
    private final Counting counting;

    CallShapes(ShapeInference inference, ShapeWords words, SizeEquations sums, Counting counting) {
        this.inference = inference;
        this.words = words;
        this.sums = sums;
        this.counting = counting;
    }

    Typed infer(Expr.Call c) {
        return switch (c.fn()) {
            case TR, DET, LOGDET, EIGMAX, EIGMIN -> number(c, square(c));
            case NORM, NORM2, NORMNUC, NORM1, SUM, MEAN, RANK -> number(c, one(c));
            case LOGSUMEXP -> number(c, one(c));
            case INNER -> inner(c);
            case MAX, MIN -> extreme(c);
            case ADJ, SQRTM, EXPM -> {
                Typed a = square(c);
                yield a.as(c, () -> rebuilt(c, List.of(a)));
            }
            case PINV -> {
                Typed a = one(c);
                yield new Typed(c, a.columns(), a.rows(), () -> rebuilt(c, List.of(a)));
            }
            case POLAR, EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID, RELU, STEP, SOFTMAX, SOFTMAXROWS -> {
                Typed a = one(c);
                yield a.as(c, () -> rebuilt(c, List.of(a)));
            }
            case DIAG -> diagonal(c, one(c));
            case VEC -> stacked(c, one(c));
            case KRON -> kronecker(c);
            case COMM -> commutation(c);
            case EIGVALS -> {
                Typed a = square(c);
                yield new Typed(c, a.rows(), Dim.of(1), () -> rebuilt(c, List.of(a)));
            }
            case SVALS -> singularValues(c, one(c));
            case ROWSUM -> {
                Typed a = one(c);
                yield new Typed(c, a.rows(), Dim.of(1), () -> rebuilt(c, List.of(a)));
            }
            case COLSUM -> {
                Typed a = one(c);
                yield new Typed(c, Dim.of(1), a.columns(), () -> rebuilt(c, List.of(a)));
            }
        };
    }

    private Typed one(Expr.Call c) {
        return arguments(c, 1).getFirst();
    }

    private Typed square(Expr.Call c) {
        Typed a = one(c);
        inference.requireSquare(c, a, Words.of(c) + " has no meaning");
        return a;
    }

    private List<Typed> arguments(Expr.Call c, int count) {
        if (c.arguments().size() != count) {
            throw words.error(c, name(c) + " takes " + count + (count == 1 ? " argument" : " arguments") + ", not " + c.arguments().size() + ".");
        }
        return c.arguments().stream().map(inference::infer).toList();
    }

    private static String name(Expr.Call c) {
        return c.fn().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Expr rebuilt(Expr.Call c, List<Typed> arguments) {
        return new Expr.Call(c.fn(), arguments.stream().map(a -> a.rebuilt().get()).toList());
    }

    private static Typed number(Expr.Call c, Typed a) {
        return Typed.scalar(c, () -> rebuilt(c, List.of(a)));
    }

    private Typed inner(Expr.Call c) {
        List<Typed> both = arguments(c, 2);
        inference.same(c, "multiplied entry by entry", both.get(0), both.get(1));
        return Typed.scalar(c, () -> rebuilt(c, both));
    }

    private Typed extreme(Expr.Call c) {
        List<Typed> all = arguments(c, c.arguments().size() == 2 ? 2 : 1);
        if (all.size() == 2) {
            inference.same(c, "compared", all.get(0), all.get(1));
            return all.get(0).as(c, () -> rebuilt(c, all));
        }
        return number(c, all.getFirst());
    }

    private Typed diagonal(Expr.Call c, Typed a) {
        if (a.columns().is(1) && !a.rows().is(1)) {
            return new Typed(c, a.rows(), a.rows(), () -> rebuilt(c, List.of(a)));
        }
        if (a.rows().is(1) && !a.columns().is(1)) {
            return new Typed(c, a.columns(), a.columns(), () -> rebuilt(c, List.of(a)));
        }
        inference.requireSquare(c, a, "it has no diagonal to take, and only a column makes a diagonal matrix");
        return new Typed(c, a.rows(), Dim.of(1), () -> rebuilt(c, List.of(a)));
    }

    private Typed stacked(Expr.Call c, Typed a) {
        Dim rows = Dim.open();
        sums.product(a.rows(), a.columns(), rows, () -> { throw words.error(c, words.isA(a) + ", so " + Words.of(c) + " has another length than needed here."); });
        return new Typed(c, rows, Dim.of(1), () -> rebuilt(c, List.of(a)));
    }

    private Typed kronecker(Expr.Call c) {
        List<Typed> both = arguments(c, 2);
        Dim rows = Dim.open();
        Dim columns = Dim.open();
        Runnable contradiction = () -> { throw words.error(c, words.isA(both.get(0)) + " and " + words.isA(both.get(1)) + ", so " + Words.of(c) + " has another shape than needed here."); };
        sums.product(both.get(0).rows(), both.get(1).rows(), rows, contradiction);
        sums.product(both.get(0).columns(), both.get(1).columns(), columns, contradiction);
        return new Typed(c, rows, columns, () -> rebuilt(c, both));
    }

    private Typed commutation(Expr.Call c) {
        if (c.arguments().size() != 2) {
            throw words.error(c, "comm takes two sizes, as in comm(p, q).");
        }
        int p = counting.of(c.arguments().get(0));
        int q = counting.of(c.arguments().get(1));
        if (p < 1 || q < 1 || (long) p * q > 500) {
            throw words.error(c, "The commutation matrix " + Words.of(c) + " needs sizes from 1 to 500 entries.");
        }
        return new Typed(c, Dim.of(p * q), Dim.of(p * q), () -> new Expr.Call(Fn.COMM, new Expr.Num(p), new Expr.Num(q)));
    }

    private Typed singularValues(Expr.Call c, Typed a) {
        Dim rows = Dim.open();
        sums.least(a.rows(), a.columns(), rows, () -> { throw words.error(c, words.isA(a) + ", so " + Words.of(c) + " has another length than needed here."); });
        return new Typed(c, rows, Dim.of(1), () -> rebuilt(c, List.of(a)));
    }
}
