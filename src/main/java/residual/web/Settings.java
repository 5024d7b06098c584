package residual.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server runs. {@code port} 0 takes any free one; {@code key} signs the visitors' cookies; {@code secure} says that the site is reached by
 * TLS; {@code development} is the project's folder, whose templates and static files are then read anew for every page. {@code bare} is what a request for
 * {@link #BARE} does and nothing else: no server has such an address but the one that the load command measures. {@code limits} bound what one visitor may ask for. {@code provider} is whom people may sign in through besides.
 */
public record Settings(String host, int port, byte[] key, boolean secure, Optional<Path> development, Duration stopTimeout, Optional<Runnable> bare, Limits limits,
        Optional<ProviderSettings> provider) {
    /** The address at which a request is answered with as little as can be. */
    public static final String BARE = "/bare";
    private static final int LEAST_KEY = 32;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Port " + port + " does not exist: give one between 0 and 65535.");
        }
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException("A key of " + key.length + " bytes is too short: give at least " + LEAST_KEY + ".");
        }
        key = key.clone();
    }

    /** The settings of a server that this machine alone can reach. */
    public static Settings local(int port, byte[] key) {
        return new Settings("127.0.0.1", port, key, false, Optional.empty(), Duration.ofSeconds(10), Optional.empty(), Limits.USUAL, Optional.empty());
    }

    /** These settings with templates and static files read anew from a project's folder. */
    public Settings developing(Path project) {
        return new Settings(host, port, key, secure, Optional.of(project), stopTimeout, bare, limits, provider);
    }

    /** These settings for a site that is reached by TLS. */
    public Settings behindTls() {
        return new Settings(host, port, key, true, development, stopTimeout, bare, limits, provider);
    }

    /** These settings with other limits. */
    public Settings limitedTo(Limits other) {
        return new Settings(host, port, key, secure, development, stopTimeout, bare, other, provider);
    }

    /** These settings with a provider that people may sign in through. */
    public Settings signingInBy(ProviderSettings other) {
        return new Settings(host, port, key, secure, development, stopTimeout, bare, limits, Optional.of(other));
    }
}
