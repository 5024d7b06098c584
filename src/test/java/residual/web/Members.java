package residual.web;

import residual.course.Role;

/** The members of a site's course, for tests: they join it by an invitation and sign in with their passwords. */
record Members(Site site, String course) {
    static final String PASSWORD = "violet marble kettle";

    /** Somebody new, without a browser; her name is that which she signs in with. */
    Guest joined(String login, Role role) throws Exception {
        return joined(login, login, role);
    }

    /** The same with another name. */
    Guest joined(String login, String name, Role role) throws Exception {
        Guest guest = new Guest(site.address());
        guest.post("/link/" + site.register.links().toJoin(course, role, "", null, site.register.now()), "name", name, "login", login, "password", PASSWORD, "again", PASSWORD);
        return guest;
    }

    String id(String login) {
        return site.register.accounts().named(login).orElseThrow().id();
    }

    /** The tab of a member who has signed in and opened a page. */
    Tab at(Visits visits, Look look, String login, String path) {
        Tab tab = visits.tab(site, look);
        tab.open("/sign-in");
        tab.page().locator("#name").fill(login);
        tab.page().locator("#password").fill(PASSWORD);
        tab.page().locator("main form button").click();
        tab.page().waitForURL(site.address() + "/");
        tab.open(path);
        return tab;
    }
}
