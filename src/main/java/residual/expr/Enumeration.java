package residual.expr;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The marks of a list of formulas, {@code 1.} and {@code 2.} before its lines, dashes before all of them, or {@code (1)} and {@code (2)} behind: they number and say nothing. Only
 * where several lines have them in order are they taken for marks; a lone 2 is a factor and a lone dash a sign.
 */
final class Enumeration {
    private static final Pattern LINE = Pattern.compile("(?m)^[^\\n]*\\S[^\\n]*$");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^[ \\t]*(?:(\\d{1,2})[.)]|\\((\\d{1,2})\\))(?=\\s)");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?m)[ \\t&]\\((\\d{1,2})\\)[ \\t.,;]*$");
    private static final Pattern DASHED = Pattern.compile("(?m)^[ \\t]*[-*•–](?=[ \\t])");

    private Enumeration() {}

    /** The text with blanks in place of the marks, so that every place in it stays. */
    static String blanked(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        List<MatchResult> dashes = DASHED.matcher(text).results().toList();
        boolean list = dashes.size() > 1 && dashes.size() == LINE.matcher(text).results().count();
        return inOrder(inOrder(list ? without(text, dashes) : text, NUMBERED), NUMBER_BEHIND);
    }

    private static String inOrder(String text, Pattern mark) {
        List<MatchResult> marks = mark.matcher(text).results().toList();
        boolean ordered = marks.size() > 1;
        for (int i = 0; i < marks.size(); i++) {
            ordered &= number(marks.get(i)) == i + 1;
        }
        return ordered ? without(text, marks) : text;
    }

    private static int number(MatchResult mark) {
        return Integer.parseInt(mark.group(1) == null ? mark.group(2) : mark.group(1));
    }

    private static String without(String text, List<MatchResult> marks) {
        StringBuilder blanked = new StringBuilder(text);
        for (MatchResult mark : marks) {
            blanked.replace(mark.start(), mark.end(), " ".repeat(mark.end() - mark.start()));
        }
        return blanked.toString();
    }
}
