package residual.check;

/**
 * One thing told to the student. Hints, misconceptions and statistics hang on the key, a short name such as
 * {@code lost-transpose}; the message is a full sentence of Markdown with {@code $math$}; the place says where in the answer
 * ({@code "W1 row 2 column 3"}, {@code "line 4"}), empty where the whole is meant.
 */
public record Feedback(String key, String message, String place) {
    public Feedback(String key, String message) {
        this(key, message, "");
    }
}
