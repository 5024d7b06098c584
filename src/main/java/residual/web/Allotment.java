package residual.web;

import java.time.Duration;

/** What is left to each of many to ask for: a token bucket each, refilled at the rate's pace. Those not heard of for longest are forgotten, which gives them everything back. */
final class Allotment {
    private static final int MOST = 50_000;
    private final Limits.Rate rate;
    private final Lately<String, Bucket> buckets = new Lately<>(MOST);

    /** What was left at a moment. */
    private record Bucket(double left, long nanos) {}

    Allotment(Limits.Rate rate) {
        this.rate = rate;
    }

    /** Takes one; the result is how long to wait where there is none, else zero. */
    synchronized Duration take(String whose, long now) {
        Bucket before = buckets.get(whose).orElseGet(() -> new Bucket(rate.atOnce(), now));
        double left = Math.min(rate.atOnce(), before.left() + rate.perSecond() * Math.max(0, now - before.nanos()) / 1e9);
        buckets.keep(whose, new Bucket(left >= 1 ? left - 1 : left, now));
        return left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left) / rate.perSecond() * 1e9));
    }
}
