package residual.expr;

/** Short ways to write trees in tests. */
final class Build {
    private Build() {}

    static Expr sym(String name) {
        return new Expr.Sym(name);
    }

    static Expr num(double value) {
        return new Expr.Num(value);
    }

    static Expr eye() {
        return new Expr.Eye(new Expr.Open());
    }

    static Expr mul(Expr first, Expr... others) {
        Expr product = first;
        for (Expr other : others) {
            product = new Expr.Mul(product, other);
        }
        return product;
    }

    static Expr t(Expr e) {
        return new Expr.Transpose(e);
    }

    static Expr sub(Expr left, Expr right) {
        return new Expr.Sub(left, right);
    }

    static Expr add(Expr left, Expr right) {
        return new Expr.Add(left, right);
    }

    static Expr call(Fn fn, Expr... arguments) {
        return new Expr.Call(fn, arguments);
    }
}
