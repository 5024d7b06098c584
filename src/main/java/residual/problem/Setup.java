package residual.problem;

import residual.world.World;

/** What a problem's variants are drawn from. */
public record Setup(World world) {}
