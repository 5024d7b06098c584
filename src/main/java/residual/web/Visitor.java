package residual.web;

import java.util.Locale;

/** Who asks for a page: the student's identity, what she may do, her language and theme, and the token of her forms. */
public record Visitor(String id, Role role, Locale locale, String theme, String token) {

    /** What a visitor may do. */
    public enum Role { GUEST, STUDENT, INSTRUCTOR }

    public String language() {
        return locale.getLanguage();
    }

    /** A short name for the person, the same at every visit. */
    public String shortName() {
        return id.length() <= 6 ? id : id.substring(0, 6);
    }
}
