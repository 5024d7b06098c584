package residual.course;

/** Why a roster cannot be taken: the line (0 where the whole file is meant), the key of a sentence, and the text it is about. */
public record RosterTrouble(int line, String key, String about) {
    private static final int LONGEST = 60;

    public RosterTrouble {
        about = about.length() <= LONGEST ? about : about.substring(0, LONGEST - 1) + "…";
    }
}
