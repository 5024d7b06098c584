package residual.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Bounds what connections may hold: how many there are, how long one may say nothing, how long one may take to say what it wants. Every connection is looked at again and again; one
 * that drips its request, so that no time limit between two bytes would end it, is closed.
 */
final class Connections {
    private static final int MOST = 10_000;
    private static final long IDLE_MILLIS = 20_000;
    /** So long a stopping server waits for the next bytes of a request, and for a connection that says nothing. */
    private static final long LAST_IDLE_MILLIS = 2000;
    private static final int MOST_LOOKS = 4;
    private final Duration patience;

    /** A request's head has to be there within {@code patience}; its body within four times as long. */
    Connections(Duration patience) {
        this.patience = patience;
    }

    /** Bounds a server's connections, once it has its connectors. */
    void bound(Server server) {
        server.addBean(new NetworkConnectionLimit(MOST, server));
        Arrays.stream(server.getConnectors()).map(AbstractConnector.class::cast).forEach(connector -> {
            connector.setIdleTimeout(IDLE_MILLIS);
            connector.setShutdownIdleTimeout(LAST_IDLE_MILLIS);
            connector.addBean(new Watcher(connector.getScheduler()));
        });
    }

    /** What a connection had done when it was looked at; {@code looks} counts how often in turn it was found amid the same request. */
    private record Seen(long in, long out, long read, long written, int looks) {
        static Seen of(Connection c, int looks) {
            return new Seen(c.getMessagesIn(), c.getMessagesOut(), c.getBytesIn(), c.getBytesOut(), looks);
        }

        /** Bytes came since, and still no request. */
        boolean dripsHead(Seen before) {
            return in == before.in && in == out && (in == 0 || read > before.read);
        }

        boolean isAmidTheSame(Seen before) {
            return in > out && in == before.in && written == before.written;
        }
    }

    /** Looks at every connection from time to time. */
    private final class Watcher implements Connection.Listener {
        private final Scheduler scheduler;

        Watcher(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void onOpened(Connection connection) {
            again(connection, Seen.of(connection, 0));
        }

        private void again(Connection connection, Seen seen) {
            scheduler.schedule(() -> look(connection, seen), patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void look(Connection connection, Seen before) {
            Seen now = Seen.of(connection, 0);
            int looks = now.isAmidTheSame(before) ? before.looks() + 1 : 0;
            if (now.dripsHead(before) || looks >= MOST_LOOKS) {
                connection.getEndPoint().close();
            } else if (connection.getEndPoint().isOpen()) {
                again(connection, new Seen(now.in(), now.out(), now.read(), now.written(), looks));
            }
        }
    }
}
