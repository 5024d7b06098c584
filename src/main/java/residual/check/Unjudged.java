package residual.check;

/** The lines of a derivation after the most that one may have: the text of the first and the row of the answer it starts in, from 0, and the numbers of the first and the last, from 1. */
record Unjudged(String text, int row, int first, int last) {

    /** These with one line more. */
    Unjudged more() {
        return new Unjudged(text, row, first, last + 1);
    }

    /** Which lines they are and what to do about it. */
    String sentence() {
        String lines = first == last ? "Line " + first + " was" : "Lines " + first + " to " + last + " were";
        return lines + " not judged: a derivation may have " + (first - 1) + " lines, those of words among them. Shorten it, for example by writing several short steps as one chain on a line.";
    }
}
