package residual.web;

import java.util.List;
import java.util.Optional;

/** A problem with new numbers, to practise: as its page shows it, with the parts that are over for the student. Nothing of it is kept. */
public record PracticeView(String title, String statement, String figure, Optional<ExplorerView> explorer, Link course, Link set, Link problem, int round, String another, List<Part> parts) {
    public PracticeView {
        parts = List.copyOf(parts);
    }

    /** One part to practise; {@code made} is the answer just given, hints are HTML, and the notice is empty where there is none. */
    public record Part(String id, String letter, String address, String prompt, String state, String notice, List<InputView> inputs,
            Optional<TryView> made, List<String> hints, PartView.Afterwards afterwards) {}
}
