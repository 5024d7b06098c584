package residual.check;

import residual.expr.Expr;

/** A value that students give instead of the right one, and what to say then. */
public record Instead(String key, Expr value, String say) {}
