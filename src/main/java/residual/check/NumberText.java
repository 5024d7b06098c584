package residual.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.expr.ExprException;
import residual.expr.Place;

/**
 * A number as a person typed it, with what stands behind it (a unit, a percent sign, or nothing). The significant figures are at least
 * {@code fewest} and at most {@code most} (zeros at the end of a whole number may or may not count); both are 0 where the number is not a decimal one.
 */
record NumberText(double value, String unit, int fewest, int most) {
    private static final int LONGEST = 200;
    private static final double LARGEST = 1e100;
    private static final Pattern DECIMAL = Pattern.compile(
            "([-+]?)\\s*((?:\\d[\\d.,'_]*|[.,]\\d+)(?: \\d{3}(?!\\d)[\\d.,]*)*)(?:[eE]([-+]?\\d{1,9})|\\s*[*·×⋅∙x]\\s*10\\s*(?:\\^\\s*[({]?\\s*([-+]?\\d{1,9})\\s*[)}]?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9})))?");
    private static final Pattern FRACTION = Pattern.compile("\\s*[/⁄]\\s*(\\d+(?:\\.\\d+)?)(?![\\d.,eE])");
    /** A whole number and a proper fraction, {@code 1 1/2}. */
    private static final Pattern MIXED = Pattern.compile("([-+]?)\\s*(\\d{1,9})\\s+(\\d{1,9})\\s*[/⁄]\\s*(\\d{1,9})(?![\\d.,eE])");
    private static final Pattern LAST_UNIT = Pattern.compile("(?<=[\\d)}.\\s])\\s*([\\p{L}%°‰µΩ][\\p{L}%°µΩ/²³]*(?:\\^\\d)?)$");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\s*(?:nan|inf|infty|infinity|\\\\infty|∞|unendlich)");
    /** Two numbers side by side, or two signs: mostly a slip of the keyboard, not a product or a double negation. */
    private static final Pattern SLIPPED = Pattern.compile("(?<!_\\d{0,3})[\\d.]\\s+[\\d.]|[-+]\\s*[-+]|\\de$");
    private static final Pattern FORMS = Pattern.compile("\\s*(?:=|≈|\\\\approx(?![a-zA-Z])|\\\\simeq(?![a-zA-Z]))\\s*");
    /** How far apart two forms of a number may be, one of them rounded. */
    private static final double ALIKE = 0.02;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Reads a text; where it cannot be read, the exception has a sentence. */
    static NumberText of(String typed) {
        if (typed.length() > LONGEST) {
            throw unread("This text has " + typed.length() + " characters; a number is asked for, and " + LONGEST + " are the most that are read.");
        }
        String text = NumberDress.off(Typed.clean(typed));
        if (text.isEmpty()) {
            throw unread("There is no number here yet: type one, then submit.");
        }
        if (NOT_FINITE.matcher(text).matches()) {
            throw unread(Typed.quote(text) + " is not a finite number; the answer is an ordinary number.");
        }
        NumberText number = read(text);
        if (!(Math.abs(number.value) <= LARGEST)) {
            throw unread(Typed.quote(text) + " is too large for an answer here: look at the exponent.");
        }
        return number;
    }

    /** A number, or several that are the same number, {@code 1/3 ≈ 0.333}: then the first of them. */
    private static NumberText read(String text) {
        String[] forms = FORMS.split(text);
        NumberText first = single(forms[0].strip());
        NumberText last = first;
        for (int i = 1; i < forms.length; i++) {
            last = single(forms[i].strip());
            if (!last.unit.equals(first.unit) && !last.unit.isEmpty() && !first.unit.isEmpty() || !(Math.abs(last.value - first.value) <= ALIKE * Math.abs(first.value))) {
                throw unread(Typed.quote(forms[0].strip()) + " and " + Typed.quote(forms[i].strip()) + " are two different numbers: give the one that you mean.");
            }
        }
        return first.unit.isEmpty() ? new NumberText(first.value, last.unit, first.fewest, first.most) : first;
    }

    private static NumberText single(String text) {
        Matcher mixed = MIXED.matcher(text);
        if (mixed.lookingAt() && isUnit(text.substring(mixed.end()))) {
            return mixed(mixed, text);
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.lookingAt()) {
            String rest = text.substring(decimal.end());
            Matcher fraction = FRACTION.matcher(rest);
            if (fraction.lookingAt() && isUnit(rest.substring(fraction.end()))) {
                double below = Double.parseDouble(fraction.group(1));
                if (below == 0) {
                    throw unread("Nothing can be divided by 0: look at " + Typed.quote(text) + ".");
                }
                return new NumberText(value(decimal, text) / below, rest.substring(fraction.end()).strip(), 0, 0);
            }
            if (isUnit(rest)) {
                return decimal(decimal, text, rest.strip());
            }
        }
        return expression(text);
    }

    private static boolean isUnit(String rest) {
        String unit = rest.strip();
        return unit.isEmpty() || UnitWords.isUnit(unit);
    }

    private static NumberText mixed(Matcher mixed, String text) {
        double above = Double.parseDouble(mixed.group(3));
        double below = Double.parseDouble(mixed.group(4));
        if (above >= below) {
            throw unread(Typed.quote(text) + " is not one number: write a sum with +, or a product with *.");
        }
        double value = Double.parseDouble(mixed.group(2)) + above / below;
        return new NumberText(mixed.group(1).equals("-") ? -value : value, text.substring(mixed.end()).strip(), 0, 0);
    }

    private static NumberText decimal(Matcher decimal, String text, String unit) {
        double value = value(decimal, text);
        String digits = plain(decimal.group(2), text).replaceFirst("^0*(?:\\.0*)?", "").replace(".", "");
        boolean point = plain(decimal.group(2), text).indexOf('.') >= 0;
        int most = Math.max(1, digits.length());
        int fewest = point ? most : Math.max(1, digits.replaceFirst("0+$", "").length());
        return new NumberText(value, unit, fewest, most);
    }

    private static double value(Matcher decimal, String text) {
        String mantissa = plain(decimal.group(2), text);
        String exponent = decimal.group(3) != null ? decimal.group(3) : decimal.group(4) != null ? decimal.group(4) : normal(decimal.group(5));
        int tens = Integer.parseInt(exponent.startsWith("+") ? exponent.substring(1) : exponent);
        double value = Double.parseDouble(mantissa + "e" + tens);
        if (Math.abs(tens) > 100 && !mantissa.matches("[0.]*")) {
            throw unread("The exponent " + tens + " in " + Typed.quote(text) + " is out of all proportion: look at it again.");
        }
        return decimal.group(1).equals("-") ? -value : value;
    }

    private static String normal(String superscripts) {
        if (superscripts == null) {
            return "0";
        }
        var normal = new StringBuilder();
        for (char c : superscripts.toCharArray()) {
            normal.append(c == '⁻' ? '-' : c == '⁺' ? '+' : (char) ('0' + SUPERSCRIPTS.indexOf(c)));
        }
        return normal.toString();
    }

    /** Digits with at most one decimal point; a comma is a decimal one only where it can be nothing else. */
    private static String plain(String digits, String text) {
        if (isPlain(digits)) {
            return digits;
        }
        String joined = digits.replaceAll("[ '_]", "");
        int commas = count(joined, ',');
        int points = count(joined, '.');
        if (commas == 0 && points <= 1) {
            return joined;
        }
        if (commas == 1 && points == 0) {
            return ofOneComma(joined, text);
        }
        boolean pointLast = joined.lastIndexOf('.') > joined.lastIndexOf(',');
        char decimal = pointLast ? '.' : ',';
        char group = pointLast ? ',' : '.';
        boolean onlyGroups = commas == 0 || points == 0;
        String groups = onlyGroups ? joined : joined.substring(0, joined.lastIndexOf(decimal));
        char mark = onlyGroups ? (commas == 0 ? '.' : ',') : group;
        if (!groups.matches("\\d{1,3}(?:\\" + mark + "\\d{3})+")) {
            throw unread(Typed.quote(text) + " is not one number: write a decimal point, and no marks between thousands.");
        }
        return groups.replace(String.valueOf(mark), "") + joined.substring(groups.length()).replace(decimal, '.');
    }

    private static boolean isPlain(String digits) {
        int points = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1;
    }

    private static String ofOneComma(String digits, String text) {
        if (digits.matches("[1-9]\\d{0,2},\\d{3}")) {
            throw unread(Typed.quote(text) + " may mean " + digits.replace(",", "") + " or " + digits.replace(',', '.')
                    + ": write it with a decimal point, or without the comma.");
        }
        return digits.replace(',', '.');
    }

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }

    private static NumberText expression(String text) {
        Matcher unit = LAST_UNIT.matcher(text);
        if (unit.find() && UnitWords.isUnit(unit.group(1))) {
            String before = text.substring(0, unit.start()).strip();
            try {
                return new NumberText(Arithmetic.value(before), unit.group(1), 0, 0);
            } catch (ExprException withUnit) {
                return new NumberText(whole(text), "", 0, 0);
            }
        }
        return new NumberText(whole(text), "", 0, 0);
    }

    private static double whole(String text) {
        try {
            if (SLIPPED.matcher(text).find()) {
                throw unread("two numbers or two signs side by side");
            }
            return Arithmetic.value(text);
        } catch (ExprException unread) {
            String why = unread.kind() == ExprException.Kind.UNKNOWN_NAME ? ": give the number itself, without names." : ": write it as in `0.25`, `1/4`, `25 %` or `2.5e-1`.";
            throw new ExprException(ExprException.Kind.SYNTAX, Typed.quote(text) + " cannot be read as a number" + why, unread.place());
        }
    }

    private static ExprException unread(String message) {
        return new ExprException(ExprException.Kind.SYNTAX, message, Place.NONE);
    }
}
