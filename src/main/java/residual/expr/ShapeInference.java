package residual.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Works out the shape of every part of an expression; sizes left open are unified with what stands around them. */
final class ShapeInference {
    private static final int DEEPEST = 1_000;
    private static final Expr ZERO = new Expr.Num(0);

    private final Map<String, Shape> symbols;
    private final Map<String, Integer> counts;
    private final Counting counting;
    private final ShapeWords words;
    private final SizeEquations sums = new SizeEquations();
    private final List<Runnable> alignments = new ArrayList<>();
    private final List<Runnable> diagonals = new ArrayList<>();
    private final List<Runnable> zeros = new ArrayList<>();
    private final Map<Dim, Expr> openEyes = new IdentityHashMap<>();
    private final Set<Dim> amongBlocks = new LinkedHashSet<>();
    private final int guess;
    private boolean guessed;
    private int depth;

    ShapeInference(Map<String, Shape> symbols, Map<String, Integer> sizes) {
        this(symbols, sizes, 1);
    }

    ShapeInference(Map<String, Shape> symbols, Map<String, Integer> sizes, int guess) {
        this.guess = guess;
        this.symbols = symbols;
        this.counts = new HashMap<>(sizes);
        this.counting = new Counting(counts);
        this.words = new ShapeWords(sizes);
    }

    /** Gives every size that is still open the value that follows from the rest, or a neutral one where nothing depends on it. */
    void finish() {
        sums.settle();
        alignments.forEach(this::settle);
        diagonals.forEach(this::settle);
        openEyes.keySet().removeIf(Dim::known);
        zeros.forEach(this::settle);
    }

    private void settle(Runnable resort) {
        resort.run();
        sums.settle();
    }

    /** A zero of no particular size is a number, unless that would say how large an identity is. */
    private void beNumber(Dim rows, Dim columns) {
        try {
            neutral(rows);
            neutral(columns);
            sums.settle();
        } catch (ExprException contradiction) {
            openEyes.values().stream().findFirst().ifPresent(this::failOpen);
            throw contradiction;
        }
        openEyes.keySet().stream().filter(Dim::known).findFirst().map(openEyes::get).ifPresent(this::failOpen);
    }

    private void neutral(Dim size) {
        boolean free = !size.known() && amongBlocks.contains(size);
        guessed |= free;
        size.unify(Dim.of(free ? guess : size.known() ? size.value() : 1));
    }

    /** Whether the size of a zero among blocks was taken to be what nothing tells it is. */
    boolean guessed() {
        return guessed;
    }

    private void failOpen(Expr eye) {
        throw words.error(eye, "How large I is here does not follow from what stands around it; write its size, as in I_k.");
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
            case Expr.Block b -> block(b);
            case Expr.Slice s -> slice(s);
            case Expr.SumOver s -> sum(s);
            case Expr.Grad g -> gradient(g);
            case Expr.Jac j -> jacobian(j, infer(j.function()), infer(j.variable()));
            case Expr.Hess h -> hessian(h);
            case Expr.Differential d -> {
                Typed o = infer(d.operand());
                yield o.as(d, () -> new Expr.Differential(o.rebuilt().get()));
            }
            case Expr.Directional d -> directional(d);
        };
    }

    private Typed number(Expr.Num n) {
        if (n.value() != 0) {
            return Typed.scalar(n, () -> n);
        }
        Dim rows = Dim.open();
        Dim columns = Dim.open();
        zeros.add(() -> beNumber(rows, columns));
        return new Typed(n, rows, columns, () -> rows.is(1) && columns.is(1) ? n : new Expr.Zeros(count(rows), count(columns)));
    }

    private Typed symbol(Expr.Sym s) {
        Shape shape = symbols.get(s.name());
        if (shape != null) {
            return new Typed(s, Dim.of(shape.rows()), Dim.of(shape.columns()), () -> s);
        }
        if (counts.containsKey(s.name())) {
            return Typed.scalar(s, () -> s);
        }
        throw new ExprException(ExprException.Kind.UNKNOWN_NAME, s.name() + " is not a symbol of this problem; its symbols are "
                + String.join(", ", symbols.keySet().stream().sorted().toList()) + ".", s);
    }

    private Typed eye(Expr.Eye eye) {
        Dim size = size(eye.size());
        if (!size.known()) {
            openEyes.put(size, eye);
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

    private void toScalar(Typed t) {
        t.rows().unify(Dim.of(1));
        t.columns().unify(Dim.of(1));
        sums.settle();
    }

    private Typed block(Expr.Block b) {
        var rows = b.rows().stream().map(r -> r.stream().map(this::infer).toList()).toList();
        Dim height = Dim.open();
        Dim width = Dim.open();
        rows.stream().flatMap(List::stream).filter(t -> t.source().equals(ZERO)).forEach(t -> amongBlocks.addAll(List.of(t.rows(), t.columns())));
        rows.forEach(r -> blockRow(b, r, width));
        sums.sum(rows.stream().map(r -> r.getFirst().rows()).toList(), height, () -> { throw words.error(b, "The heights of the blocks in " + Words.of(b) + " do not add up."); });
        sums.settle();
        alignments.addFirst(() -> alignColumns(rows));
        diagonals.add(() -> alignDiagonal(rows));
        return new Typed(b, height, width, () -> new Expr.Block(rows.stream().map(r -> r.stream().map(t -> t.rebuilt().get()).toList()).toList()));
    }

    /** Identities and zeros on the diagonal of as many rows as columns of blocks are square, where nothing else says how large they are. */
    private void alignDiagonal(List<List<Typed>> rows) {
        boolean square = rows.stream().allMatch(r -> r.size() == rows.size());
        for (int i = 0; square && i < rows.size(); i++) {
            Typed block = rows.get(i).get(i);
            boolean open = !block.rows().known() || !block.columns().known();
            boolean plain = rows.stream().flatMap(List::stream).allMatch(t -> isZeroOrIdentity(t.source()));
            if (open && plain) {
                block.rows().unify(block.columns());
            }
        }
    }

    private static boolean isZeroOrIdentity(Expr e) {
        return e.equals(ZERO) || e instanceof Expr.Eye || e instanceof Expr.Neg(Expr.Eye eye);
    }

    private void blockRow(Expr.Block b, List<Typed> row, Dim width) {
        Typed first = row.getFirst();
        for (Typed t : row) {
            if (!first.rows().unify(t.rows())) {
                throw words.error(b, words.isA(first) + " and " + words.isA(t) + ", so they cannot stand in one row of blocks.");
            }
        }
        sums.sum(row.stream().map(Typed::columns).toList(), width, () -> { throw words.error(b, "The rows of blocks in " + Words.of(b) + " are not equally wide."); });
    }

    /** Where widths are still open, blocks above each other are taken to be equally wide. */
    private void alignColumns(List<List<Typed>> rows) {
        for (List<Typed> row : rows) {
            for (int j = 0; row.size() == rows.getFirst().size() && j < row.size(); j++) {
                Dim above = rows.getFirst().get(j).columns();
                if (!above.known() || !row.get(j).columns().known()) {
                    above.unify(row.get(j).columns());
                    sums.settle();
                }
            }
        }
    }

    private Typed slice(Expr.Slice s) {
        Typed o = infer(s.operand());
        boolean entryOfRow = o.rows().is(1) && o.columns().value() > 1 && s.columns() instanceof Expr.Range.All && !(s.rows() instanceof Expr.Range.All);
        Expr.Range rows = entryOfRow ? s.columns() : s.rows();
        Expr.Range columns = entryOfRow ? s.rows() : s.columns();
        return new Typed(s, extent(s, rows, o.rows()), extent(s, columns, o.columns()), () -> new Expr.Slice(o.rebuilt().get(), rows, columns));
    }

    private Dim extent(Expr.Slice whole, Expr.Range range, Dim all) {
        return switch (range) {
            case Expr.Range.All a -> all;
            case Expr.Range.At at -> {
                inside(whole, counting.of(at.position()), all);
                yield Dim.of(1);
            }
            case Expr.Range.Span span -> {
                int first = counting.of(span.first());
                int last = counting.of(span.last());
                inside(whole, first, all);
                inside(whole, last, all);
                if (last < first) {
                    throw words.error(whole, "The range " + first + ".." + last + " in " + Words.of(whole) + " is empty.");
                }
                yield Dim.of(last - first + 1);
            }
        };
    }

    private void inside(Expr.Slice whole, int position, Dim all) {
        if (position < 1 || all.known() && position > all.value()) {
            throw words.error(whole, "Position " + position + " in " + Words.of(whole) + " does not exist; there are " + all.value() + ", counted from 1.");
        }
    }

    /** The body is looked at once, with the first value of the index; all its values give the same shape. */
    private Typed sum(Expr.SumOver sum) {
        Expr.SumOver s = closed(sum);
        int from = counting.of(s.from());
        Integer outer = counts.put(s.index(), from);
        Typed body = infer(s.body());
        if (outer == null) {
            counts.remove(s.index());
        } else {
            counts.put(s.index(), outer);
        }
        return body.as(s, () -> new Expr.SumOver(s.index(), s.from(), s.to(), body.rebuilt().get()));
    }

    /** A sum whose end was left open runs over all of what its index chooses from. */
    private Expr.SumOver closed(Expr.SumOver s) {
        if (!(s.to() instanceof Expr.Open)) {
            return s;
        }
        Dim range = chosenFrom(s.index(), s.body());
        if (!range.known()) {
            throw words.error(s, "I cannot tell how far the index " + s.index() + " of this sum runs; give its range.");
        }
        return new Expr.SumOver(s.index(), s.from(), new Expr.Num(range.value()), s.body());
    }

    /** The extent of the first thing whose entries, rows or columns the index picks, or an open one. */
    private Dim chosenFrom(String index, Expr e) {
        if (e instanceof Expr.Slice slice && (picks(slice.rows(), index) || picks(slice.columns(), index))) {
            Typed whole = infer(slice.operand());
            boolean row = whole.rows().is(1) && picks(slice.rows(), index);
            return picks(slice.rows(), index) && !row ? whole.rows() : whole.columns();
        }
        for (Expr part : Trees.parts(e)) {
            Dim range = chosenFrom(index, part);
            if (range.known()) {
                return range;
            }
        }
        return Dim.open();
    }

    private static boolean picks(Expr.Range range, String index) {
        return range instanceof Expr.Range.At at && at.position().equals(new Expr.Sym(index));
    }

    /** The gradient of a number; of a column it is the Jacobian, and of a matrix by a number the derivative entry by entry. */
    private Typed gradient(Expr.Grad g) {
        Typed f = infer(g.function());
        Typed x = infer(g.variable());
        sums.settle();
        if (f.isMatrix() && x.isScalar()) {
            return f.as(g, () -> new Expr.Directional(f.rebuilt().get(), x.rebuilt().get(), new Expr.Num(1)));
        }
        if (f.isMatrix()) {
            return jacobian(g, f, x);
        }
        toScalar(f);
        return x.as(g, () -> new Expr.Grad(f.rebuilt().get(), x.rebuilt().get()));
    }

    private Typed jacobian(Expr whole, Typed f, Typed x) {
        Dim rows = Dim.open();
        Dim columns = Dim.open();
        Runnable contradiction = () -> { throw words.error(whole, "The Jacobian " + Words.of(whole) + " has one row for each entry of the function and one column for each entry of the variable, which does not fit here."); };
        sums.product(f.rows(), f.columns(), rows, contradiction);
        sums.product(x.rows(), x.columns(), columns, contradiction);
        return new Typed(whole, rows, columns, () -> new Expr.Jac(f.rebuilt().get(), x.rebuilt().get()));
    }

    private Typed hessian(Expr.Hess h) {
        Typed f = scalar(h, h.function(), "only a number has a Hessian");
        Typed x = infer(h.variable());
        Dim size = Dim.open();
        sums.product(x.rows(), x.columns(), size, () -> { throw words.error(h, "The Hessian " + Words.of(h) + " has a row and a column for each entry of the variable, which does not fit here."); });
        return new Typed(h, size, size, () -> new Expr.Hess(f.rebuilt().get(), x.rebuilt().get()));
    }

    private Typed directional(Expr.Directional d) {
        Typed f = infer(d.function());
        Typed x = infer(d.variable());
        Typed direction = infer(d.direction());
        same(d, "the point and the direction of a derivative", x, direction);
        return f.as(d, () -> new Expr.Directional(f.rebuilt().get(), x.rebuilt().get(), direction.rebuilt().get()));
    }
}
