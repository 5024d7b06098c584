package residual.web;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What those who run the server ask it: whether it lives, whether it can take requests, and how long requests take. */
final class Vitals {
    private final MeterRegistry meters;
    private final BooleanSupplier ready;

    Vitals(MeterRegistry meters, BooleanSupplier ready) {
        this.meters = meters;
        this.ready = ready;
    }

    /** The process answers. */
    void health(Context context) {
        context.header("Cache-Control", "no-store").result("alive");
    }

    /** The database answers and takes changes; else a load balancer sends nobody here. */
    void ready(Context context) {
        boolean now = ready.getAsBoolean();
        context.status(now ? 200 : 503).header("Cache-Control", "no-store").result(now ? "ready" : "not ready");
    }

    /** Notes how long a request took, by the pattern of its address and never by what is in it. */
    void note(Context context, float millis) {
        String route = context.status().getCode() == 404 ? "none" : context.endpoints().lastHttpEndpoint() == null ? "none" : context.endpoints().lastHttpEndpoint().path;
        Timer.builder("residual.requests").description("Requests answered").tag("method", context.method().name()).tag("route", route)
                .tag("status", context.status().getCode() / 100 + "xx").publishPercentileHistogram().register(meters).record(Duration.ofNanos((long) (millis * 1e6)));
    }
}
