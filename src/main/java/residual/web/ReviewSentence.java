package residual.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import residual.check.Review;
import residual.check.Review.State;

/** What came of a text, in one sentence. */
final class ReviewSentence {
    private ReviewSentence() {}

    static String of(Review review) {
        List<String> parts = new ArrayList<>();
        parts.add(claims(review));
        add(parts, review, State.FAILS, "does not hold", "do not hold");
        add(parts, review, State.MEANINGLESS, "has no meaning", "have no meaning");
        add(parts, review, State.CARRIED, "only follows from a wrong line", "only follow from a wrong line");
        add(parts, review, State.SIZES, "holds only for some sizes", "hold only for some sizes");
        add(parts, review, State.UNDECIDED, "could not be decided", "could not be decided");
        add(parts, review, State.UNREADABLE, "could not be read and was not checked", "could not be read and were not checked");
        add(parts, review, State.SKIPPED, "was not looked at", "were not looked at");
        String all = parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("; ")) + ".";
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String claims(Review review) {
        long claims = review.claims();
        long hold = review.count(State.HOLDS);
        if (claims == 0) {
            return review.formulas().isEmpty() ? "There is no formula here" : "There is no claim here that could be checked";
        }
        return claims == 1 ? hold == 1 ? "The one claim here holds" : "" : hold == claims ? "All " + claims + " claims hold" : hold + " of " + claims + " claims hold";
    }

    private static void add(List<String> parts, Review review, State state, String one, String several) {
        List<Integer> numbers = review.numbers(state);
        if (!numbers.isEmpty()) {
            parts.add((numbers.size() == 1 ? "formula " : "formulas ") + listed(numbers) + " " + (numbers.size() == 1 ? one : several));
        }
    }

    private static String listed(List<Integer> numbers) {
        int shown = Math.min(numbers.size(), 6);
        String first = numbers.subList(0, shown - 1).stream().map(String::valueOf).collect(Collectors.joining(", "));
        String last = numbers.size() > shown ? (numbers.size() - shown + 1) + " more" : String.valueOf(numbers.get(shown - 1));
        return first.isEmpty() ? last : first + " and " + last;
    }
}
