package residual.expr;

/** The shapes of derivatives: a gradient is like its variable, a Jacobian has a row for each output and a column for each input. */
final class DerivativeShapes {
    private final ShapeInference inference;
    private final ShapeWords words;
    private final SizeEquations sums;

    DerivativeShapes(ShapeInference inference, ShapeWords words, SizeEquations sums) {
        this.inference = inference;
        this.words = words;
        this.sums = sums;
    }

    /** The gradient of a number; of a column it is the Jacobian, and of a matrix by a number the derivative entry by entry. */
    Typed gradient(Expr.Grad g) {
        Typed f = inference.infer(g.function());
        Typed x = inference.infer(g.variable());
        sums.settle();
        if (f.isMatrix() && x.isScalar()) {
            return f.as(g, () -> new Expr.Directional(f.rebuilt().get(), x.rebuilt().get(), new Expr.Num(1)));
        }
        if (f.isMatrix()) {
            return jacobian(g, f, x);
        }
        inference.toScalar(f);
        return x.as(g, () -> new Expr.Grad(f.rebuilt().get(), x.rebuilt().get()));
    }

    Typed jacobian(Expr.Jac j) {
        return jacobian(j, inference.infer(j.function()), inference.infer(j.variable()));
    }

    private Typed jacobian(Expr whole, Typed f, Typed x) {
        Dim rows = Dim.open();
        Dim columns = Dim.open();
        Runnable contradiction = () -> { throw words.error(whole, "The Jacobian " + Words.of(whole) + " has one row for each entry of the function and one column for each entry of the variable, which does not fit here."); };
        sums.product(f.rows(), f.columns(), rows, contradiction);
        sums.product(x.rows(), x.columns(), columns, contradiction);
        return new Typed(whole, rows, columns, () -> new Expr.Jac(f.rebuilt().get(), x.rebuilt().get()));
    }

    Typed hessian(Expr.Hess h) {
        Typed f = inference.scalar(h, h.function(), "only a number has a Hessian");
        Typed x = inference.infer(h.variable());
        Dim size = Dim.open();
        sums.product(x.rows(), x.columns(), size, () -> { throw words.error(h, "The Hessian " + Words.of(h) + " has a row and a column for each entry of the variable, which does not fit here."); });
        return new Typed(h, size, size, () -> new Expr.Hess(f.rebuilt().get(), x.rebuilt().get()));
    }

    Typed directional(Expr.Directional d) {
        Typed f = inference.infer(d.function());
        Typed x = inference.infer(d.variable());
        Typed direction = inference.infer(d.direction());
        inference.same(d, "the point and the direction of a derivative", x, direction);
        return f.as(d, () -> new Expr.Directional(f.rebuilt().get(), x.rebuilt().get(), direction.rebuilt().get()));
    }
}
