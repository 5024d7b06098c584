package residual.web;

import java.time.Duration;

/**
 * How much one visitor and one address may ask for: pages, forms sent, answers to be judged by one visitor; everything by one address, and first visits by one address. An address may be
 * a whole university, so its limits only stop a flood. {@code patience} is how long a connection may take to say what it wants.
 */
public record Limits(Rate pages, Rate forms, Rate answers, Rate address, Rate newcomers, Duration patience) {
    public static final Limits USUAL = new Limits(new Rate(200, 10), new Rate(100, 5), new Rate(30, 0.5), new Rate(20_000, 3000), new Rate(5000, 200), Duration.ofSeconds(8));
    /** For measuring how much the server can do. */
    public static final Limits NONE = new Limits(Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY, Duration.ofSeconds(8));

    /** So many at once, and then so many a second. */
    public record Rate(double atOnce, double perSecond) {
        static final Rate ANY = new Rate(Double.MAX_VALUE, 1);

        public Rate {
            if (!(atOnce >= 1 && perSecond > 0)) {
                throw new IllegalArgumentException("a rate of " + atOnce + " at once and " + perSecond + " a second lets nobody in");
            }
        }
    }
}
