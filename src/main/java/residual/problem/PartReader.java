package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Outcome;
import residual.problem.Part.Hint;
import residual.problem.Part.Misconception;
import residual.problem.Part.Sample;

/** Reads one part: what all kinds have in common, and under the key of its kind the check. */
final class PartReader {
    private static final Map<String, KindReader> KINDS = KindReader.all();
    private static final Map<String, Outcome> OUTCOMES = Words.of(Outcome.values());
    private static final List<String> COMMON = List.of("id", "prompt", "points", "attempts", "hints", "misconceptions", "solution", "samples", "follows");
    private final Scope scope;
    private final TextProof texts;

    PartReader(Scope scope, TextProof texts) {
        this.scope = scope;
        this.texts = texts;
    }

    Optional<Part> read(Entry entry) {
        Fields fields = entry.fields("part");
        String id = fields.required("id", Entry::id, "");
        String prompt = fields.required("prompt", texts::note, "");
        double points = fields.optional("points", PartReader::points, 1.0);
        int attempts = fields.optional("attempts", e -> e.whole(0, 1000), 0);
        List<Hint> hints = fields.list("hints").stream().flatMap(e -> hint(e).stream()).toList();
        List<Misconception> misconceptions = fields.named("misconceptions").stream().map(this::misconception).toList();
        String solution = fields.optional("solution", texts::note, "");
        Optional<Kind> kind = kind(fields);
        Map<String, String> follows = follows(fields);
        fields.optional("samples");
        List<Sample> samples = kind.map(k -> samples(fields, k.name())).orElse(List.of());
        return fields.build(() -> new Part(id, kind.orElseThrow().name(), prompt, points, attempts, kind.orElseThrow().check(), hints,
                misconceptions, solution, samples, follows, entry.mark().line()));
    }

    /** Which symbol's value the student finds in which part. */
    private Map<String, String> follows(Fields fields) {
        Map<String, String> follows = new LinkedHashMap<>();
        for (Entry.Named named : fields.named("follows")) {
            if (scope.formulas().vocabulary().symbols().contains(named.name())) {
                follows.put(named.name(), named.value().text());
            } else {
                named.value().fault("`" + named.name() + "` is not a symbol of this problem; follows names a symbol and the part in which the student finds its value, as in {h1: hidden}");
            }
        }
        return follows;
    }

    static double points(Entry entry) {
        double points = entry.number();
        if (points < 0 || points > 1000) {
            entry.fault("points are a number from 0 to 1000, found " + points);
            return 0;
        }
        return points;
    }

    /** The kind of a part and what stands under its key. */
    record Kind(String name, Check check) {}

    /** The check of a part of which nothing else is wanted; what all parts may have besides is passed over. */
    static Optional<Kind> kindOnly(Fields fields, Scope scope) {
        COMMON.forEach(fields::optional);
        Optional<Kind> kind = new PartReader(scope, new TextProof()).kind(fields);
        return fields.build(kind::orElseThrow);
    }

    private Optional<Kind> kind(Fields fields) {
        List<String> kinds = fields.present(KINDS.keySet());
        if (kinds.size() == 1) {
            String name = kinds.getFirst();
            return fields.optional(name).flatMap(e -> KINDS.get(name).read(e, scope)).map(check -> new Kind(name, check));
        }
        String found = kinds.isEmpty() ? "none" : String.join(" and ", kinds);
        fields.fault("a part has one kind, this one has " + found + "; the kinds are " + String.join(", ", KINDS.keySet()));
        return Optional.empty();
    }

    private Optional<Hint> hint(Entry entry) {
        if (entry.isText()) {
            return Optional.of(new Hint(texts.note(entry), 0, ""));
        }
        Fields fields = entry.fields("hint");
        String text = fields.required("text", texts::note, "");
        double price = fields.optional("price", Entry::share, 0.0);
        String after = fields.text("after", "");
        return fields.build(() -> new Hint(text, price, after));
    }

    private Misconception misconception(Entry.Named named) {
        return new Misconception(named.name(), texts.note(named.value()));
    }

    private List<Sample> samples(Fields fields, String kind) {
        List<Sample> samples = new ArrayList<>();
        fields.list("samples").forEach(e -> sample(e, kind).ifPresent(samples::add));
        Set<Outcome> outcomes = Set.copyOf(samples.stream().map(Sample::outcome).toList());
        if (kind.equals("text") && samples.isEmpty()) {
            fields.unproved("a sample: a text has at least one, with the outcome ungraded");
        } else if (!kind.equals("text") && !(outcomes.contains(Outcome.CORRECT) && (outcomes.contains(Outcome.INCORRECT) || outcomes.contains(Outcome.PARTIAL)))) {
            fields.unproved("samples: at least one with the outcome correct and one with incorrect or partial, so that its judging is proved");
        }
        return samples;
    }

    private Optional<Sample> sample(Entry entry, String kind) {
        Fields fields = entry.fields("sample");
        Answer answer = fields.required("answer", e -> AnswerReader.of(kind).read(e), Answer.of(""));
        Outcome outcome = fields.required("outcome", e -> e.word(OUTCOMES).orElse(Outcome.CORRECT), Outcome.CORRECT);
        String feedback = fields.text("feedback", "");
        return fields.build(() -> new Sample(answer, outcome, feedback, entry.mark().line()));
    }
}
