package residual.web;

import residual.tutor.PartProgress;

/** The words by which templates and style sheets know how far a part is. */
final class States {
    private States() {}

    static String of(PartProgress progress) {
        return switch (progress.state()) {
            case OPEN -> "fresh";
            case TRIED -> progress.standing().tries() == 0 ? "invalid" : "incorrect";
            case PARTIAL -> "partial";
            case RIGHT -> "correct";
            case WAITING -> "ungraded";
            case HANDED_IN -> "handed-in";
        };
    }

    /** Whether there is still something to do in a part. */
    static boolean isOpen(PartProgress progress) {
        return switch (progress.state()) {
            case RIGHT, WAITING, HANDED_IN -> false;
            case OPEN, TRIED, PARTIAL -> !progress.isUsedUp();
        };
    }

    /** The letter of a part by its position from 0. */
    static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
    }
}
