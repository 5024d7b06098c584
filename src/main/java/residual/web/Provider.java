package residual.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import residual.course.Identity;
import residual.course.ProviderSignIns.Visit;

/** An OpenID Connect provider: where it is asked who a visitor is, and what it answers, by the code flow with PKCE. What it says of itself is read when it is first needed. */
final class Provider {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_BYTES = 1 << 20;
    private final ProviderSettings settings;
    private final Map<JWSAlgorithm, IDTokenValidator> validators = new ConcurrentHashMap<>();
    private volatile Optional<OIDCProviderMetadata> known = Optional.empty();

    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    /** A sign-in that the provider, or the way to it, does not let through; {@code key} names the sentence about it. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;

        FailedException(String key, String why) {
            super(why);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private OIDCProviderMetadata metadata() throws FailedException {
        try {
            OIDCProviderMetadata metadata = known.isPresent() ? known.get() : OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
            known = Optional.of(metadata);
            return metadata;
        } catch (GeneralException | IOException e) {
            throw new FailedException("sign-in.provider.down", e.toString());
        }
    }

    /** The address at which the provider asks the visitor, and from which she comes back with this state. */
    URI question(String state, Visit visit, URI back) throws FailedException {
        return new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE), new Scope("openid", "email", "profile"), new ClientID(settings.client()), back)
                .endpointURI(metadata().getAuthorizationEndpointURI()).state(new State(state)).nonce(new Nonce(visit.nonce()))
                .codeChallenge(new CodeVerifier(visit.verifier()), CodeChallengeMethod.S256).build().toURI();
    }

    /** Who the visitor is that came back with this code. */
    Identity identity(String code, Visit visit, URI back) throws FailedException {
        try {
            JWT token = redeemed(code, visit, back).getOIDCTokens().getIDToken();
            IDTokenClaimsSet claims = validator(token).validate(token, new Nonce(visit.nonce()));
            boolean verified = String.valueOf(claims.getClaim("email_verified")).equalsIgnoreCase("true");
            return new Identity(settings.issuer(), claims.getSubject().getValue(), text(claims, "name"), verified ? text(claims, "email") : "");
        } catch (IOException e) {
            throw new FailedException("sign-in.provider.down", e.toString());
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new FailedException("sign-in.provider.bad", e.toString());
        }
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getStringClaim(name)).orElse("");
    }

    private OIDCTokenResponse redeemed(String code, Visit visit, URI back) throws FailedException, IOException, ParseException {
        HTTPRequest request = request(new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(visit.verifier()))).toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess()) {
            throw new FailedException("sign-in.provider.bad", "the code was refused: " + response.toErrorResponse().getErrorObject());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private TokenRequest request(AuthorizationCodeGrant grant) throws FailedException {
        ClientID client = new ClientID(settings.client());
        URI place = metadata().getTokenEndpointURI();
        return settings.secret().isEmpty() ? new TokenRequest.Builder(place, client, grant).build()
                : new TokenRequest.Builder(place, new ClientSecretBasic(client, new Secret(settings.secret())), grant).build();
    }

    /** Checks issuer, audience, expiry, nonce, and a signature by a key that the provider publishes: no other algorithm than those it names, and none by a shared secret. */
    private IDTokenValidator validator(JWT token) throws FailedException {
        OIDCProviderMetadata metadata = metadata();
        boolean named = metadata.getIDTokenJWSAlgs() != null && metadata.getIDTokenJWSAlgs().contains(token.getHeader().getAlgorithm());
        if (!named || !(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm) || !JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
            throw new FailedException("sign-in.provider.bad", "the token is signed by " + token.getHeader().getAlgorithm());
        }
        return validators.computeIfAbsent(algorithm, a -> validator(a, metadata));
    }

    private IDTokenValidator validator(JWSAlgorithm algorithm, OIDCProviderMetadata metadata) {
        try {
            return new IDTokenValidator(metadata.getIssuer(), new ClientID(settings.client()), algorithm, metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES));
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException("the provider's keys are at no address: " + metadata.getJWKSetURI(), e);
        }
    }
}
