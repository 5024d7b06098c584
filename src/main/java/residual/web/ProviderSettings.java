package residual.web;

import java.net.URI;

/** The OpenID Connect provider that people may sign in with: its issuer, and what this server is called and known by there; a client without a secret is a public one. */
public record ProviderSettings(String issuer, String client, String secret) {
    public ProviderSettings {
        if (!issuer.matches("https?://[^\\s?#]+") || client.isBlank()) {
            throw new IllegalArgumentException("The issuer `" + issuer + "` is no address, or the client `" + client + "` is empty.");
        }
    }

    /** The name by which people know the provider. */
    String host() {
        return URI.create(issuer).getHost();
    }
}
