package residual.web;

/** How many points of a course, set or problem are earned so far. */
public record ProgressView(double earned, double points) {
    /** Earned points in percent, 0 where there are none to earn. */
    public long percent() {
        return points <= 0 ? 0 : Math.round(100 * earned / points);
    }
}
