package residual.web;

/** Addresses of the site's pages. */
final class Addresses {
    private Addresses() {}

    static String course(String course) {
        return "/courses/" + course;
    }

    static String set(String course, String set) {
        return course(course) + "/" + set;
    }

    /** The page of a problem, by its path {@code course/set/problem}. */
    static String problem(String path) {
        return "/courses/" + path;
    }

    /** The part of a problem's page. */
    static String part(String path, String part) {
        return problem(path) + "#" + part;
    }

    /** An address to go back to, if it is a page of this site; else the first page. */
    static String within(String address) {
        boolean ours = address != null && address.matches("/(?![/\\\\])[\\w/?=&#.%+-]*");
        return ours ? address : "/";
    }
}
