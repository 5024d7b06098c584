package residual.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Statement;
import residual.world.Premises;

/**
 * The kind {@code derivation}. Its fields by YAML key:
 * <ul>
 * <li>{@code facts}: what may be used, name and equation, beside the definitions, which always hold; with {@code definitions} and {@code equality} they are
 *     the premises;
 * <li>{@code start}: the expression to start from, where the goal is what it equals;
 * <li>{@code goal}: the statements to reach;
 * <li>{@code most-facts}: how many facts one line may take at once, 1 by default;
 * <li>{@code routes}: model derivations with a comment each, the first of which is the solution;
 * <li>{@code next-step}: what a student who is stuck pays for the fact, the place and the line that come next.
 * </ul>
 * Feedback keys: {@code derivation} for the summary, {@code line-fails}, {@code carried}, {@code too-big}, {@code unreadable}, {@code undecided}, {@code redefined},
 * {@code goal-not-reached}, {@code goal-by-false-line}, {@code goal-in-one-step}, {@code empty}, {@code too-long}, and {@code route-} with the name of the route that was taken.
 */
public record DerivationCheck(Premises premises, Optional<Expr> start, List<Statement> goals, int mostFacts, ModelRoutes routes) implements Check {
    private static final int LONGEST = 20_000;

    /** A model derivation: its lines as one text, and Markdown about what it gains. */
    public record Route(String name, String title, String comment, String lines) {}

    public DerivationCheck {
        goals = List.copyOf(goals);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("a derivation needs a goal, the statement to reach");
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        String text = answer.text();
        if (text.length() > LONGEST) {
            return Verdict.invalid("too-long", "Your derivation has " + text.length() + " characters; " + LONGEST + " are the most that can be taken, so shorten it.");
        }
        Derivation derivation = derivation(text);
        if (derivation.lines().stream().allMatch(DerivedLine::isProse)) {
            return Verdict.invalid("empty", "There is no formula in your derivation yet: write one statement a line, such as `" + Notation.PLAIN.write(goals.getFirst()) + "`.");
        }
        return new DerivationVerdict(this, derivation).verdict();
    }

    /** What is to be seen beside each line while it is typed, with the row of the text it starts in, from 0. */
    public record Live(int row, Exhibit.Mark mark) {}

    /** The marks beside the lines of a text that is being typed; none for a text that is too long. */
    public List<Live> live(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        LineNotes notes = new LineNotes(derivation(text));
        List<Exhibit.Mark> marks = notes.marks().marks();
        List<Integer> rows = notes.rows();
        return IntStream.range(0, marks.size()).mapToObj(i -> new Live(rows.get(i), marks.get(i))).toList();
    }

    Derivation derivation(String text) {
        return Derivation.of(text, premises, goals, mostFacts);
    }

    @Override
    public boolean isAlikeForAll() {
        return true;
    }

    @Override
    public Working working(Answer answer, Given given) {
        return answer.text().length() > LONGEST ? Working.NONE : LineWorking.of(this, answer);
    }

    @Override
    public List<Input> inputs(Given given) {
        List<Input.Option> facts = premises.facts().stream().map(f -> new Input.Option(f.name(), Notation.LATEX.write(f.statement(), premises.vocabulary()))).toList();
        return List.of(new Input.Derivation(Answer.ONLY, start.map(s -> Notation.LATEX.write(s, premises.vocabulary())).orElse(""), definitions(), facts));
    }

    private List<String> definitions() {
        return premises.definitions().stream().map(s -> Notation.LATEX.write(s, premises.vocabulary())).toList();
    }

    @Override
    public Optional<Guide> guide(Answer answer) {
        return routes.all().isEmpty() ? Optional.empty() : Optional.of(new RouteGuide(this, answer.text()));
    }

    /** All ways to the goal beside each other, with an answer that gets there too. */
    public RouteSurvey survey(Optional<Answer> own) {
        return new RouteSurvey(this, own.map(Answer::text));
    }

    @Override
    public Answer solution(Given given) {
        return routes.all().isEmpty() ? new Answer(Map.of()) : Answer.of(routes.all().getFirst().lines());
    }
}
