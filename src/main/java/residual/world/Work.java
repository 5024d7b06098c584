package residual.world;

/** How many multiplications may still go into making the facts of a world hold on one instance: the same for every run, whatever the machine does beside. */
final class Work {
    /** For all instances that one judgement looks at, with all facts and without each of them. */
    private static final long MOST = 2_000_000_000L;
    private static final int INSTANCES = 3;

    private long left;

    private Work(long left) {
        this.left = left;
    }

    /** The share of one instance of a world. */
    static Work of(World world) {
        return new Work(MOST / INSTANCES / (world.facts().size() + 1));
    }

    void spend(long multiplications) {
        left -= multiplications;
    }

    boolean isDone() {
        return left <= 0;
    }
}
