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

    /** The page of a course's problem files, for its instructors. */
    static String authoring(String course) {
        return "/teach/" + course + "/problems";
    }

    /** The page on which a problem's file is written, by the problem's path {@code course/set/problem}. */
    static String manuscript(String path) {
        int slash = path.indexOf('/');
        return authoring(path.substring(0, slash)) + path.substring(slash);
    }

    /** An address to go back to, if it is a page of this site; else the first page. */
    static String within(String address) {
        boolean ours = address != null && address.matches("/(?![/\\\\])[\\w/?=&#.%+-]*");
        return ours ? address : "/";
    }
}
