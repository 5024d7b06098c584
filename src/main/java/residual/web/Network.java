package residual.web;

import io.javalin.http.Context;

/** Where on the network a request comes from. */
record Network(boolean behindProxy) {

    /** The address of the browser: the last one the proxy added where there is a proxy, since browsers may write the others themselves. */
    String address(Context context) {
        String forwarded = behindProxy ? context.header("X-Forwarded-For") : null;
        return forwarded == null ? context.ip() : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
