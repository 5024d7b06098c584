package residual.course;

import java.util.stream.Stream;

/** A person on a roster as a file names her: the line she stands in, and what it says, empty where it says nothing. Sign-in name and address are in small letters. */
public record RosterLine(int line, String name, String login, String email, String number, String section) {

    /** Whether two lines say the same of somebody. */
    boolean says(RosterLine other) {
        return values().toList().equals(other.values().toList());
    }

    Stream<String> values() {
        return Stream.of(name, login, email, number, section);
    }

    Names names() {
        return new Names(name, login, email);
    }
}
