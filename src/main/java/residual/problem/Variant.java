package residual.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import residual.check.Answer;
import residual.check.Given;
import residual.expr.ExprException;
import residual.expr.Values;

/** A problem as one student sees it: the same file version and seed give the same variant for ever. It remembers the texts it has rendered. */
public final class Variant {
    private static final int MOST_TEXTS = 200;
    private final Problem problem;
    private final Given given;
    private final Map<String, Rendered> rendered = new ConcurrentHashMap<>();

    public Variant(Problem problem, Given given) {
        this.problem = problem;
        this.given = given;
    }

    public Problem problem() {
        return problem;
    }

    public Given given() {
        return given;
    }

    /** The variant of a seed. Pure: the same problem and seed give the same numbers. */
    public static Variant of(Problem problem, long seed) {
        return new Variant(problem, VariantDraw.of(problem.setup(), seed));
    }

    /** Whether a student with this variant saw what one with the other sees: each symbol and each word that is drawn here is there, the same. What is defined or given may differ. */
    public boolean drawsAs(Variant other) {
        Values mine = given.values();
        Values its = other.given.values();
        return mine.sizes().equals(its.sizes()) && given.words().equals(other.given.words()) && problem.setup().draws().keySet().stream().allMatch(name -> equal(mine.matrices().get(name), its.matrices().get(name)));
    }

    private static boolean equal(SimpleMatrix mine, SimpleMatrix its) {
        return its != null && mine.isIdentical(its, 0);
    }

    /** What stands for {@code {{inside}}}: words, a size, a symbol's value or any expression of them; else an {@code ExprException}. */
    Filling fill(String inside) {
        List<String> words = given.words().get(inside);
        if (words != null) {
            return new Filling.Drawn(words);
        }
        return new Filling.Value(value(inside));
    }

    /** An answer with its slots filled, numbers with all their digits. */
    public Answer fill(Answer answer) {
        Map<String, String> texts = new HashMap<>();
        answer.texts().forEach((input, text) -> texts.put(input, Filling.fillTyped(text, this)));
        return new Answer(texts);
    }

    /** What this variant gives with the student's own values of some symbols, and of all that is defined by them; empty where no value of hers is plausible, or something has none. */
    public Optional<Given> with(Map<String, OwnAnswer> own) {
        Map<String, SimpleMatrix> values = new HashMap<>();
        own.forEach((symbol, answer) -> answer.value(given, value(symbol)).ifPresent(value -> values.put(symbol, value)));
        try {
            return values.isEmpty() ? Optional.empty() : Optional.of(VariantDraw.with(problem.setup(), given, values));
        } catch (ExprException undefined) {
            return Optional.empty();
        }
    }

    /** The value of an expression on this variant. */
    public SimpleMatrix value(String expression) {
        Values values = given.values();
        SimpleMatrix known = values.matrices().get(expression);
        return known != null ? known : Formulas.of(given).value(expression, values);
    }

    /** The value of an expression as a table with its forms to copy. */
    public DataTable table(String expression) {
        return DataTable.of(expression, value(expression));
    }

    /** The figure of the problem, drawn. */
    public Optional<Rendered> figure() {
        return problem.figure().filter(Figure.EncoderDecoder.class::isInstance).map(figure -> remembered("figure", () -> FigureSvg.of((Figure.EncoderDecoder) figure, this)));
    }

    /** The panel to play with, where the problem has one; an {@code IllegalArgumentException} is the author's mistake. */
    public Optional<Explorer> explorer() {
        return problem.figure().filter(Figure.Autoencoder.class::isInstance).map(panel -> Explorer.of((Figure.Autoencoder) panel, given));
    }

    /** A text of this problem, its slots filled. */
    public Rendered render(String markdown) {
        return remembered("text " + markdown, () -> Markdown.render(markdown, this));
    }

    private Rendered remembered(String key, Supplier<Rendered> made) {
        Rendered known = rendered.get(key);
        if (known != null) {
            return known;
        }
        Rendered fresh = made.get();
        if (rendered.size() < MOST_TEXTS) {
            rendered.put(key, fresh);
        }
        return fresh;
    }
}
