package residual.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Review.Item;
import residual.check.Review.State;

/** Whether the words before a formula say it, deny it or suppose it: what follows “not” or “if” in a sentence is no claim. */
final class Mood {
    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:not|cannot|can't|never|neither|nor|unless|false|wrong|incorrect(?:ly)?|mistake|instead of|rather than|tempt\\w*|without|contradict\\w*|impossible|fails?|isn't|aren't|doesn't|don't|didn't|wouldn't|no longer)\\b[^.;:!?]*$");
    private static final Pattern SUPPOSED = Pattern.compile("(?i)\\b(?:if|suppose|supposing|assum(?:e|es|ing)|were|would|could|whether|when|whenever|unless|imagine|otherwise|provided|pretend|needs?|requires?|iff|condition|assumption)\\b[^.;:!?]*$");
    private static final Pattern END = Pattern.compile("[.;!?](?:\\s|$)|:\\s*$");

    private boolean denied;
    private boolean supposed;

    /** Takes in the words between two formulas. */
    void hear(String words) {
        Matcher end = END.matcher(words);
        boolean ended = end.find();
        denied = DENIED.matcher(words).find();
        supposed = SUPPOSED.matcher(words).find() || supposed && !ended;
    }

    /** The item as it counts after these words. */
    Item temper(Item item) {
        boolean inFlow = item.passage().kind() == Kind.INLINE;
        if (!inFlow) {
            supposed = false;
        }
        if (!inFlow || !denied && !supposed || !item.state().isClaim() || item.state() == State.HOLDS) {
            return item;
        }
        String note = (denied ? "The words before it deny it or speak of a mistake" : "The words before it suppose it") + ", so it does not count as a claim. " + item.note();
        return new Item(item.passage(), item.number(), State.MENTION, item.tex(), List.of(), note);
    }
}
