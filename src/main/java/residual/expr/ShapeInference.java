package residual.expr;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Works out the shape of every part of an expression; sizes left open are unified with what stands around them. */
final class ShapeInference {
    private static final int DEEPEST = 1_000;

    private final Declared declared;
    private final ShapeWords words;
    private final SizeEquations sums = new SizeEquations();
    private final OpenSizes open;
    private Counting counting;
    private int depth;

    ShapeInference(Declared declared, int guess) {
        this.declared = declared;
        this.counting = new Counting(declared.sizes());
        this.words = new ShapeWords(declared.sizes());
        this.open = new OpenSizes(words, sums, guess);
    }

    /** Gives every size that is still open the value that follows from the rest, or a neutral one where nothing depends on it. */
    void finish() {
        open.finish();
    }

    /** Whether the size of a zero among blocks was taken to be what nothing tells it is. */
    boolean guessed() {
        return open.guessed();
    }

    /** Two sides of a relation have the same shape. */
    void relate(Typed left, Typed right) {
        if (!left.rows().unify(right.rows()) || !left.columns().unify(right.columns())) {
            throw words.sides(left.source(), left, right);
        }
        sums.settle();
    }

    Typed infer(Expr e) {
        if (++depth > DEEPEST) {
            throw new ExprException(ExprException.Kind.LIMIT, "This expression is nested more than " + DEEPEST + " deep; split it into smaller ones.");
        }
        Typed typed = typed(e);
        depth--;
        return typed;
    }

    private Typed typed(Expr e) {
        return switch (e) {
            case Expr.Num n -> number(n);
            case Expr.Sym s -> symbol(s);
            case Expr.Open o -> throw words.error(o, "A size stands alone where a matrix is needed.");
            case Expr.Eye i -> eye(i);
            case Expr.Zeros z -> filled(z, z.rows(), z.columns(), Expr.Zeros::new);
            case Expr.Ones o -> filled(o, o.rows(), o.columns(), Expr.Ones::new);
            case Expr.Neg n -> {
                Typed t = infer(n.operand());
                yield t.as(n, () -> new Expr.Neg(t.rebuilt().get()));
            }
            case Expr.Add a -> alike(a, "added", a.left(), a.right(), Expr.Add::new);
            case Expr.Sub s -> alike(s, "subtracted", s.left(), s.right(), Expr.Sub::new);
            case Expr.Mul m -> product(m, infer(m.left()), infer(m.right()));
            case Expr.Div d -> quotient(d, infer(d.left()), infer(d.right()));
            case Expr.Hadamard h -> elementwise(h, infer(h.left()), infer(h.right()));
            case Expr.ElementDiv d -> elementQuotient(d, infer(d.left()), infer(d.right()));
            case Expr.Pow p -> power(p);
            case Expr.ElementPow p -> {
                Typed base = infer(p.base());
                Typed exponent = scalar(p, p.exponent(), "an exponent has to be a number");
                yield base.as(p, () -> new Expr.ElementPow(base.rebuilt().get(), exponent.rebuilt().get()));
            }
            case Expr.Transpose t -> {
                Typed o = infer(t.operand());
                yield new Typed(t, o.columns(), o.rows(), () -> new Expr.Transpose(o.rebuilt().get()));
            }
            case Expr.Inverse i -> {
                Typed o = infer(i.operand());
                requireSquare(i, o, "it has no inverse");
                yield o.as(i, () -> new Expr.Inverse(o.rebuilt().get()));
            }
            case Expr.Call c -> new CallShapes(this, words, sums, counting).infer(c);
            case Expr.Block b -> new BlockShapes(this, words, sums, open).infer(b);
            case Expr.Slice s -> new IndexShapes(this, words, counting).slice(s);
            case Expr.SumOver s -> new IndexShapes(this, words, counting).sum(s);
            case Expr.ProductOver p -> new IndexShapes(this, words, counting).product(p);
            case Expr.Grad g -> derivatives().gradient(g);
            case Expr.Jac j -> derivatives().jacobian(j);
            case Expr.Hess h -> derivatives().hessian(h);
            case Expr.Differential d -> {
                Typed o = infer(d.operand());
                yield o.as(d, () -> new Expr.Differential(o.rebuilt().get()));
            }
            case Expr.Directional d -> derivatives().directional(d);
        };
    }

    private DerivativeShapes derivatives() {
        return new DerivativeShapes(this, words, sums);
    }

    /** Infers the body of a sum with a value of its index. */
    Typed counting(String index, int value, Expr body) {
        Counting outer = counting;
        counting = outer.with(index, value);
        Typed typed = infer(body);
        counting = outer;
        return typed;
    }

    private Typed number(Expr.Num n) {
        if (n.value() != 0) {
            return Typed.scalar(n, () -> n);
        }
        Dim rows = Dim.open();
        Dim columns = Dim.open();
        open.addZero(rows, columns);
        return new Typed(n, rows, columns, () -> rows.is(1) && columns.is(1) ? n : new Expr.Zeros(count(rows), count(columns)));
    }

    private Typed symbol(Expr.Sym s) {
        Optional<Shape> shape = declared.shapes().apply(s.name());
        if (shape.isPresent()) {
            return new Typed(s, Dim.of(shape.get().rows()), Dim.of(shape.get().columns()), () -> s);
        }
        if (counting.knows(s.name())) {
            return Typed.scalar(s, () -> s);
        }
        throw new ExprException(ExprException.Kind.UNKNOWN_NAME, s.name() + " is not a symbol of this problem; its symbols are "
                + String.join(", ", declared.names().get().stream().sorted().toList()) + ".", s);
    }

    private Typed eye(Expr.Eye eye) {
        Dim size = size(eye.size());
        if (!size.known()) {
            open.addEye(size, eye);
        }
        return new Typed(eye, size, size, () -> new Expr.Eye(settled(eye, size)));
    }

    private Typed filled(Expr e, Expr rows, Expr columns, BinaryOperator<Expr> maker) {
        Dim r = size(rows);
        Dim c = size(columns);
        return new Typed(e, r, c, () -> maker.apply(settled(e, r), settled(e, c)));
    }

    private Dim size(Expr size) {
        if (size instanceof Expr.Open) {
            return Dim.open();
        }
        int value = counting.of(size);
        if (value < 1) {
            throw words.error(size, "The size " + Words.of(size) + " is " + value + ", but a matrix has at least one row and column.");
        }
        return Dim.of(value);
    }

    private Expr settled(Expr whole, Dim dim) {
        if (!dim.known()) {
            throw words.error(whole, "The size of " + Words.of(whole) + " does not follow from what stands around it; write its size, as in I_n.");
        }
        return count(dim);
    }

    private static Expr count(Dim dim) {
        return new Expr.Num(dim.value());
    }

    private Typed alike(Expr e, String operation, Expr left, Expr right, BinaryOperator<Expr> maker) {
        Typed l = infer(left);
        Typed r = infer(right);
        same(e, operation, l, r);
        return l.as(e, () -> maker.apply(l.rebuilt().get(), r.rebuilt().get()));
    }

    void same(Expr e, String operation, Typed l, Typed r) {
        boolean apart = l.rows().contradicts(r.rows()) || l.columns().contradicts(r.columns());
        if (apart || !l.rows().unify(r.rows()) || !l.columns().unify(r.columns())) {
            throw words.unequal(e, operation, l, r);
        }
        sums.settle();
    }

    private Typed product(Expr.Mul m, Typed l, Typed r) {
        Supplier<Expr> rebuilt = () -> new Expr.Mul(l.rebuilt().get(), r.rebuilt().get());
        if (l.isScalar()) {
            return r.as(m, rebuilt);
        }
        if (r.isScalar()) {
            return l.as(m, rebuilt);
        }
        if (!l.columns().unify(r.rows())) {
            throw words.product(m, l, r);
        }
        sums.settle();
        return new Typed(m, l.rows(), r.columns(), rebuilt);
    }

    private Typed quotient(Expr.Div d, Typed l, Typed r) {
        if (r.isMatrix()) {
            throw words.number(d, "only a number can stand under a fraction; multiply by the inverse instead", r);
        }
        toScalar(r);
        return l.as(d, () -> new Expr.Div(l.rebuilt().get(), r.rebuilt().get()));
    }

    /** Elementwise product; with a number on one side it scales, as in MATLAB and NumPy. */
    private Typed elementwise(Expr.Hadamard h, Typed l, Typed r) {
        if (l.isScalar() != r.isScalar()) {
            return (l.isScalar() ? r : l).as(h, () -> new Expr.Mul(l.rebuilt().get(), r.rebuilt().get()));
        }
        same(h, "multiplied entry by entry", l, r);
        return l.as(h, () -> new Expr.Hadamard(l.rebuilt().get(), r.rebuilt().get()));
    }

    private Typed elementQuotient(Expr.ElementDiv d, Typed l, Typed r) {
        if (r.isScalar() && !l.isScalar()) {
            return l.as(d, () -> new Expr.Div(l.rebuilt().get(), r.rebuilt().get()));
        }
        if (l.isScalar() && !r.isScalar()) {
            return r.as(d, () -> new Expr.ElementDiv(new Expr.Mul(l.rebuilt().get(), new Expr.Ones(settled(d, r.rows()), settled(d, r.columns()))), r.rebuilt().get()));
        }
        same(d, "divided entry by entry", l, r);
        return l.as(d, () -> new Expr.ElementDiv(l.rebuilt().get(), r.rebuilt().get()));
    }

    private Typed power(Expr.Pow p) {
        Typed base = infer(p.base());
        Typed exponent = scalar(p, p.exponent(), "an exponent has to be a number");
        requireSquare(p, base, "it has no powers");
        return base.as(p, () -> new Expr.Pow(base.rebuilt().get(), exponent.rebuilt().get()));
    }

    void requireSquare(Expr whole, Typed t, String need) {
        if (!t.rows().unify(t.columns())) {
            throw words.square(whole, need, t);
        }
        sums.settle();
    }

    /** Infers an operand that has to be a number; {@code need} continues the sentence "x is n×1, but …". */
    Typed scalar(Expr whole, Expr operand, String need) {
        Typed t = infer(operand);
        if (t.isMatrix()) {
            throw words.number(whole, need, t);
        }
        toScalar(t);
        return t;
    }

    void toScalar(Typed t) {
        t.rows().unify(Dim.of(1));
        t.columns().unify(Dim.of(1));
        sums.settle();
    }
}
