package residual.check;

import java.util.Map;
import residual.expr.Expr;

/**
 * Matrices that students give instead of the right ones, and what to say then. YAML: {@code {answers: {h1: a}, key:, say:}}, or {@code value:} where
 * one matrix is asked for. Names that are left out may have any value.
 */
public record MatrixInstead(Map<String, Expr> values, String key, String say) {
    public MatrixInstead {
        values = Map.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no matrix is named that is given instead");
        }
    }
}
