package residual.course;

/** What a person is called and signs in with; empty where there is none. */
public record Names(String name, String login, String email) {
    public static final Names NONE = new Names("", "", "");
    public static final int LONGEST = 200;
    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_EMAIL = 254;

    public Names {
        name = name.strip();
        login = login.strip();
        email = email.strip();
    }

    public boolean nameFits() {
        return name.length() <= LONGEST && printable(name);
    }

    /** A sign-in name has letters, digits and . _ - @ and no blank. */
    public boolean loginFits() {
        return login.isEmpty() || login.length() <= LONGEST_LOGIN && login.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+\\-]*");
    }

    public boolean emailFits() {
        return email.isEmpty() || email.length() <= LONGEST_EMAIL && email.matches("[^\\s@<>\"',;:()\\[\\]\\\\]+@[\\p{L}\\p{N}.\\-]+\\.[\\p{L}\\p{N}]+");
    }

    private static boolean printable(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.LINE_SEPARATOR);
    }
}
