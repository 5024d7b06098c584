package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
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
    private static final Pattern WORDY = Pattern.compile("(?<![\\p{L}\\p{N}_'])[(\\[]([^()\\[\\]]*)[)\\]]");
    /** Nothing in a formula can be an equation in brackets: {@code = U S S' U' (V' V = I)}. */
    private static final Pattern REMARK = Pattern.compile("(?<=\\s)(?<!\\b(?:sum|prod)\\s)(?:\\((?:[^()]|\\([^()]*\\))*\\)|\\[[^\\[\\]]*])(?![\\p{L}\\p{N}'^_])");
    private static final Pattern NUMBER = Pattern.compile("\\\\(?:q?quad|hfill)\\s*\\(\\d{1,3}\\)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)(?:#|//|%(?!\\s*\\d)|--\\s).*$|^\\s*#.*$");
    private static final Pattern RELATION = Pattern.compile("=|<|>|≤|≥|≈|≠|≡|∝|⪰|⪯|≻|≺|\\\\(?:le|ge|leq|geq|leqslant|geqslant|approx|equiv|succeq|preceq|succ|prec|coloneqq|triangleq|propto|lt|gt|ne|neq)\\b");
    private static final Pattern DEFINING = Pattern.compile("^\\s*(?:(?:now|and|so|here|then|we)\\s+)*(?:let|define|set|put|write|denote|introduce|call|name|sei|seien|setze|definiere)\\b(?:\\s+us)?(?:\\s+(?:define|set|put|write|introduce))?\\s*:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:.’*_]*");
    private static final Pattern STARTS_RELATION = Pattern.compile("\\s*(?::=|" + RELATION.pattern() + ")");
    private static final Pattern WANTS_NAME = Pattern.compile("[=+\\-*/@(<>≤≥]\\s*$");
    private final Spoken spoken;

    Clauses(Spoken spoken) {
        this.spoken = spoken;
    }

    /** The line of this text. */
    Written of(String line, int row) {
        String text = COMMENT.matcher(line).replaceAll("");
        text = ASIDE.matcher(spoken(text)).replaceAll(" ");
        text = WORDY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isOnlyWords(m.group(1)) ? " " : m.group()));
        text = NUMBER.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        text = withoutRemarks(text);
        Matcher defining = DEFINING.matcher(text);
        boolean defines = defining.lookingAt() && RELATION.matcher(text).find();
        List<String> formulas = formulas(defines ? text.substring(defining.end()) : text);
        return new Written(line, row, formulas, defines && !formulas.isEmpty());
    }

    private static String withoutRemarks(String text) {
        String whole = text;
        return REMARK.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isRemark(m.group(), whole.substring(0, m.start())) ? " " : m.group()));
    }

    private static boolean isRemark(String brackets, String before) {
        return RELATION.matcher(brackets).find() && !brackets.contains("..") && RELATION.matcher(before).find();
    }

    /** Text set as such inside a formula, as the words it is; a single function name such as {@code \text{tr}} stays. */
    private String spoken(String text) {
        return TEXT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isWords(m.group(1)) ? " " + m.group(1) + " " : m.group()));
    }

    private boolean isWords(String text) {
        return text.isBlank() || WORD.matcher(text).results().anyMatch(m -> spoken.isWord(m.group()));
    }

    private boolean isOnlyWords(String text) {
        return WORD.matcher(text).find() && WORD.matcher(text).results().allMatch(m -> spoken.isWord(m.group())) && WORD.matcher(text).replaceAll("").matches("[\\s\\d,;:.-]*");
    }

    private List<String> formulas(String text) {
        boolean dollars = text.chars().filter(c -> c == '$').count() >= 2 || text.contains("\\(");
        List<Clause> clauses = dollars ? marked(text) : parted(text);
        List<String> kept = new ArrayList<>();
        boolean reason = false;
        for (Clause clause : clauses) {
            reason = !kept.isEmpty() && (reason || has(clause.before(), Spoken.REASONS)) && !has(clause.before(), Spoken.RESULTS);
            if (!reason && RELATION.matcher(clause.formula()).find()) {
                kept.add(clause.formula());
            }
        }
        return kept.isEmpty() && clauses.size() == 1 && !dollars && isBare(text) ? List.of(clauses.getFirst().formula()) : kept;
    }

    /** Whether a text without a relation may be an expression to start from, rather than a sentence. */
    private boolean isBare(String text) {
        return WORD.matcher(text).results().map(m -> m.group()).noneMatch(w -> spoken.isWord(w) || w.length() >= 4 && !spoken.isName(w));
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
        int end = 0;
        for (MatchResult word : words(text)) {
            add(clauses, words, text.substring(end, word.start()));
            words.append(' ').append(word.group());
            end = word.end();
        }
        add(clauses, words, text.substring(end));
        return clauses;
    }

    /** What is spoken in a text, run by run. */
    private List<MatchResult> words(String text) {
        List<MatchResult> all = new ArrayList<>();
        List<MatchResult> run = new ArrayList<>();
        for (MatchResult word : WORD.matcher(text).results().filter(w -> spoken.isWord(w.group()) && !isNamed(text, w)).toList()) {
            if (!run.isEmpty() && !BETWEEN.matcher(text.substring(run.getLast().end(), word.start())).matches()) {
                all.addAll(isSpoken(run) ? run : List.of());
                run.clear();
            }
            run.add(word);
        }
        all.addAll(isSpoken(run) ? run : List.of());
        return all;
    }

    /** A word that is not known, where a formula wants a name. */
    private boolean isNamed(String text, MatchResult word) {
        return !spoken.isKnown(word.group()) && (STARTS_RELATION.matcher(text.substring(word.end())).lookingAt() || WANTS_NAME.matcher(text.substring(0, word.start())).find());
    }

    /** A run of words has one that is known, or begins like a sentence, or is long. */
    private boolean isSpoken(List<MatchResult> run) {
        return run.size() > 2 || run.stream().anyMatch(word -> spoken.isKnown(word.group())) || !run.isEmpty() && run.getFirst().start() == 0 && Character.isUpperCase(run.getFirst().group().charAt(0));
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
