package residual.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residual.check.Answer;
import residual.check.Verdict;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Rendered;
import residual.problem.SampleRun;
import residual.problem.Variant;
import residual.tutor.Seat;

/** Makes the view of a problem on one variant for its author: all that students see, and all that they do not. */
final class AuthoringViews {
    private static final String AUTHOR = "author";
    private final Variant variant;
    private final Map<String, Answer> typed;
    private final SampleRun samples;

    /** {@code typed} is what stands in the boxes of each part. */
    AuthoringViews(Variant variant, Map<String, Answer> typed, SampleRun samples) {
        this.variant = variant;
        this.typed = typed;
        this.samples = samples;
    }

    /** Before the names of a part's boxes, so that all parts stand in one form. */
    static String under(Part part) {
        return part.id() + ".";
    }

    static Seat seat(Variant variant, Part part) {
        return new Seat(AUTHOR, variant, part);
    }

    /** The problem, with the answer that was tried at one part and its verdict. Throws what the author's texts throw on this variant. */
    AuthoringView.Shown shown(Optional<String> tried, Optional<Verdict> verdict) {
        Problem problem = variant.problem();
        return new AuthoringView.Shown(problem.title(), html(problem.statement()), variant.figure().map(Rendered::html).orElse(""), problem.points(),
                problem.parts().stream().map(part -> part(part, tried.filter(part.id()::equals).flatMap(id -> verdict))).toList());
    }

    private AuthoringView.ShownPart part(Part part, Optional<Verdict> verdict) {
        Seat seat = seat(variant, part);
        Answer given = typed.getOrDefault(part.id(), new Answer(Map.of()));
        return new AuthoringView.ShownPart(part.id(), States.letter(variant.problem().parts().indexOf(part)), part.kind(), html(part.prompt()), part.points(), part.attempts(),
                part.check().inputs(variant.given()).stream().map(input -> InputView.of(input, seat, given, under(part))).toList(),
                part.hints().stream().map(hint -> new AuthoringView.Hint(html(hint.text()), 100 * hint.price(), hint.after())).toList(),
                part.misconceptions().stream().map(m -> new AuthoringView.Remark(m.feedback(), html(m.text()))).toList(),
                part.solution().isBlank() ? "" : html(part.solution()), answer(seat), samples(part), verdict.map(v -> tried(part, given, v)));
    }

    private String html(String markdown) {
        return variant.render(markdown).html();
    }

    /** A right answer, box by box. */
    private List<TryView.Given> answer(Seat seat) {
        Answer solution = seat.part().check().solution(variant.given());
        return solution.texts().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(e -> !e.getValue().isBlank())
                .map(e -> new TryView.Given(e.getKey().equals(Answer.ONLY) ? "" : e.getKey(), e.getValue(), List.of(), List.of())).toList();
    }

    private AuthoringView.Tried tried(Part part, Answer given, Verdict verdict) {
        Stream<TryView.Said> said = verdict.feedback().stream().map(f -> new TryView.Said(f.key(), Prosaic.html(f.message()), f.place()));
        Stream<TryView.Said> remarks = part.misconceptions().stream().filter(m -> verdict.feedback().stream().anyMatch(f -> f.key().equals(m.feedback())))
                .map(m -> new TryView.Said(m.feedback(), html(m.text()), ""));
        return new AuthoringView.Tried(verdict.outcome().word(), verdict.score() * part.points(), part.points(), Stream.concat(said, remarks).toList(),
                verdict.exhibits().stream().map(Exhibits::view).toList(), part.check().working(given, variant.given()).steps().stream()
                        .map(s -> new AuthoringView.Step(Prosaic.html(s.what()), s.value(), s.expected(), s.points())).toList());
    }

    private List<AuthoringView.Sample> samples(Part part) {
        return samples.results().stream().filter(r -> r.part().equals(part.id())).map(r -> sample(part, r)).toList();
    }

    private static AuthoringView.Sample sample(Part part, SampleRun.Result result) {
        Optional<Part.Sample> written = part.samples().stream().filter(s -> s.line() == result.line()).findFirst();
        String expected = written.map(s -> s.outcome().word()).orElse("correct");
        return new AuthoringView.Sample(written.map(Part.Sample::line).orElse(0), oneLine(result.answer()), expected, result.verdict().map(v -> v.outcome().word()).orElse(""),
                result.verdict().map(v -> v.score() * part.points()).orElse(0.0), Prosaic.html(result.trouble()));
    }

    private static String oneLine(Answer answer) {
        return answer.texts().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(e -> Stream.of((e.getKey().equals(Answer.ONLY) ? "" : e.getKey() + " = ") + e.getValue().replace("\n", " ⏎ "))).collect(Collectors.joining("; "));
    }
}
