package residual.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import residual.course.NotKeptException;
import residual.tutor.BusyException;

/** What a visitor reads when a request cannot be answered: which page does not exist, what was too large, or that the fault is ours. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String RETRY_SECONDS = "5";
    private final Page page;

    ErrorPages(Page page) {
        this.page = page;
    }

    void register(RoutesConfig routes) {
        routes.exception(TooLarge.class, (e, context) -> show(context, 413, Guard.isRoster(context) ? "error.roster" : "error.413"));
        routes.exception(TooFast.class, this::tooFast);
        routes.exception(BusyException.class, this::busy);
        routes.exception(NotOpen.class, this::notOpen);
        routes.exception(UnreadableFile.class, this::unreadable);
        routes.exception(Uneditable.class, (e, context) -> show(context, 422, "error.uneditable", Prosaic.html(e.getMessage())));
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(NotKeptException.class, this::notKept);
        routes.exception(Exception.class, this::ours);
        routes.error(404, context -> show(context, 404));
    }

    /** The page of the set says when and how it opens. */
    private void notOpen(NotOpen reason, Context context) {
        context.status(403);
        page.show(context, "error", Map.of("status", 403, "key", reason.key(), "detail", "", "set", Addresses.set(context.pathParam("course"), context.pathParam("set"))));
    }

    private void notKept(NotKeptException reason, Context context) {
        LOG.warn("{} {} was not kept: {}", context.method(), context.path(), reason.getMessage());
        context.header("Retry-After", RETRY_SECONDS);
        show(context, 503);
    }

    private void tooFast(TooFast reason, Context context) {
        context.header("Retry-After", String.valueOf(reason.seconds()));
        context.status(429);
        page.show(context, "error", Map.of("status", 429, "key", "error.429", "detail", "", "seconds", reason.seconds()));
    }

    private void busy(BusyException reason, Context context) {
        context.header("Retry-After", RETRY_SECONDS);
        show(context, 503);
    }

    private void unreadable(UnreadableFile file, Context context) {
        show(context, 422, "error.file", Prosaic.html(file.getMessage()));
    }

    private void ours(Exception fault, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), fault);
        show(context, 500);
    }

    private void refused(HttpResponseException e, Context context) {
        show(context, e.getStatus(), Refusal.MAY_NOT.equals(e.getMessage()) ? "error.may-not" : key(e.getStatus()));
    }

    private void show(Context context, int status) {
        show(context, status, key(status));
    }

    private void show(Context context, int status, String key) {
        show(context, status, key, "");
    }

    /** The page about a failure; {@code detail} is a sentence more about this very one, as HTML. */
    private void show(Context context, int status, String key, String detail) {
        context.status(status);
        page.show(context, "error", Map.of("status", status, "key", key, "detail", detail));
    }

    private static String key(int status) {
        return switch (status) {
            case 403, 404, 413, 429, 503 -> "error." + status;
            default -> status < 500 ? "error.400" : "error.500";
        };
    }
}
