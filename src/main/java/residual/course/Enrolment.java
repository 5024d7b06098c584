package residual.course;

import java.time.Instant;

/** A person in a course, with the name, student number and section of the roster, empty where the roster has none. */
public record Enrolment(String course, Account person, Role role, String name, String number, String section, Instant since) {

    /** The name on the roster, else the person's own. */
    public String called() {
        return name.isBlank() ? person.called() : name;
    }
}
