package residual;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import residual.course.Passwords;
import residual.course.Register;
import residual.course.Store;
import residual.problem.Catalog;
import residual.problem.Edition;
import residual.tutor.Tutor;
import residual.web.Limits;
import residual.web.Server;
import residual.web.Settings;

/** A running server with all it is made of. */
final class Serving implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(10);
    private final Store store;
    private final Passwords passwords;
    private final Server server;
    private final Optional<MetricsPort> metrics;

    private Serving(Store store, Passwords passwords, Server server, Optional<MetricsPort> metrics) {
        this.metrics = metrics;
        this.store = store;
        this.passwords = passwords;
        this.server = server;
    }

    /**
     * Reads the problems, opens the store and the port, and warms up, telling {@code progress} what it does. Throws {@link FailedException} or
     * {@link residual.course.StoreException} with a sentence, and then has opened nothing.
     */
    static Serving start(ServeOptions options, Consumer<String> progress) {
        return start(options, progress, store -> Optional.empty());
    }

    /** The same with an address that does what {@code bare} gives for the store. */
    static Serving start(ServeOptions options, Consumer<String> progress, Function<Store, Optional<Runnable>> bare) {
        if (!Files.isDirectory(options.problems())) {
            throw new FailedException("There is no folder of problems at " + options.problems().toAbsolutePath() + ". Name one with --problems FOLDER.");
        }
        CompletableFuture<Catalog> catalog = CompletableFuture.supplyAsync(() -> read(options.problems(), progress));
        progress.accept("Opening what is kept in " + options.database().map(address -> address.replaceAll("\\?.*", "")).orElse(options.data().toAbsolutePath().normalize().toString()));
        Optional<MetricsPort> metrics = options.metrics() == ServeOptions.NO_METRICS ? Optional.empty() : Optional.of(MetricsPort.open(options.metrics()));
        metrics.ifPresent(port -> progress.accept("Figures for Prometheus are at http://127.0.0.1:" + port.port() + "/metrics"));
        try {
            return start(options, catalog, metrics, bare, progress);
        } catch (RuntimeException e) {
            metrics.ifPresent(MetricsPort::close);
            throw e;
        }
    }

    private static Serving start(ServeOptions options, CompletableFuture<Catalog> catalog, Optional<MetricsPort> metrics, Function<Store, Optional<Runnable>> bare, Consumer<String> progress) {
        MeterRegistry meters = metrics.<MeterRegistry>map(MetricsPort::meters).orElseGet(CompositeMeterRegistry::new);
        Store store = options.database().map(address -> Store.open(address, meters)).orElseGet(() -> Store.open(options.data(), meters));
        try {
            return start(options, catalog.join(), store, metrics, bare.apply(store), progress);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Catalog read(Path problems, Consumer<String> progress) {
        progress.accept("Reading the problems of " + problems.toAbsolutePath().normalize());
        return Catalog.openUnproved(problems);
    }

    private static Serving start(ServeOptions options, Catalog catalog, Store store, Optional<MetricsPort> metrics, Optional<Runnable> bare, Consumer<String> progress) {
        report(catalog.edition(), progress);
        Passwords passwords = Passwords.forThisMachine();
        Register register = new Register(store, passwords, Clock.systemUTC());
        Server server = new Server(settings(options, store, bare), catalog, new Tutor(store, Clock.systemUTC()), register);
        try {
            open(server, options);
        } catch (RuntimeException e) {
            passwords.close();
            throw e;
        }
        announce(options, server, register, progress);
        WarmUp.begin(catalog, fault -> progress.accept("  " + fault));
        return new Serving(store, passwords, server, metrics);
    }

    private static Settings settings(ServeOptions options, Store store, Optional<Runnable> bare) {
        Optional<Path> development = options.develop() ? Optional.of(Path.of("")) : Optional.empty();
        return new Settings(options.host(), options.port(), store.settings().secret("cookies"), options.secure(), development, STOP, bare, bare.isEmpty() ? Limits.USUAL : Limits.NONE, options.provider());
    }

    private static void open(Server server, ServeOptions options) {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw isTaken(e) ? new FailedException("Port " + options.port() + " of " + options.host()
                    + " cannot be opened: another program has it, or the address is not this machine's. Choose another with --port N.") : e;
        }
    }

    private static boolean isTaken(Throwable failure) {
        return failure != null && (failure instanceof BindException || failure.getClass().getSimpleName().contains("Bind") || isTaken(failure.getCause()));
    }

    private static void report(Edition edition, Consumer<String> progress) {
        progress.accept(edition.problems().size() + " problems are read" + (edition.faults().isEmpty() ? "." : "; these faults are in the files:"));
        edition.faults().forEach(fault -> progress.accept("  " + fault));
    }

    private static void announce(ServeOptions options, Server server, Register register, Consumer<String> progress) {
        String address = "http://" + (options.host().equals("0.0.0.0") ? "localhost" : options.host()) + ":" + server.port();
        register.ownerToken().ifPresent(token -> progress.accept("Nobody owns this server yet. Whoever opens this link becomes its owner: " + address + "/link/" + token));
        progress.accept("Residual is ready at " + address + "/");
    }

    /** The port that is open. */
    int port() {
        return server.port();
    }

    /** Answers what was accepted, then closes the port and the store. */
    @Override
    public void close() {
        server.close();
        passwords.close();
        store.close();
        metrics.ifPresent(MetricsPort::close);
    }
}
