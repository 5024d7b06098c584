package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/** The lines of a program in a derivation: equations, comparisons and assignments are formulas; imports, loops and prints are words. */
final class CodeLines {
    private static final Pattern CLOSE = Pattern.compile("(?:assert\\s+|print\\s*\\(\\s*)?(?:(?:np|numpy|torch|jnp)\\.)?(?:allclose|isclose|array_equal|testing\\.assert_allclose)\\s*\\(");
    private static final Pattern OTHER = Pattern.compile("(?:import|from|def|return|for|while|if|elif|else|print|class|with|try|except|raise|lambda|end|function|disp|fprintf)\\b.*", Pattern.DOTALL);
    private static final Pattern FOLD = Pattern.compile("[-+*/@=,(\\[{&|]\\s*$|\\\\\\s*$|\\.\\.\\.\\s*$");
    private static final Pattern SEVERAL = Pattern.compile("\\(?\\s*[A-Za-z_]\\w*(?:\\s*,\\s*[A-Za-z_]\\w*)+\\s*\\)?\\s*=[^=].*|\\[\\s*[A-Za-z_]\\w*(?:\\s*,\\s*[A-Za-z_]\\w*)+\\s*\\]\\s*=[^=].*");
    private static final Pattern UPDATE = Pattern.compile("([A-Za-z_]\\w*)\\s*(?:[-+*/@]=.*|=(?!=).*\\b\\1\\b.*)");

    private CodeLines() {}

    static List<Passage> of(String code, int line) {
        List<Passage> all = new ArrayList<>();
        String[] lines = code.split("\n");
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder whole = new StringBuilder(bare(lines[i]));
            while (i + 1 < lines.length && isOpen(whole.toString())) {
                whole.append(' ').append(bare(lines[++i]));
            }
            String text = whole.toString().replaceAll("\\\\\\s", " ").strip();
            if (!text.isEmpty()) {
                all.add(passage(text, line + first));
            } else if (!lines[first].isBlank()) {
                all.add(new Passage(Kind.WORDS, lines[first].strip(), line + first));
            }
        }
        return all;
    }

    /** Without the comment at its end. */
    private static String bare(String line) {
        return line.replaceFirst("(?:^|\\s)(?:#|%|//).*$", "").stripTrailing();
    }

    private static boolean isOpen(String text) {
        return !text.isBlank() && (FOLD.matcher(text).find() || TexRow.brackets(text) > 0);
    }

    private static Passage passage(String text, int line) {
        Optional<String> comparison = comparison(text);
        if (comparison.isPresent()) {
            return new Passage(Kind.CODE, comparison.get(), line);
        }
        String plain = text.replaceFirst("^assert\\s+", "").replaceFirst(";\\s*$", "");
        boolean words = OTHER.matcher(plain).matches() || SEVERAL.matcher(plain).matches() || UPDATE.matcher(plain).matches() || !TexRow.hasRelation(plain);
        return new Passage(words ? Kind.WORDS : Kind.CODE, plain, line);
    }

    /** NumPy's comparison of two arrays as an equation. */
    static Optional<String> comparison(String text) {
        Matcher close = CLOSE.matcher(text);
        List<String> arguments = close.lookingAt() ? arguments(text.substring(close.end())) : List.of();
        return arguments.size() < 2 ? Optional.empty() : Optional.of(arguments.get(0) + " == " + arguments.get(1));
    }

    /** The arguments of a call, from after its opening bracket. */
    private static List<String> arguments(String text) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = depth == 0 && (c == ',' || c == ')');
            if (end) {
                all.add(text.substring(from, i).strip());
                from = i + 1;
            }
            if (depth == 0 && c == ')') {
                break;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return all;
    }
}
