package residual.web;

import java.util.Locale;
import java.util.Optional;
import residual.course.Account;
import residual.course.Role;
import residual.course.Session;

/** Who asks for a page: the student's identity, the session where she is signed in, her language and theme, and the token of her forms. */
public record Visitor(String id, Optional<Session> session, Locale locale, String theme, String token) {

    public boolean isGuest() {
        return session.isEmpty();
    }

    public String language() {
        return locale.getLanguage();
    }

    /** A short name for the person, the same at every visit. */
    public String shortName() {
        return id.length() <= 6 ? id : id.substring(0, 6);
    }

    /** How a visitor who is signed in is called; empty for a guest. */
    public String called() {
        return session.map(s -> s.person().called()).orElse("");
    }

    /** The account of a visitor who is signed in. */
    Account account() {
        return session.orElseThrow().person();
    }

    public boolean isOwner() {
        return session.filter(s -> s.person().owner()).isPresent();
    }

    /** Whether the visitor is an instructor of a course. */
    public boolean teaches(String course) {
        return isOwner() || session.filter(s -> s.roles().get(course) == Role.INSTRUCTOR).isPresent();
    }

    /** Whether the visitor is on the roster of a course. */
    public boolean isIn(String course) {
        return isOwner() || session.filter(s -> s.roles().containsKey(course)).isPresent();
    }
}
