package residual.web;

import java.util.List;
import java.util.Optional;

/**
 * One try as a page shows it. {@code cost} names a sentence about what the try cost, empty where it simply counted; remarks are what the author says besides, as HTML;
 * {@code receipt} is the code that proves it.
 */
public record TryView(int number, String outcome, boolean scored, double points, double of, String iso, String when, List<Said> feedback, List<String> remarks,
        String cost, List<ExhibitView> exhibits, List<Given> given, String version, String receipt, Optional<Changed> changed) {

    /** That the try counts for something else than at first: the word for why, what it counted for then and by which version, what whoever changed it says, as HTML, and what was told then. */
    public record Changed(String why, String outcome, double points, String version, String remark, List<Said> told) {}

    /** One thing told: the key, the sentence as HTML, and the place in the answer it is about. */
    public record Said(String key, String html, String place) {}

    /** What was given in one input: a text, the chosen options as HTML, or claims with their marks. */
    public record Given(String name, String text, List<String> chosen, List<InputView.Critique.Line> marked) {}
}
