package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import residual.check.Answer;
import residual.check.DerivationCheck;
import residual.check.Feedback;
import residual.check.ModelRoutes;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.problem.Part.Sample;

/**
 * The proof of a problem: all samples of all parts judged on several variants, and the parts' own solutions too. A sample whose verdict is not
 * the one its author stated is the author's fault.
 */
public record SampleRun(List<Result> results) {
    public static final int VARIANTS = 5;

    public SampleRun {
        results = List.copyOf(results);
    }

    /**
     * One answer judged on one variant. {@code line} is where the sample stands, or the part for its solution; {@code trouble} says in a
     * sentence what differs from what was expected, empty where nothing does.
     */
    public record Result(String part, int line, long seed, Answer answer, Optional<Verdict> verdict, String trouble) {}

    /** Judges on the variants of the seeds 1 to {@code variants}. */
    public static SampleRun of(Problem problem, int variants) {
        List<Result> results = new ArrayList<>();
        for (long seed = 1; seed <= variants; seed++) {
            results.addAll(new OneVariant(problem, seed).results());
        }
        return new SampleRun(results);
    }

    /** Judges on the variant of one seed. */
    public static SampleRun on(Problem problem, long seed) {
        return new SampleRun(new OneVariant(problem, seed).results());
    }

    public int judged() {
        return results.size();
    }

    /** What differs from what was expected, once a sample, with the number of variants on which it does. */
    public List<Fault> faults(String file) {
        Map<String, List<Result>> wrong = results.stream().filter(r -> !r.trouble().isEmpty())
                .collect(Collectors.groupingBy(r -> r.line() + " " + r.part(), LinkedHashMap::new, Collectors.toList()));
        long variants = results.stream().mapToLong(Result::seed).distinct().count();
        return wrong.values().stream().map(same -> fault(file, same, variants)).toList();
    }

    private static Fault fault(String file, List<Result> same, long variants) {
        Result first = same.getFirst();
        String where = same.stream().map(Result::seed).distinct().count() == variants ? "every variant" : "variant " + first.seed();
        return new Fault(file, first.line(), 1, "part `" + first.part() + "`, on " + where + ": " + first.trouble());
    }

    /** The samples on one variant. */
    private static final class OneVariant {
        private final Problem problem;
        private final long seed;
        private final List<Result> results = new ArrayList<>();

        OneVariant(Problem problem, long seed) {
            this.problem = problem;
            this.seed = seed;
        }

        List<Result> results() {
            try {
                Variant variant = Variant.of(problem, seed);
                problem.parts().forEach(part -> part(part, variant));
            } catch (RuntimeException e) {
                results.add(new Result("", 1, seed, Answer.of(""), Optional.empty(), "no variant can be drawn: " + reason(e)));
            }
            return results;
        }

        private void part(Part part, Variant variant) {
            part.samples().forEach(sample -> results.add(sample(part, sample, variant)));
            routes(part).forEach(route -> results.add(sample(part, route, variant)));
            solution(part, variant).filter(r -> !Thread.currentThread().isInterrupted()).ifPresent(results::add);
        }

        /** Model derivations are samples too: each is right, and recognised as its route. */
        private static List<Sample> routes(Part part) {
            return part.check() instanceof DerivationCheck derivation
                    ? derivation.routes().all().stream().map(r -> new Sample(Answer.of(r.lines()), Outcome.CORRECT, ModelRoutes.key(r), part.line())).toList() : List.of();
        }

        /** What was judged while the time ran out is not said: it may have been broken off. */
        private Result sample(Part part, Sample sample, Variant variant) {
            Result judged = judged(part, sample, variant);
            return !Thread.currentThread().isInterrupted() ? judged
                    : new Result(part.id(), sample.line(), seed, judged.answer(), Optional.empty(), "the answer was not judged: the samples together take too long; use smaller sizes or fewer samples");
        }

        private Result judged(Part part, Sample sample, Variant variant) {
            Answer answer = sample.answer();
            try {
                answer = variant.fill(sample.answer());
                Verdict verdict = part.check().judge(answer, variant.given());
                return new Result(part.id(), sample.line(), seed, answer, Optional.of(verdict), difference(sample, verdict, answer));
            } catch (RuntimeException e) {
                return new Result(part.id(), sample.line(), seed, answer, Optional.empty(), "the answer cannot be judged: " + reason(e));
            }
        }

        private Optional<Result> solution(Part part, Variant variant) {
            try {
                Answer answer = part.check().solution(variant.given());
                if (answer.isBlank()) {
                    return Optional.empty();
                }
                Verdict verdict = part.check().judge(answer, variant.given());
                String trouble = verdict.outcome() == Outcome.CORRECT ? "" : "the part's own solution " + shown(answer) + " is judged " + told(verdict);
                return Optional.of(new Result(part.id(), part.line(), seed, answer, Optional.of(verdict), trouble));
            } catch (RuntimeException e) {
                return Optional.of(new Result(part.id(), part.line(), seed, Answer.of(""), Optional.empty(), "its solution cannot be computed: " + reason(e)));
            }
        }

        private static String difference(Sample sample, Verdict verdict, Answer answer) {
            boolean outcome = verdict.outcome() == sample.outcome();
            boolean key = sample.feedback().isEmpty() || verdict.feedback().stream().anyMatch(f -> f.key().equals(sample.feedback()));
            String expected = sample.outcome().word() + (sample.feedback().isEmpty() ? "" : " with the feedback " + sample.feedback());
            return outcome && key ? "" : "expected " + expected + ", got " + told(verdict) + ", for the answer " + shown(answer);
        }

        private static String told(Verdict verdict) {
            String feedback = verdict.feedback().stream().map(OneVariant::told).collect(Collectors.joining(" "));
            return verdict.outcome().word() + " (" + Numbers.shown(verdict.score()) + ")" + (feedback.isEmpty() ? "" : " with " + feedback);
        }

        private static String told(Feedback feedback) {
            return feedback.key() + ": \"" + feedback.message() + "\"";
        }

        private static String shown(Answer answer) {
            Map<String, String> texts = answer.texts();
            String all = texts.entrySet().stream().map(e -> (e.getKey().equals(Answer.ONLY) ? "" : e.getKey() + " = ") + e.getValue())
                    .collect(Collectors.joining("; ")).replace("\n", " ⏎ ");
            return "`" + (all.length() <= 120 ? all : all.substring(0, 117) + "…") + "`";
        }

        private static String reason(RuntimeException e) {
            boolean told = e instanceof IllegalArgumentException || e instanceof residual.expr.ExprException;
            return told ? e.getMessage() : e.toString();
        }
    }
}
