package residual.check;

import residual.expr.Statement;

/** A condition that students give instead of a right one, and what to say then. */
public record ConditionInstead(String key, Statement holds, String say) {}
