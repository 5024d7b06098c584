package residual;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import residual.web.ProviderSettings;

/** How {@code residual serve} is to run. {@code metrics} is the port for figures, -1 where there is none; without a {@code database} it is kept in the data folder; {@code provider} is whom people may sign in through. */
record ServeOptions(String host, int port, Path data, Path problems, boolean secure, boolean develop, boolean withParent, int metrics, Optional<String> database,
        Optional<ProviderSettings> provider) {
    static final String ARGUMENTS = "[--port N] [--data FOLDER | --database jdbc:postgresql://…] [--problems FOLDER] [--host ADDRESS] [--metrics N] [--oidc ISSUER --oidc-client ID] [--behind-tls] [--develop] [--with-parent]";
    static final int NO_METRICS = -1;
    private static final int PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    /** Reads the command's arguments; throws {@link UsageException}. */
    static ServeOptions of(List<String> arguments) {
        Options options = Options.of(arguments, Set.of("host", "port", "data", "problems", "metrics", "database", "oidc", "oidc-client"), Set.of("behind-tls", "develop", "with-parent"), 0);
        return new ServeOptions(options.value("host").orElse("127.0.0.1"), options.whole("port", PORT, 0, HIGHEST_PORT),
                folder(options, "data"), folder(options, "problems"), options.has("behind-tls"), options.has("develop"), options.has("with-parent"), options.whole("metrics", NO_METRICS, 0, HIGHEST_PORT), options.value("database"), provider(options));
    }

    /** The secret of the client is no argument, since those can be seen by everybody on the machine. */
    private static Optional<ProviderSettings> provider(Options options) {
        Optional<String> issuer = options.value("oidc");
        Optional<String> client = options.value("oidc-client");
        if (issuer.isPresent() != client.isPresent()) {
            throw new UsageException("--oidc and --oidc-client belong together: the issuer, and what this server is called there");
        }
        try {
            return issuer.map(i -> new ProviderSettings(i, client.get(), Optional.ofNullable(System.getenv("RESIDUAL_OIDC_SECRET")).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** Both folders are called like their options where nothing else is said. */
    private static Path folder(Options options, String name) {
        return Path.of(options.value(name).orElse(name));
    }
}
