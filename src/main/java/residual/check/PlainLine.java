package residual.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/** A line of text without any mark of mathematics: a formula as one types it, {@code W₂W₁ = UₖUₖᵀ (by orthogonality)}, or words. */
final class PlainLine {
    private static final Pattern RELATION = Pattern.compile("(?<![<>=!:+*/-])(?:==?|:=|<=|>=)(?![=>])|[≈≤≥⪰⪯≻≺∝≡≔]|\\\\(?:leq?|geq?|approx|succeq|preceq|succ|prec)(?![a-zA-Z])");
    private static final Pattern MARKER = Pattern.compile("^\\s*(?:>\\s?)*(?:[-*+•–]\\s+|\\(?\\d{1,3}[.)]\\s+|\\(\\w\\)\\s+|#{1,6}\\s+)*");
    /** Bold text; a power, {@code A**2 + B**2}, is none. */
    private static final Pattern STRONG = Pattern.compile("(?<![\\w)\\]'*_])(\\*\\*|__)(?=[^\\s*_])(.+?)(?<=[^\\s*_])\\1(?![\\w(*])");
    private static final Pattern LABEL = Pattern.compile("^[^=≤≥≈]{0,120}?[\\w)]:(?!=)\\s+(?=\\S)");
    private static final Pattern LEAD = Pattern.compile("^(?:(?:then|so|hence|thus|therefore|now|also|and|where|with|since|because|as|note|that|we|get|have|obtain|find|finally|first|next|i\\.e\\.|ie|which|gives|or|thereby|again|similarly|let|define|set|put|⇒|⟹|∴|=>|->|→)(?:\\s+|,\\s*|:\\s+))+", Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON = Pattern.compile("\\s+(?:[(\\[]\\s*(?:by|since|because|as|using|from|due|see|definition|def|cf|eigen|ortho|orthog|symmetr|cyclic|linear|transpose|associat|distribut|expand|cancel|substitut|note|idempot|full|inverse|standard|[a-z]{4,}\\s+[a-z]{2,})[^=]*[)\\]]?|[(\\[][^=()]*[a-z]{2,}\\s+[a-z]{2,}[^=()]*[)\\]]|(?:,\\s*)?(?:by|since|because|as|using|from|due to|where|for|which|so|and|with|when|if|because of)\\s.*|—.*|–\\s.*|--.*|//.*|#.*|%.*|←.*|✓.*|✅.*|□.*|∎.*|■.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(?<![\\\\.\\p{L}])[A-Za-z]{3,}(?![\\w.(])");
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|</?[a-z]+[ >]");
    private static final Set<String> FUNCTIONS = Set.of("tr", "trace", "det", "logdet", "norm", "diag", "vec", "rank", "inv", "pinv", "exp", "log", "eye", "sum", "max", "min", "kron", "grad",
            "svd", "softmax", "relu", "sigmoid", "tanh", "sqrt", "lambda", "sigma", "Sigma", "Lambda", "alpha", "beta", "gamma", "delta", "theta", "mu", "transpose", "dot", "zeros", "ones");

    private PlainLine() {}

    /** The passage of a line; none for a blank one. */
    static Optional<Passage> of(String line, int number) {
        String whole = line.strip();
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        if (!RELATION.matcher(whole).find() || ADDRESS.matcher(whole).find() || whole.matches("[=~-]{2,}")) {
            return Optional.of(new Passage(Kind.WORDS, whole, number));
        }
        String formula = formula(whole);
        int rest = whole.lastIndexOf(formula) + formula.length();
        boolean clear = RELATION.matcher(formula).find() && prose(formula) == 0 && !RELATION.matcher(whole.substring(Math.clamp(rest, 0, whole.length()))).find();
        return Optional.of(new Passage(clear ? Kind.DISPLAY : Kind.MIXED, clear ? formula : whole, number));
    }

    /** What stands between formulas on a line; where it has a relation, there is a formula among its words. */
    static Passage between(String words, int number) {
        boolean mixed = RELATION.matcher(words).results().anyMatch(r -> isSide(words.substring(0, r.start())) && isSide(words.substring(r.end()))) && !ADDRESS.matcher(words).find();
        return new Passage(mixed ? Kind.MIXED : Kind.WORDS, words.strip(), number);
    }

    private static boolean isSide(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether a line has nothing but the expression that a chain of lines begins with. */
    static boolean isBeginning(String line) {
        return !RELATION.matcher(line).find() && prose(line) == 0 && line.chars().anyMatch(Character::isLetter) && !MARKER.matcher(line).replaceFirst("").matches("[\\p{L}\\p{N}\\s]*[:.!?]|.*[|#:].*|\\p{L}+")
                && !STRONG.matcher(line).find();
    }

    /** Whether a formula goes on with a chain. */
    static boolean continues(String formula) {
        return RELATION.matcher(formula).lookingAt();
    }

    private static String formula(String line) {
        String text = MARKER.matcher(STRONG.matcher(line).replaceAll("$2")).replaceFirst("");
        Matcher label = LABEL.matcher(text);
        if (label.find() && RELATION.matcher(text.substring(label.end())).find()) {
            text = text.substring(label.end());
        }
        text = LEAD.matcher(text).replaceFirst("");
        Matcher reason = REASON.matcher(text);
        if (reason.find() && RELATION.matcher(text.substring(0, reason.start())).find()) {
            text = text.substring(0, reason.start());
        }
        return text.replaceFirst("[\\s.,;:]+$", "").strip();
    }

    /** How many words there are that are not names or functions. */
    private static long prose(String formula) {
        return WORD.matcher(formula).results().filter(w -> !FUNCTIONS.contains(w.group())).filter(w -> w.group().equals(w.group().toLowerCase(java.util.Locale.ROOT)) || w.group().length() > 4).count();
    }
}
