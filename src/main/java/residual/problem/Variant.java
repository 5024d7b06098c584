package residual.problem;

import residual.check.Given;

/** A problem as one student sees it: the same file version and seed give the same variant for ever. */
public record Variant(Problem problem, Given given) {}
