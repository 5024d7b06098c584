package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The problems that the project ships, in a real browser: every page of them is sound, and one is done from the first wrong turn to the last point. */
@BrowserTest
class ProblemsIT {
    private static Tab desktop;
    private static Tab phone;

    /** Each shows one page after the other, as a visitor's browser does, which then knows scripts and fonts already. */
    @BeforeAll
    static void open(Site site, Visits visits) {
        desktop = visits.tab(site, Look.DESKTOP);
        phone = visits.tab(site, Look.DARK_PHONE);
    }

    /** Discovered, so that a new problem is looked at without being listed. */
    static Stream<String> pages(Site site) {
        return site.edition().courses().stream().flatMap(course -> Stream.of(Stream.of(Addresses.course(course.id())),
                course.sets().stream().flatMap(set -> Stream.of(Addresses.set(course.id(), set.id()), "/print/" + course.id() + "/" + set.id())),
                course.problems().stream().map(problem -> Addresses.problem(problem.path()))).flatMap(pages -> pages));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsSound(String page) {
        isSound(desktop, page);
        isSound(phone, page);
        phone.isAccessible();
    }

    private static void isSound(Tab tab, String page) {
        tab.forgetTroubles();
        tab.open(page);
        tab.fits();
        tab.stoodStill();
        tab.isLight();
        tab.isSound();
    }

    @Test
    void aStudentDoesAProblemWithWrongTurns(Tab tab) {
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
