package residual.problem;

import java.util.List;
import java.util.Optional;
import residual.check.Check;
import residual.check.TextCheck;
import residual.check.TextCheck.Criterion;
import residual.check.TextCheck.Fact;

/** Reads {@code text: {words: [80, 130], look-for: [{any: […], say: …}], rubric: [{points: 2, text: …}]}}. */
final class TextReader implements KindReader {
    private static final int MOST_WORDS = 10_000;

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("text");
        List<Integer> words = fields.optional("words", TextReader::range, List.of(0, 0));
        List<Fact> facts = fields.list("look-for").stream().flatMap(e -> fact(e.fields("fact to look for")).stream()).toList();
        List<Criterion> rubric = fields.list("rubric").stream().flatMap(e -> criterion(e.fields("criterion")).stream()).toList();
        return fields.build(() -> new TextCheck(words.getFirst(), words.getLast(), facts, rubric));
    }

    private static List<Integer> range(Entry entry) {
        List<Entry> bounds = entry.oneOrMore();
        if (bounds.size() == 1) {
            return List.of(0, bounds.getFirst().whole(1, MOST_WORDS));
        }
        if (bounds.size() != 2) {
            entry.fault("expected the least and the greatest number of words, as in [80, 130]");
            return List.of(0, 0);
        }
        return bounds.stream().map(bound -> bound.whole(0, MOST_WORDS)).toList();
    }

    private static Optional<Fact> fact(Fields fields) {
        List<String> any = fields.required("any", Entry::texts, List.of());
        String say = fields.text("say", "");
        double points = fields.optional("points", PartReader::points, 1.0);
        return fields.build(() -> new Fact(any, say, points));
    }

    private static Optional<Criterion> criterion(Fields fields) {
        double points = fields.required("points", PartReader::points, 0.0);
        String text = fields.text("text");
        return fields.build(() -> new Criterion(points, text));
    }
}
