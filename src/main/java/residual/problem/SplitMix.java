package residual.problem;

import java.util.random.RandomGenerator;

/**
 * The generator behind the variants, written out so that no new Java can change a student's numbers: SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", 2014; the finaliser is Stafford's variant 13). All other draws are defined on its
 * {@link #nextLong} here and use {@link StrictMath}.
 */
final class SplitMix implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform on [0, 1), a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform on 0 … bound-1; the bias of the remainder is below 2^-31. */
    @Override
    public int nextInt(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    /** Normal, by Box and Muller. */
    @Override
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }
}
