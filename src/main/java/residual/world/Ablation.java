package residual.world;

/** A world without one of its facts: what does not hold there needs that fact. */
public record Ablation(String fact, World world) {}
