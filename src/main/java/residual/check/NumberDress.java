package residual.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes off a typed number what does not change it: a name and an equals sign, dollar signs, Markdown, LaTeX's fonts and blanks; with plain figures and minus signs. */
final class NumberDress {
    private static final Pattern NAME = Pattern.compile("^\\s*(?:\\p{L}[\\p{L}\\p{N}_]*\\s*(?:=|≈|:(?!\\d))|=|≈|~)\\s*");
    private static final Pattern FONT = Pattern.compile("\\\\(?:text|textrm|textbf|textit|textnormal|mathrm|mbox|operatorname)\\s*\\{([^{}]*)\\}");
    private static final Pattern CODE = Pattern.compile("^(?:np|numpy)\\.float\\d*\\((.*)\\)$");
    /** A fraction after a whole number: {@code 1\frac{1}{2}} is one and a half. */
    private static final Pattern FRACTION = Pattern.compile("(?<=\\d)\\s*\\\\[cdt]?frac\\s*(?:\\{\\s*(\\d+)\\s*\\}\\s*\\{\\s*(\\d+)\\s*\\}|(\\d)(\\d)(?!\\d))");
    private static final Pattern SINGLE = Pattern.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]");
    private static final Pattern CURRENCY = Pattern.compile("^([-+]?)\\s*\\\\?([$€£])\\s*(?=[\\d.,])(.*)$");

    private NumberDress() {}

    static String off(String typed) {
        String text = undollared(typed.strip().replaceAll("^(\\*\\*|`)(.*)\\1$", "$2"));
        text = text.replace("\\%", "%").replace("\\,", " ").replace("{,}", ",").replace("\\cdot", "·").replace("\\times", "×").replace("\\approx", "≈");
        text = text.replaceAll("\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ)", "°");
        text = FONT.matcher(text).replaceAll("$1");
        text = FRACTION.matcher(text).replaceAll(m -> " " + (m.group(1) != null ? m.group(1) + "/" + m.group(2) : m.group(3) + "/" + m.group(4)));
        text = SINGLE.matcher(text).replaceAll(m -> " " + Normalizer.normalize(m.group(), Normalizer.Form.NFKD).replace('⁄', '/'));
        text = CODE.matcher(NAME.matcher(text).replaceFirst("").strip()).replaceFirst("$1");
        return plain(text).strip().replaceAll("\\s+\\.$", "");
    }

    /** Without the signs around a formula; one before a sum of money goes behind it, where units stand. */
    private static String undollared(String text) {
        boolean formula = text.length() > 1 && text.startsWith("$") && text.endsWith("$");
        String inner = formula ? text.replaceAll("^\\$+|\\$+$", "").strip() : text;
        return CURRENCY.matcher(inner).replaceFirst("$1$3 $2");
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean digit = c > 127 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
            plain.append(digit ? (char) ('0' + Character.digit(c, 10)) : "−–‐﹣－".indexOf(c) >= 0 ? '-' : c == '．' ? '.' : c);
        }
        return plain.toString();
    }
}
