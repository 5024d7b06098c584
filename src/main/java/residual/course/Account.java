package residual.course;

/**
 * A person who can sign in. {@code login} and {@code email} are in small letters and empty where there is none; an owner is instructor of every course;
 * {@code password} says whether one is set.
 */
public record Account(String id, String name, String login, String email, boolean owner, boolean password) {

    /** How the person is called: the name, else what she signs in with. */
    public String called() {
        return !name.isBlank() ? name : !login.isBlank() ? login : email;
    }
}
