package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;

/** Keeps one visitor, and one address, from taking the server for themselves. */
final class Pace {
    private final Visitors visitors;
    private final Network network;
    private final Allotment pages;
    private final Allotment forms;
    private final Allotment answers;
    private final Allotment addresses;
    private final Allotment newcomers;

    Pace(Limits limits, Visitors visitors, Network network) {
        this.visitors = visitors;
        this.network = network;
        pages = new Allotment(limits.pages());
        forms = new Allotment(limits.forms());
        answers = new Allotment(limits.answers());
        addresses = new Allotment(limits.address());
        newcomers = new Allotment(limits.newcomers());
    }

    /** Counts a request; throws {@link TooFast}. Files are few and small, and browsers keep them. */
    void request(Context context) {
        take(addresses, network.address(context));
        if (!context.path().startsWith("/assets/")) {
            visit(context);
        }
    }

    private void visit(Context context) {
        if (visitors.isNew(context)) {
            take(newcomers, network.address(context));
        } else {
            take(context.method() == HandlerType.GET ? pages : forms, visitors.of(context).id());
        }
    }

    /** Counts an answer to be judged; throws {@link TooFast}. */
    void answer(Context context) {
        take(answers, visitors.of(context).id());
    }

    private static void take(Allotment allotment, String whose) {
        Duration wait = allotment.take(whose, System.nanoTime());
        if (!wait.isZero()) {
            throw new TooFast(wait);
        }
    }
}
