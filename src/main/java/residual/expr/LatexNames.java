package residual.expr;

/** Names as LaTeX shows them: W1 is W_{1}, betahat is \hat{\beta}, Sigmayx is \Sigma_{yx}, residuals is upright. */
final class LatexNames {
    private static final String[] ACCENTS = {"hat", "tilde", "bar", "dot"};
    private static final int LONGEST_INDEX = 6;

    private LatexNames() {}

    static String of(String name) {
        for (String accent : ACCENTS) {
            if (name.endsWith(accent) && name.length() > accent.length()) {
                return "\\" + accent + "{" + of(name.substring(0, name.length() - accent.length())) + "}";
            }
        }
        if (name.equals("lam")) {
            return "\\lambda";
        }
        if (isDifferential(name)) {
            return "\\mathrm{d}" + of(name.substring(1));
        }
        String greek = greekStart(name);
        String base = greek.isEmpty() ? name.substring(0, 1) : greek;
        return indexed(name, greek.isEmpty() ? base : "\\" + base, name.substring(base.length()));
    }

    static boolean isDifferential(String name) {
        return name.length() > 1 && name.charAt(0) == 'd' && Character.isUpperCase(name.charAt(1));
    }

    private static String indexed(String name, String base, String index) {
        boolean figures = index.chars().allMatch(Character::isDigit);
        boolean lower = index.chars().allMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
        boolean matrix = Character.isUpperCase(name.charAt(0)) || base.startsWith("\\");
        if (index.isEmpty()) {
            return base;
        }
        boolean fits = figures || lower && matrix && index.length() <= LONGEST_INDEX;
        return fits ? base + "_{" + (figures || index.length() == 1 ? index : "\\mathrm{" + index + "}") + "}"
                : "\\mathrm{" + name.replace("_", "\\_") + "}";
    }

    private static String greekStart(String name) {
        String longest = "";
        for (int length = 2; length <= name.length(); length++) {
            if (LatexTables.isGreek(name.substring(0, length))) {
                longest = name.substring(0, length);
            }
        }
        return longest;
    }

    /** Whether nothing stands below, so that an index may. */
    static boolean isBare(String name) {
        return !of(name).contains("_") && !isDifferential(name);
    }
}
