package residual.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
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

    /** Figures that go on for ever: {@code 0.(3)}, {@code 0.\\overline{3}}, {@code 0.\\dot 3}. */
    private static final Pattern RECURRING = Pattern.compile("(?<![\\d.,])(\\d+[.,]\\d*)(?:\\((\\d{1,9})\\)(?![\\d(])|\\\\(?:overline|bar|dot)\\s*(?:\\{\\s*(\\d{1,9})\\s*\\}|(\\d)))");
    /** Figures with dots after them, the last of them three times: {@code 0.333…}. */
    private static final Pattern DOTTED = Pattern.compile("(\\d+[.,]\\d*?(\\d{1,6}?)\\2\\2*)\\s*(?:\\.\\.\\.+|…|\\\\[cl]?dots)$");
    private static final Pattern OVER = Pattern.compile("\\{([^{}]*)\\\\over(?![a-zA-Z])([^{}]*)\\}");
    private static final Pattern SCALE = Pattern.compile("(?<=\\d)\\s*(thousand|million|billion|trillion)\\b");
    private static final List<String> SCALES = List.of("thousand", "million", "billion", "trillion");
    /** Words up to a verb or a colon, before a number: {@code The answer is 5.} */
    private static final Pattern SENTENCE = Pattern.compile("^(?:\\p{L}+,?\\s+){1,12}?(?:is|equals|be|gives|get|obtain|are|by|approximately|about)\\s*(?:approximately|about|equal to|exactly)?\\s*[:=]?\\s*(?=[-+−.\\d$\\\\(√])");
    private static final int RECURRING_FIGURES = 18;

    private NumberDress() {}

    static String off(String typed) {
        String text = undollared(sentence(typed.strip()).replaceAll("^(\\*\\*|`)(.*)\\1$", "$2"));
        text = OVER.matcher(recurring(text)).replaceAll(m -> Matcher.quoteReplacement("\\frac{" + m.group(1).strip() + "}{" + m.group(2).strip() + "}"));
        text = text.replace("\\%", "%").replace("\\,", " ").replace("{,}", ",").replace("\\cdot", "·").replace("\\times", "×").replace("\\approx", "≈");
        text = text.replaceAll("\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ)", "°");
        text = FONT.matcher(text).replaceAll("$1");
        text = FRACTION.matcher(text).replaceAll(m -> " " + (m.group(1) != null ? m.group(1) + "/" + m.group(2) : m.group(3) + "/" + m.group(4)));
        text = SINGLE.matcher(text).replaceAll(m -> " " + Normalizer.normalize(m.group(), Normalizer.Form.NFKD).replace('⁄', '/'));
        text = CODE.matcher(NAME.matcher(text).replaceFirst("").strip()).replaceFirst("$1");
        text = SCALE.matcher(text).replaceAll(m -> "e" + 3 * (SCALES.indexOf(m.group(1)) + 1)).replace("per cent", "percent");
        return plain(text).strip().replaceAll("\\s+\\.$|(?<=[\\p{L})}%])\\.$|(?<=\\.\\d{1,15})\\.$", "");
    }

    /** What is boxed, or the number that a sentence gives. */
    private static String sentence(String typed) {
        int box = typed.indexOf("\\boxed{");
        if (box >= 0 && box == typed.lastIndexOf("\\boxed{")) {
            int open = box + "\\boxed".length();
            int end = Braces.end(typed, open);
            return end < 0 ? typed : typed.substring(open + 1, end - 1).strip();
        }
        var said = SENTENCE.matcher(typed);
        return said.find() ? typed.substring(said.end()).strip().replaceAll("\\.$", "") : typed;
    }

    private static String recurring(String text) {
        String closed = RECURRING.matcher(text).replaceAll(m -> written(m.group(1), m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4)));
        return DOTTED.matcher(closed).replaceAll(m -> written(m.group(1), m.group(2)));
    }

    private static String written(String start, String period) {
        return start + period.repeat(1 + RECURRING_FIGURES / period.length());
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
