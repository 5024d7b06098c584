package residual.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the Markdown texts of a file, to be rendered once on a variant: a name in {@code {{…}}} that means nothing is a fault. */
final class TextProof {
    private final List<Entry> noted = new ArrayList<>();

    /** The text of the entry, to be proved when the whole file is read. */
    String note(Entry entry) {
        noted.add(entry);
        return entry.text();
    }

    /** Renders each text on the variant. */
    void prove(Variant variant) {
        noted.forEach(entry -> entry.parsed(text -> Markdown.render(text, variant)));
    }
}
