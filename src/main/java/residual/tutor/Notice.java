package residual.tutor;

import residual.check.Outcome;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.problem.Part;

/** The sentences about what a submission cost. */
final class Notice {
    private Notice() {}

    static String of(Outcome outcome, PartProgress progress) {
        return switch (outcome) {
            case INVALID, UNDECIDED -> "This did not use up a try.";
            case CORRECT, UNGRADED -> "";
            case PARTIAL, INCORRECT -> left(progress);
        };
    }

    private static String left(PartProgress progress) {
        if (progress.triesLeft().isEmpty()) {
            return "";
        }
        int left = progress.triesLeft().getAsInt();
        return left == 0 ? "That was your last try." : "You have " + tries(left) + " left.";
    }

    static String repeated(Attempt earlier) {
        return "You gave this answer before, as submission " + earlier.number() + ". Submitting it again changed nothing and did not use up a try.";
    }

    static Verdict noTriesLeft(Part part) {
        return Verdict.invalid("no-tries-left", part.attempts() == 1
                ? "This part takes one try, and you have used it, so this answer was not judged."
                : "This part takes " + tries(part.attempts()) + ", and you have used them all, so this answer was not judged.");
    }

    private static String tries(int count) {
        return count == 1 ? "1 try" : count + " tries";
    }
}
