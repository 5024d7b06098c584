package residual.expr;

/** The shapes of what is picked by position, and of sums and products over an index. */
final class IndexShapes {
    private final ShapeInference inference;
    private final ShapeWords words;
    private final Counting counting;

    IndexShapes(ShapeInference inference, ShapeWords words, Counting counting) {
        this.inference = inference;
        this.words = words;
        this.counting = counting;
    }

    Typed slice(Expr.Slice s) {
        Typed o = inference.infer(s.operand());
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
    Typed sum(Expr.SumOver s) {
        Expr to = last(s, s.index(), s.to(), s.body());
        Typed body = inference.counting(s.index(), counting.of(s.from()), s.body());
        return body.as(s, () -> new Expr.SumOver(s.index(), s.from(), to, body.rebuilt().get()));
    }

    Typed product(Expr.ProductOver p) {
        Expr to = last(p, p.index(), p.to(), p.body());
        Typed body = inference.counting(p.index(), counting.of(p.from()), p.body());
        inference.requireSquare(p, body, "it has no products with others of its shape");
        return body.as(p, () -> new Expr.ProductOver(p.index(), p.from(), to, body.rebuilt().get()));
    }

    /** The last value of an index; where it was left open the index runs over all of what it chooses from. */
    private Expr last(Expr whole, String index, Expr to, Expr body) {
        if (!(to instanceof Expr.Open)) {
            return to;
        }
        Dim range = chosenFrom(index, body);
        if (!range.known()) {
            throw words.error(whole, "I cannot tell how far the index " + index + " of this " + (whole instanceof Expr.SumOver ? "sum" : "product") + " runs; give its range.");
        }
        return new Expr.Num(range.value());
    }

    /** The extent of the first thing whose entries, rows or columns the index picks, or an open one. */
    private Dim chosenFrom(String index, Expr e) {
        if (e instanceof Expr.Slice slice && (picks(slice.rows(), index) || picks(slice.columns(), index))) {
            Typed whole = inference.infer(slice.operand());
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
}
