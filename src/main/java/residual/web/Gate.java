package residual.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import residual.problem.Course;

/** Lets a request through to a route that admits its visitor. A guest who would have to be somebody is asked to sign in first. */
final class Gate {
    private final Visitors visitors;
    private final Shelf shelf;

    Gate(Visitors visitors, Shelf shelf) {
        this.visitors = visitors;
        this.shelf = shelf;
    }

    /** Runs before every route. What no route admits is refused: a route that names nobody is closed. */
    void check(Context context) {
        Set<RouteRole> roles = context.routeRoles();
        if (roles.contains(Admits.ANYONE)) {
            return;
        }
        Visitor visitor = visitors.of(context);
        if (roles.stream().anyMatch(role -> role instanceof Admits admits && admits(context, visitor, admits))) {
            return;
        }
        if (visitor.isGuest() && !roles.isEmpty() && context.method() == HandlerType.GET) {
            context.redirect("/sign-in?back=" + URLEncoder.encode(Addresses.within(context.path()), StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        throw new ForbiddenResponse(Refusal.MAY_NOT);
    }

    private boolean admits(Context context, Visitor visitor, Admits role) {
        return switch (role) {
            case ANYONE -> true;
            case SIGNED_IN -> !visitor.isGuest();
            case MEMBER -> mayEnter(visitor, shelf.course(context));
            case INSTRUCTOR -> visitor.teaches(shelf.course(context).id());
        };
    }

    /** Whether a visitor may see a course and work in it. */
    static boolean mayEnter(Visitor visitor, Course course) {
        return !course.rules().roster() || visitor.isIn(course.id());
    }
}
