package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the formulas of a line from the words around them. Only words that are known to be words are taken as such, so that a mistyped name is told and
 * never dropped; a reason after a formula ({@code since U' U = I}) claims nothing of its own.
 */
final class Clauses {
    private static final Pattern WORD = Pattern.compile("(?<![\\\\\\p{L}\\p{N}_{.'])\\p{L}[\\p{L}]*(?:-\\p{L}{3,})*(?![\\p{L}\\p{N}_(.^'{\\[])|(?<![\\\\\\p{L}\\p{N}_{.'])\\p{L}{2,}(?=[.'](?:\\s|$))");
    private static final Pattern TEXT = Pattern.compile("\\\\(?:text|textrm|textit|textbf|mbox|mathrm)\\s*\\{([^{}]*)}");
    private static final Pattern LABEL = Pattern.compile("^\\s*(?:\\\\item\\b|(?:step|line|zeile)\\s+\\d+\\s*[.:)]|\\(?\\d{1,3}[.)](?=\\s)|[-*•](?=\\s)|(?:=>|⇒|⟹|∴|→|->|<=>|⇔|\\\\(?:Rightarrow|implies|therefore|Longrightarrow|iff|to|Leftrightarrow)\\b)|>(?=\\s))\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("(?:\\\\(?:quad|qquad|square|blacksquare|qed|Box|hfill|,|;)(?![a-zA-Z])|[.,;:∎□■▪]|\\bq\\.?e\\.?d\\.?|\\s|\\\\\\\\)+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("[(\\[](?:by|since|because|using|as|from|via|def|definition|uses?|with|where|for)\\b(?:[^()\\[\\]]|\\([^()]*\\)|\\[[^\\[\\]]*])*[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDY = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)(?:#|//|%(?!\\s*\\d)|--\\s).*$|^\\s*#.*$");
    private static final Pattern RELATION = Pattern.compile("=|<|>|≤|≥|≈|≠|≡|∝|⪰|⪯|≻|≺|\\\\(?:le|ge|leq|geq|leqslant|geqslant|approx|equiv|succeq|preceq|succ|prec|coloneqq|triangleq|propto|lt|gt|ne|neq)\\b");
    private static final Pattern DEFINING = Pattern.compile("^\\s*(?:(?:now|and|so|here|then|we)\\s+)*(?:let|define|set|put|write|denote|introduce|call|name)\\b(?:\\s+us)?(?:\\s+(?:define|set|put|write|introduce))?\\s*:?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> REASONS = words("since because by as using from via where with for due if when whenever recall use uses applying");
    private static final Set<String> RESULTS = words("so hence thus therefore then we get gets have has obtain obtains gives giving yields implies follows conclude find see shows show consequently equals becomes is means");
    private static final Set<String> OTHERS = words("""
            the that this these those it its an and or but of on to in at be are was now also first second third next finally note observe notice again both all each every any same such
            which whose our us let can may must would side sides left right hand equation equations identity identities definition definitions def condition conditions property
            properties orthonormality orthogonality orthonormal orthogonal eigenvalue eigenvalues eigenvector eigenvectors eigen eigenequation eigen-equation svd singular value values vector vectors
            decomposition algebra associativity associative distributivity distributive linearity symmetry symmetric diagonal cyclic cyclicity invariance invariant assumption
            assumptions hypothesis given fact facts above below previous earlier last line lines step steps result proof part claim case cases first-order stationarity stationary point critical
            substituting substitute substitution inserting insert plugging plug multiplying multiply expanding expand collecting cancelling canceling cancel simplify simplifying taking take rewriting rewrite
            transposing transpose combining combine together remaining what remains needed required desired want wanted done holds hold true follow following equal equality inequality bound minimum
            encoder decoder columns column rows row matrix matrices block blocks top only just too here there directly immediately obviously clearly trivially indeed similarly likewise analogously
            because both thereby whence one two three its non-negative nonnegative positive square squares been being same data loss zero vanishes vanish so-called change variables variable coordinates new start
            compute computing calculate verify check prove showing satisfied satisfies satisfy weight weights mean arithmetic geometric root suppose assume assuming""");
    private final Predicate<String> declared;
    private final Set<String> own;

    /** Names that {@code declared} knows are never words; {@code names} of facts are. */
    Clauses(Predicate<String> declared, List<String> names) {
        this.declared = declared;
        this.own = new HashSet<>();
        names.forEach(name -> own.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[-_ ]+"))));
        names.forEach(name -> own.add(name.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String all) {
        return Set.of(java.util.Arrays.stream(all.split("\\s+")).distinct().toArray(String[]::new));
    }

    /** The line of this text. */
    Written of(String line, int row) {
        String text = COMMENT.matcher(line).replaceAll("");
        text = ASIDE.matcher(spoken(text)).replaceAll(" ");
        text = WORDY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isOnlyWords(m.group(1)) ? " " : m.group()));
        text = LABEL.matcher(text).replaceFirst("");
        Matcher defining = DEFINING.matcher(text);
        boolean defines = defining.lookingAt() && RELATION.matcher(text).find();
        List<String> formulas = formulas(defines ? text.substring(defining.end()) : text);
        return new Written(line, row, formulas, defines && !formulas.isEmpty());
    }

    /** Text set as such inside a formula, as the words it is; a single function name such as {@code \text{tr}} stays. */
    private String spoken(String text) {
        return TEXT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isWords(m.group(1)) ? " " + m.group(1) + " " : m.group()));
    }

    private boolean isWords(String text) {
        return text.isBlank() || WORD.matcher(text).results().anyMatch(m -> isWord(m.group()));
    }

    private boolean isOnlyWords(String text) {
        return WORD.matcher(text).find() && WORD.matcher(text).results().allMatch(m -> isWord(m.group())) && WORD.matcher(text).replaceAll("").matches("[\\s\\d,;:.-]*");
    }

    private boolean isWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean known = REASONS.contains(small) || RESULTS.contains(small) || OTHERS.contains(small) || own.contains(small);
        return known && !declared.test(word);
    }

    private List<String> formulas(String text) {
        boolean dollars = text.chars().filter(c -> c == '$').count() >= 2 || text.contains("\\(");
        List<Clause> clauses = dollars ? marked(text) : parted(text);
        List<String> kept = new ArrayList<>();
        boolean reason = false;
        for (Clause clause : clauses) {
            reason = !kept.isEmpty() && (reason || has(clause.before(), REASONS)) && !has(clause.before(), RESULTS);
            if (!reason && RELATION.matcher(clause.formula()).find()) {
                kept.add(clause.formula());
            }
        }
        return kept.isEmpty() && clauses.size() == 1 && !dollars && isBare(text) ? List.of(clauses.getFirst().formula()) : kept;
    }

    /** Whether a text without a relation may be an expression to start from, rather than a sentence. */
    private boolean isBare(String text) {
        return WORD.matcher(text).results().map(m -> m.group()).noneMatch(w -> isWord(w) || w.length() >= 4 && !declared.test(w));
    }

    private static boolean has(String words, Set<String> some) {
        return WORD.matcher(words).results().anyMatch(m -> some.contains(m.group().toLowerCase(Locale.ROOT)));
    }

    /** A formula and the words before it. */
    private record Clause(String before, String formula) {}

    private static List<Clause> marked(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher formula = Pattern.compile("\\$([^$]*)\\$|\\\\\\((.*?)\\\\\\)").matcher(text);
        int end = 0;
        while (formula.find()) {
            String inside = formula.group(1) != null ? formula.group(1) : formula.group(2);
            clauses.add(new Clause(text.substring(end, formula.start()), ended(inside)));
            end = formula.end();
        }
        return clauses;
    }

    private List<Clause> parted(String text) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            if (isWord(word.group())) {
                add(clauses, words, text.substring(end, word.start()));
                words.append(' ').append(word.group());
                end = word.end();
            }
        }
        add(clauses, words, text.substring(end));
        return clauses;
    }

    private static void add(List<Clause> clauses, StringBuilder words, String piece) {
        String formula = ended(piece.replaceFirst("^[\\s,;:.]+", ""));
        if (formula.chars().anyMatch(Character::isLetterOrDigit)) {
            clauses.add(new Clause(words.toString(), CodeLines.comparison(formula).orElse(formula)));
            words.setLength(0);
        }
    }

    private static String ended(String formula) {
        return ENDING.matcher(formula.strip()).replaceFirst("").strip();
    }
}
