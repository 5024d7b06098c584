package residual.web;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import residual.course.Account;
import residual.course.ProviderSignIns.Visit;
import residual.course.Register;
import residual.course.Sessions;

/** Signing in through an OpenID Connect provider: the way there, and the way back. */
final class ProviderPages {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);
    static final String THERE = "/sign-in/provider";
    static final String BACK = THERE + "/back";
    private static final int LONGEST = 2000;
    private static final int LONGEST_BACK = 500;
    private final Provider provider;
    private final SignInPages signIn;
    private final Visitors visitors;
    private final Register register;
    private final boolean secure;

    ProviderPages(Provider provider, SignInPages signIn, Visitors visitors, Register register, boolean secure) {
        this.provider = provider;
        this.signIn = signIn;
        this.visitors = visitors;
        this.register = register;
        this.secure = secure;
    }

    /** Sends the visitor to the provider. */
    void go(Context context) {
        String wanted = Addresses.within(context.queryParam("back"));
        Visit visit = new Visit(new Nonce().getValue(), new CodeVerifier().getValue(), wanted.length() <= LONGEST_BACK ? wanted : "/");
        String state = new Nonce().getValue();
        try {
            URI question = provider.question(state, visit, back(context));
            register.providerSignIns().begin(state, visit, visitors.of(context).id(), register.now());
            context.redirect(question.toString(), HttpStatus.SEE_OTHER);
        } catch (Provider.FailedException e) {
            refuse(context, e);
        }
    }

    private URI back(Context context) {
        return URI.create((secure ? "https" : context.scheme()) + "://" + context.host() + BACK);
    }

    private void refuse(Context context, Provider.FailedException e) {
        LOG.warn("A sign-in through the provider failed: {}", e.getMessage());
        signIn.refuse(context, e.key().endsWith("down") ? HttpStatus.BAD_GATEWAY : HttpStatus.UNPROCESSABLE_CONTENT, e.key());
    }

    /** Takes the visitor in who comes back. A state opens nothing a second time, and nothing for another browser. */
    void comeBack(Context context) {
        String code = parameter(context, "code");
        Optional<Visit> visit = register.providerSignIns().end(parameter(context, "state"), visitors.of(context).id(), register.now());
        if (visit.isEmpty()) {
            signIn.refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.provider.again");
        } else if (code.isEmpty()) {
            signIn.refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.provider.refused");
        } else {
            enter(context, code, visit.get());
        }
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(v -> v.length() <= LONGEST).orElse("");
    }

    private void enter(Context context, String code, Visit visit) {
        try {
            Optional<Account> account = register.providerSignIns().account(provider.identity(code, visit, back(context)), register.now());
            if (account.isEmpty()) {
                signIn.refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.provider.other");
                return;
            }
            visitors.signIn(context, account.get().id(), Sessions.Stay.BRIEF);
            context.redirect(ClaimPage.address(visitors, register, context, account.get().id(), visit.back()), HttpStatus.SEE_OTHER);
        } catch (Provider.FailedException e) {
            refuse(context, e);
        }
    }
}
