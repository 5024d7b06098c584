package residual.web;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;

/** The tabs of one test. In the end they are closed, and none may have met an error or asked another host for something. */
final class Visits implements AutoCloseable {
    private final Browser browser;
    private final List<Tab> tabs = new ArrayList<>();

    Visits(Browser browser) {
        this.browser = browser;
    }

    /** The tab of a new visitor to a site. */
    Tab tab(Site site, Look look) {
        Tab tab = new Tab(browser, site.address(), look);
        tabs.add(tab);
        return tab;
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
        tabs.forEach(Tab::isSound);
    }
}
