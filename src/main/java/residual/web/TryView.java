package residual.web;

import java.util.List;

/** One try as a page shows it. {@code cost} names a sentence about what the try cost, empty where it simply counted. */
public record TryView(int number, String outcome, boolean scored, double points, double of, String iso, String when,
        List<Said> feedback, String cost, List<ExhibitView> exhibits, List<Given> given, String version) {

    /** One thing told: the key, the sentence as HTML, and the place in the answer it is about. */
    public record Said(String key, String html, String place) {}

    /** What was given in one input: a text, or the chosen options as HTML. */
    public record Given(String name, String text, List<String> chosen) {}
}
