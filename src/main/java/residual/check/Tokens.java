package residual.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a sequence as the author wrote them. A word {@code {{pair.target}}} stands for the words drawn under that name
 * for the student.
 */
public record Tokens(List<String> written) {
    public static final Tokens NONE = new Tokens(List.of());

    public Tokens {
        written = List.copyOf(written);
    }

    /** The words for one student; an undeclared name is an error of the author's. */
    public List<String> in(Given given) {
        return written.stream().flatMap(token -> drawn(token, given)).toList();
    }

    private static Stream<String> drawn(String token, Given given) {
        if (!token.startsWith("{{") || !token.endsWith("}}")) {
            return Stream.of(token);
        }
        String name = token.substring(2, token.length() - 2).strip();
        List<String> words = given.words().get(name);
        if (words == null) {
            throw new IllegalArgumentException("no words are drawn under the name " + name);
        }
        return words.stream();
    }
}
