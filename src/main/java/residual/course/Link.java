package residual.course;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that works once. {@code key} names it and opens nothing; {@code person} is whom it is for, empty where it makes a new account; {@code course} and
 * {@code role} are what it opens, empty where it opens none; {@code note} is the maker's reminder.
 */
public record Link(String key, Kind kind, Optional<Account> person, String course, Optional<Role> role, String note, Instant until) {

    /** Makes the owner of the server; lets somebody into a course; sets a new password. */
    public enum Kind { OWNER, JOIN, RESET }

    /** Whether it makes an account that is not there yet. */
    public boolean isForSomebodyNew() {
        return person.isEmpty();
    }
}
