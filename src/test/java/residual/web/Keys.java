package residual.web;

import com.microsoft.playwright.Page;

/** A student who has a keyboard and nothing else: goes on with Tab until she is where she wants to be, and types. */
final class Keys {
    private static final int MOST_STEPS = 250;
    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes forward with Tab to the next element that matches. */
    Keys to(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + selector + " on " + page.url());
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Submits what was typed from inside its box. */
    void submit() {
        press("Control+Enter");
    }
}
