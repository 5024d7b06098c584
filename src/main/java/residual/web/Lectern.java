package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import residual.problem.Course;
import residual.tutor.Gradebook;

/** What every page for instructors begins with: the course of its address, and the way to the other pages. */
final class Lectern {
    private final Page page;
    private final Shelf shelf;

    Lectern(Page page, Shelf shelf) {
        this.page = page;
        this.shelf = shelf;
    }

    Course course(Context context) {
        return shelf.course(context);
    }

    Visitor visitor(Context context) {
        return page.visitor(context);
    }

    /** The part that an address {@code …/{set}/{problem}/{part}} means. */
    Gradebook.Column column(Context context) {
        Course course = course(context);
        String path = course.id() + "/" + context.pathParam("set") + "/" + context.pathParam("problem");
        return Gradebook.columns(course).stream().filter(c -> c.problem().path().equals(path) && c.part().id().equals(context.pathParam("part"))).findFirst().orElseThrow(NotFoundResponse::new);
    }

    /** The address of the course's pages for instructors. */
    static String address(Course course) {
        return "/teach/" + course.id();
    }

    /** Answers with a page. */
    void show(Context context, String template, Map<String, Object> shown) {
        page.show(context, template, with(context, shown));
    }

    /** Answers with one fragment of a page. */
    void showFragment(Context context, String template, String fragment, Map<String, Object> shown) {
        page.showFragment(context, template, fragment, with(context, shown));
    }

    private Map<String, Object> with(Context context, Map<String, Object> shown) {
        Course course = course(context);
        Map<String, Object> all = new HashMap<>(shown);
        all.put("course", new Link(course.title(), Addresses.course(course.id())));
        all.put("teach", address(course));
        return all;
    }

    /** Answers with a page again that was sent something it cannot take; {@code alert} is the key of the sentence about it. */
    void refuse(Context context, String template, Map<String, Object> shown, String alert) {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("alert", alert);
        context.status(422);
        show(context, template, all);
    }
}
