package residual.check;

import java.util.List;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Trees;

/**
 * What an answer in formulas may not contain, so that a question is not answered by itself: derivatives that are still to be worked out, unless
 * {@code derivatives} allows them, and the names of {@code without}.
 */
public record Restraint(boolean derivatives, List<String> without) {
    /** Everything but derivatives. */
    public static final Restraint DEFAULT = new Restraint(false, List.of());

    public Restraint {
        without = List.copyOf(without);
    }

    /** What stands against an expression, if anything does. */
    Optional<Feedback> against(Expr e) {
        if (!derivatives && Trees.differentiates(e)) {
            return Optional.of(new Feedback("derivative-left", "Your answer still has a derivative in it. Work it out, and write what it is in terms of the other symbols."));
        }
        return Trees.names(e).stream().filter(without::contains).findFirst()
                .map(name -> new Feedback("name-not-allowed", "Your answer uses " + TexName.of(name) + ", which it should do without. Write it in terms of the other symbols."));
    }
}
