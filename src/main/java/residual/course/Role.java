package residual.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in a course. */
public enum Role {
    STUDENT, INSTRUCTOR;

    /** The word that stands in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
