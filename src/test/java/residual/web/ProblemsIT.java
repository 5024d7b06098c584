package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.problem.Catalog;

/** The problems that the project ships, in a real browser: every page of them is sound, and one is done from the first wrong turn to the last point. */
class ProblemsIT {
    private static final Path PROBLEMS = Path.of("problems");
    private static Browsers browsers;
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        browsers = Browsers.open();
        site = Site.of(PROBLEMS, data);
    }

    @AfterAll
    static void close() {
        site.close();
        browsers.close();
    }

    /** Discovered, so that a new problem is looked at without being listed. */
    static Stream<String> pages() {
        return Catalog.open(PROBLEMS, name -> {}).edition().courses().stream().flatMap(course -> Stream.of(Stream.of(Addresses.course(course.id())),
                course.sets().stream().flatMap(set -> Stream.of(Addresses.set(course.id(), set.id()), "/print/" + course.id() + "/" + set.id())),
                course.problems().stream().map(problem -> Addresses.problem(problem.path()))).flatMap(pages -> pages));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsSound(String page) {
        try (Tab tab = new Tab(browsers.browser(), site.address(), Tab.desktop())) {
            tab.open(page);
            tab.page().waitForLoadState();
            tab.fits();
            tab.stoodStill();
            tab.isSound();
        }
        try (Tab tab = new Tab(browsers.browser(), site.address(), Tab.phone().setColorScheme(ColorScheme.DARK))) {
            tab.open(page);
            tab.page().waitForLoadState();
            tab.fits();
            tab.isAccessible();
            tab.isSound();
        }
    }

    @Test
    void aStudentDoesAProblemWithWrongTurns() {
        try (Tab tab = new Tab(browsers.browser(), site.address(), Tab.desktop())) {
            Page page = tab.page();
            Desk desk = new Desk(tab, "/courses/deep-learning/c-translation");
            tab.open("/courses/deep-learning/c-translation");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin")).click();
            List<String> sentences = page.locator(".statement li strong").allTextContents();
            List<String> target = List.of(sentences.get(1).split(" "));
            List<String> output = List.of(sentences.get(2).split(" "));
            desk.tick("stacking", "vocabularies");
            desk.judged("stacking", "Not right yet", "each network has its own embedding");
            desk.tick("stacking", "lengths", "order", "too-early");
            desk.judged("stacking", "Correct", "three Spanish words");
            fill(page, "training", with("<sos>", output, ""));
            desk.judged("training", "Not right yet", "teacher forcing");
            fill(page, "training", with("<sos>", target, ""));
            desk.judged("training", "Correct", "");
            fill(page, "evaluation", with("<sos>", target, ""));
            desk.judged("evaluation", "Not right yet", "If the right words were available");
            fill(page, "evaluation", with("<sos>", output, ""));
            desk.judged("evaluation", "Correct", "");
            fill(page, "loss-targets", with("", target, "<eos>"));
            desk.judged("loss-targets", "Correct", "");
            page.locator("#explain textarea").fill("Too short.");
            desk.judged("explain", "Handed in", "fewer");
            assertThat(page.locator("#outline")).containsText("10 of 13 points");
            page.reload();
            assertThat(page.locator("#training .earlier > summary")).hasText("1 earlier try");
            tab.isSound();
        }
    }

    private static List<String> with(String first, List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        if (!first.isEmpty()) {
            all.addFirst(first);
        }
        if (!last.isEmpty()) {
            all.addLast(last);
        }
        return all;
    }

    private static void fill(Page page, String part, List<String> tokens) {
        Locator slots = page.locator("#" + part + " .slot-row input");
        for (int i = 0; i < tokens.size(); i++) {
            slots.nth(i).fill(tokens.get(i));
        }
    }
}
