package residual.expr;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which parts of an expression depend on some symbols; each part is looked at once. A differential may depend on any of them. */
final class Dependence {
    private final Set<String> symbols;
    private final Map<Expr, Boolean> known = new IdentityHashMap<>();

    Dependence(Set<String> symbols) {
        this.symbols = symbols;
    }

    boolean of(Expr e) {
        Boolean kept = known.get(e);
        if (kept == null) {
            kept = e instanceof Expr.Sym s ? symbols.contains(s.name()) : e instanceof Expr.Differential || Trees.parts(e).stream().anyMatch(this::of);
            known.put(e, kept);
        }
        return kept;
    }
}
