package residual.expr;

import java.util.List;

/** The shapes of matrices of blocks: those in a row are equally high, those below each other may be taken to be equally wide. */
final class BlockShapes {
    private static final Expr ZERO = new Expr.Num(0);
    private final ShapeInference inference;
    private final ShapeWords words;
    private final SizeEquations sums;
    private final OpenSizes open;

    BlockShapes(ShapeInference inference, ShapeWords words, SizeEquations sums, OpenSizes open) {
        this.inference = inference;
        this.words = words;
        this.sums = sums;
        this.open = open;
    }

    Typed infer(Expr.Block b) {
        List<List<Typed>> rows = b.rows().stream().map(r -> r.stream().map(inference::infer).toList()).toList();
        Dim height = Dim.open();
        Dim width = Dim.open();
        rows.stream().flatMap(List::stream).filter(t -> t.source().equals(ZERO)).forEach(open::addAmongBlocks);
        rows.forEach(r -> row(b, r, width));
        sums.sum(rows.stream().map(r -> r.getFirst().rows()).toList(), height, () -> { throw words.error(b, "The heights of the blocks in " + Words.of(b) + " do not add up."); });
        sums.settle();
        open.addBlocks(() -> alignColumns(rows), () -> alignDiagonal(rows));
        return new Typed(b, height, width, () -> new Expr.Block(rows.stream().map(r -> r.stream().map(t -> t.rebuilt().get()).toList()).toList()));
    }

    private void row(Expr.Block b, List<Typed> row, Dim width) {
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

    /** Identities and zeros on the diagonal of as many rows as columns of blocks are square, where nothing else says how large they are. */
    private static void alignDiagonal(List<List<Typed>> rows) {
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
}
