package residual.course;

/** Who somebody is by the word of an OpenID Connect provider; {@code email} is empty unless the provider has verified that it is hers. */
public record Identity(String issuer, String subject, String name, String email) {
    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_SUBJECT = 255;

    public Identity {
        if (issuer.isEmpty() || issuer.length() > LONGEST_ISSUER || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("The issuer `" + issuer + "` or its subject `" + subject + "` is empty or too long to be kept.");
        }
    }

    /** What a new account is called; a name or an address that cannot be shown is left out. */
    Names names() {
        Names given = new Names(name, "", email);
        String address = given.emailFits() ? given.email() : "";
        return new Names(given.nameFits() && !given.name().isEmpty() ? given.name() : address.isEmpty() ? "?" : address, "", address);
    }
}
