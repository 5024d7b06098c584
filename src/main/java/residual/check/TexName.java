package residual.check;

import residual.expr.Expr;
import residual.expr.Notation;

/** Names of symbols as mathematics: {@code $W_{1}$} for W1. */
final class TexName {
    private TexName() {}

    /** As a piece of Markdown. */
    static String of(String name) {
        return "$" + tex(name) + "$";
    }

    /** As TeX alone. */
    static String tex(String name) {
        return Notation.LATEX.write(new Expr.Sym(name));
    }

    /** An expression as TeX alone. */
    static String tex(Expr e) {
        return Notation.LATEX.write(e);
    }

    /** An expression as a piece of Markdown. */
    static String of(Expr e) {
        return "$" + tex(e) + "$";
    }
}
