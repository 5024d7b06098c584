package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import residual.check.Review.Item;
import residual.check.Review.State;
import residual.world.Lazy;

/**
 * The kind {@code critique}: a derivation is given, and the student marks each of its claims right or wrong. The marks are compared with the engine's own
 * verdict, which the author does not write down. Its fields by YAML key:
 * <ul>
 * <li>{@code text}, {@code definitions} and {@code facts}: the derivation and the world it is about, which give the review;
 * <li>{@code wrong}: the numbers of the wrong claims, where the author wants them compared with the engine's at {@code check}; otherwise absent;
 * <li>{@code why}: a choice of reasons for the wrong claim, which counts a third; otherwise absent.
 * </ul>
 * An answer has a line such as {@code 3 wrong} for each claim, or names the wrong ones, {@code wrong: 3, 5}, or {@code none wrong}. Feedback keys: {@code found},
 * {@code missed}, {@code false-alarm}, {@code unmarked}, {@code unreadable}, and those of the choice.
 */
public record CritiqueCheck(Lazy<Review> review, Optional<List<Integer>> wrong, Optional<ChoiceCheck> why) implements Check {
    static final String WHY = "why";
    private static final int LONGEST = 10_000;
    private static final double MARKS = 2.0 / 3;
    private static final Pattern MARK = Pattern.compile("(\\d{1,3})\\s*:?\\s+(right|wrong)");
    private static final Pattern LISTED = Pattern.compile("wrong\\s*:?\\s*([\\d,;\\s]+)");

    /** Throws {@link IllegalArgumentException} with a sentence where the derivation is none that can be marked, or its wrong lines are others than the author says. */
    public void prove() {
        Review review = review().get();
        for (Item item : review.formulas()) {
            if (isUnclear(item.state())) {
                throw new IllegalArgumentException("the formula on line " + item.passage().line() + " of the derivation, `" + item.passage().text() + "`, cannot be judged: " + item.note());
            }
        }
        List<Integer> found = claims(review).filter(c -> c.wrong()).map(Claim::number).toList();
        wrong.filter(w -> !Set.copyOf(w).equals(Set.copyOf(found))).ifPresent(w -> {
            throw new IllegalArgumentException("`wrong` says " + w + ", but what does not hold is " + found + "; the claims are " + listed(review));
        });
        if (claims(review).count() < 2) {
            throw new IllegalArgumentException("a critique needs a derivation with at least two claims, this one has " + claims(review).count());
        }
    }

    private static boolean isUnclear(State state) {
        return state == State.UNREADABLE || state == State.UNDECIDED || state == State.SIZES || state == State.SKIPPED;
    }

    /** A claim to mark, numbered from 1; one that only follows from a wrong one may be marked either way. */
    private record Claim(int number, Item item) {
        boolean wrong() {
            return item.state() == State.FAILS || item.state() == State.MEANINGLESS;
        }

        boolean right() {
            return item.state() == State.HOLDS;
        }

        String tex() {
            return item.passage().text().contains("\\") || item.tex().isEmpty() ? item.passage().text() : item.tex();
        }
    }

    private static java.util.stream.Stream<Claim> claims(Review review) {
        List<Item> items = review.items().stream().filter(i -> i.state().isClaim()).toList();
        return java.util.stream.IntStream.range(0, items.size()).mapToObj(i -> new Claim(i + 1, items.get(i)));
    }

    private static String listed(Review review) {
        return claims(review).map(c -> c.number() + " `" + c.item().passage().text() + "`").collect(Collectors.joining(", "));
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        List<Claim> claims = claims(review.get()).toList();
        if (answer.text().length() > LONGEST) {
            return Verdict.invalid("unreadable", "An answer to this part is a mark for each line, not " + answer.text().length() + " characters.");
        }
        Optional<Set<Integer>> marked = marked(answer.text(), claims.size());
        if (marked.isEmpty()) {
            return Verdict.invalid("unmarked", unmarked(answer.text(), claims.size()));
        }
        Optional<Verdict> reason = why.map(choice -> choice.judge(Answer.of(answer.text(WHY)), given));
        if (reason.filter(r -> r.outcome() == Outcome.INVALID).isPresent()) {
            return reason.get();
        }
        List<Feedback> feedback = new ArrayList<>(feedback(claims, marked.get()));
        reason.ifPresent(r -> feedback.addAll(r.feedback()));
        double marks = marks(claims, marked.get());
        return Verdict.ofScore(reason.map(r -> MARKS * marks + (1 - MARKS) * r.score()).orElse(marks), feedback);
    }

    /** The numbers that are marked wrong; nothing where a claim has no mark. */
    private static Optional<Set<Integer>> marked(String text, int claims) {
        String plain = Typed.clean(text).toLowerCase(java.util.Locale.ROOT).strip();
        Matcher listed = LISTED.matcher(plain);
        if (plain.equals("none wrong") || listed.matches()) {
            Set<Integer> numbers = new LinkedHashSet<>();
            Pattern.compile("\\d{1,3}").matcher(plain).results().forEach(n -> numbers.add(Integer.parseInt(n.group())));
            return numbers.stream().allMatch(n -> n >= 1 && n <= claims) ? Optional.of(numbers) : Optional.empty();
        }
        Set<Integer> wrong = new LinkedHashSet<>();
        Set<Integer> all = new LinkedHashSet<>();
        MARK.matcher(plain).results().forEach(m -> {
            all.add(Integer.parseInt(m.group(1)));
            if (m.group(2).equals("wrong")) {
                wrong.add(Integer.parseInt(m.group(1)));
            }
        });
        boolean whole = all.size() == claims && all.stream().allMatch(n -> n >= 1 && n <= claims);
        return whole ? Optional.of(wrong) : Optional.empty();
    }

    private static String unmarked(String text, int claims) {
        Set<Integer> all = new LinkedHashSet<>();
        MARK.matcher(text.toLowerCase(java.util.Locale.ROOT)).results().forEach(m -> all.add(Integer.parseInt(m.group(1))));
        List<String> missing = java.util.stream.IntStream.rangeClosed(1, claims).filter(n -> !all.contains(n)).mapToObj(String::valueOf).toList();
        return "Mark every line right or wrong; " + (missing.size() == 1 ? "line " + missing.getFirst() + " has" : "lines " + String.join(", ", missing) + " have") + " no mark yet.";
    }

    private static Working.Step step(Claim claim, Set<Integer> marked) {
        String said = marked.contains(claim.number()) ? "wrong" : "right";
        String judged = claim.wrong() ? "wrong" : claim.right() ? "right" : "either, as it only follows from a wrong one";
        return new Working.Step("claim " + claim.number() + ": $" + claim.tex() + "$", said, judged + (claim.right() ? "; " + LineWorking.facts(claim.item().uses()) : ""), "");
    }

    private static double marks(List<Claim> claims, Set<Integer> marked) {
        long wrong = claims.stream().filter(Claim::wrong).count();
        long found = claims.stream().filter(c -> c.wrong() && marked.contains(c.number())).count();
        long alarms = claims.stream().filter(c -> c.right() && marked.contains(c.number())).count();
        return wrong == 0 ? alarms == 0 ? 1 : 0 : Math.max(0, (double) (found - alarms) / wrong);
    }

    /** What was found is shown on numbers; what was missed is only counted. */
    private static List<Feedback> feedback(List<Claim> claims, Set<Integer> marked) {
        List<Feedback> all = new ArrayList<>();
        claims.stream().filter(c -> c.wrong() && marked.contains(c.number())).forEach(c -> all.add(new Feedback("found", "Well seen. " + c.item().note(), "line " + c.number())));
        claims.stream().filter(c -> c.right() && marked.contains(c.number())).forEach(c -> all.add(new Feedback("false-alarm", holds(c), "line " + c.number())));
        long missed = claims.stream().filter(c -> c.wrong() && !marked.contains(c.number())).count();
        if (missed > 0) {
            String which = missed == 1 ? "One line that you marked right does not hold. " : missed + " lines that you marked right do not hold. ";
            all.add(new Feedback("missed", which + "Try each step on a small example, or ask which fact it uses and whether that fact is given."));
        }
        if (all.isEmpty()) {
            all.add(new Feedback("found", "Every line of this derivation holds, and you trusted it."));
        }
        return all;
    }

    private static String holds(Claim claim) {
        List<String> uses = claim.item().uses();
        return "This line holds" + (uses.isEmpty() ? "; it needs no fact beside what the symbols are." : "; it uses the given " + (uses.size() == 1 ? "fact " : "facts ") + String.join(" and ", uses) + ".");
    }

    @Override
    public Working working(Answer answer, Given given) {
        return marked(answer.text(), (int) claims(review.get()).count()).map(marked -> new Working(claims(review.get()).map(c -> step(c, marked)).toList())).orElse(Working.NONE);
    }

    @Override
    public List<Input> inputs(Given given) {
        List<Input> all = new ArrayList<>(List.of(new Input.Critique(Answer.ONLY, lines())));
        why.flatMap(choice -> choice.inputs(given).stream().findFirst()).ifPresent(i -> all.add(new Input.Options(WHY, ((Input.Options) i).several(), ((Input.Options) i).options())));
        return all;
    }

    private List<Input.Critique.Line> lines() {
        List<Input.Critique.Line> all = new ArrayList<>();
        List<Claim> claims = claims(review.get()).toList();
        for (Item item : review.get().items()) {
            Optional<Claim> claim = claims.stream().filter(c -> c.item() == item).findFirst();
            boolean words = item.state() == State.WORDS;
            all.add(claim.map(c -> new Input.Critique.Line(c.number(), c.tex(), item.passage().kind() == Passages.Kind.INLINE))
                    .orElseGet(() -> new Input.Critique.Line(0, words ? item.passage().text() : "$" + item.passage().text() + "$", item.passage().kind() != Passages.Kind.DISPLAY)));
        }
        return all;
    }

    @Override
    public Answer solution(Given given) {
        List<String> wrongOnes = claims(review.get()).filter(Claim::wrong).map(c -> String.valueOf(c.number())).toList();
        String marks = wrongOnes.isEmpty() ? "none wrong" : "wrong: " + String.join(", ", wrongOnes);
        return new Answer(why.map(choice -> Map.of(Answer.ONLY, marks, WHY, choice.solution(given).text())).orElse(Map.of(Answer.ONLY, marks)));
    }
}
