package residual.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Braces and environments in LaTeX. */
final class Braces {
    private static final Pattern STEP = Pattern.compile("\\\\begin\\{|\\\\end\\{|\\\\.|[{}]", Pattern.DOTALL);

    private Braces() {}

    /** Where the group ends that opens at this brace; -1 where it does not. */
    static int end(String tex, int open) {
        Matcher step = STEP.matcher(tex);
        int depth = 0;
        for (int from = open; step.find(from); from = step.end()) {
            depth += opens(step.group()) ? 1 : step.group().equals("}") ? -1 : 0;
            if (depth == 0) {
                return step.end();
            }
        }
        return -1;
    }

    private static boolean opens(String step) {
        return step.endsWith("{") && !step.equals("\\{");
    }

    /** How many braces and environments are open at a position. */
    static int depth(String tex, int position) {
        Matcher step = STEP.matcher(tex);
        int depth = 0;
        while (step.find() && step.start() < position) {
            depth += step.group().equals("\\begin{") ? 2 : opens(step.group()) ? (step.group().equals("\\end{") ? 0 : 1) : step.group().equals("}") ? -1 : 0;
        }
        return depth;
    }
}
