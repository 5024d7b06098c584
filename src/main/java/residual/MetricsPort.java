package residual;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The server's figures for Prometheus, at a port of their own that only this machine reaches: nobody who sees the pages sees them. */
final class MetricsPort implements AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpServer server;

    private MetricsPort(HttpServer server) {
        this.server = server;
        new JvmMemoryMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    /** Opens the port; 0 takes a free one. Throws {@link FailedException}. */
    static MetricsPort open(int port) {
        try {
            return new MetricsPort(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16));
        } catch (IOException e) {
            throw new FailedException("Port " + port + " for figures cannot be opened (" + e.getMessage() + "). Choose another with --metrics N, or leave the option out.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] text = meters.scrape().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TYPE);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    PrometheusMeterRegistry meters() {
        return meters;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        meters.close();
    }
}
