package residual.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import residual.course.Passwords;
import residual.course.Register;
import residual.course.Store;
import residual.problem.Catalog;
import residual.problem.Edition;
import residual.tutor.Tutor;

/** A server with a store of its own, for tests: the pages of a folder of problems at a free port. */
final class Site implements AutoCloseable {
    private final Store store;
    private final Server server;
    private final Passwords passwords;
    private final Catalog catalog;
    final Register register;

    private Site(Path problems, Path data) {
        this(problems, data, Limits.USUAL);
    }

    private Site(Path problems, Path data, Limits limits) {
        this(problems, data, Settings.local(0, key()).limitedTo(limits));
    }

    private Site(Path problems, Path data, Settings settings) {
        this(problems, Store.open(data), settings);
    }

    private Site(Path problems, Store store, Settings settings) {
        this.store = store;
        catalog = Catalog.open(problems, name -> {});
        if (!catalog.edition().faults().isEmpty()) {
            throw new AssertionError("the problems of this test have faults: " + catalog.edition().faults());
        }
        passwords = new Passwords(2, 100, new Passwords.Effort(64, 1));
        register = new Register(store, passwords, Clock.systemUTC());
        server = new Server(settings, catalog, new Tutor(store, Clock.systemUTC()), register).start();
    }

    /** The course that the tests bring along. */
    static Site tour(Path data) {
        return new Site(Path.of("src/test/site"), data);
    }

    /** The same on a store that other servers may share. */
    static Site on(Store store) {
        return new Site(Path.of("src/test/site"), store, Settings.local(0, store.settings().secret("cookies")));
    }

    /** The same with limits of its own. */
    static Site limited(Path data, Limits limits) {
        return new Site(Path.of("src/test/site"), data, limits);
    }

    /** The same, where people may sign in through a provider. */
    static Site signingInBy(Path data, ProviderSettings provider) {
        return new Site(Path.of("src/test/site"), data, Settings.local(0, key()).signingInBy(provider));
    }

    /** The same behind a proxy that does TLS. */
    static Site behindTls(Path data) {
        return new Site(Path.of("src/test/site"), data, Settings.local(0, key()).behindTls());
    }

    /** The same key every time: cookies outlive a restart. */
    private static byte[] key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    /** A site of other problems. */
    static Site of(Path problems, Path data) {
        return new Site(problems, data);
    }

    /** The same for somebody who answers faster than people do. */
    static Site unlimited(Path problems, Path data) {
        return new Site(problems, data, Limits.NONE);
    }

    /** The problems as they are now. */
    Edition edition() {
        return catalog.edition();
    }

    /** Every route with whom it admits. */
    java.util.Map<String, java.util.Set<io.javalin.security.RouteRole>> routes() {
        return server.routes();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        passwords.close();
        store.close();
    }
}
