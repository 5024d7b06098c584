package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/**
 * Parts the formulas of a line from the words around them. Only words that are known to be words are taken as such, so that a mistyped name is told and
 * never dropped; a reason after a formula ({@code since U' U = I}) claims nothing of its own.
 */
final class Clauses {
    private static final Pattern WORD = Pattern.compile("(?<![\\\\\\p{L}\\p{N}_{.'])\\p{L}[\\p{L}]*(?:-\\p{L}{3,})*(?![\\p{L}\\p{N}_(.^'{\\[])|(?<![\\\\\\p{L}\\p{N}_{.'])\\p{L}{2,}(?=[.'](?:\\s|\\*|$))");
    private static final Pattern TEXT = Pattern.compile("\\\\(?:text|textrm|textit|textbf|mbox|mathrm)\\s*\\{([^{}]*)}");
    /** Text beside a formula: with formulas of its own between dollars, or in brackets. */
    private static final Pattern BESIDE = Pattern.compile("\\\\(?:text|textrm|textit|textbf|mbox)\\s*\\{((?:[^{}$]|\\{[^{}]*})*\\$(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*|\\s*\\([^{}()=<>$\\d]*\\)\\s*)}");
    private static final Pattern LABEL = Pattern.compile("^\\s*(?:\\\\item\\b|(?:step|line|zeile)\\s+\\d+\\s*[.:)]|\\(?\\d{1,3}[.)](?=\\s|$)|[-*•](?=\\s)|(?:=>|⇒|⟹|∴|→|->|<=>|⇔|\\\\(?:Rightarrow|implies|therefore|Longrightarrow|iff|to|Leftrightarrow)\\b)|>(?=\\s))\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("(?:\\\\(?:quad|qquad|square|blacksquare|qed|Box|hfill|checkmark|,|;)(?![a-zA-Z])|[.,;:∎□■▪←✓✔✅❌✗]|\\bq\\.?e\\.?d\\.?|\\s|\\\\\\\\)+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("[(\\[](?:by|since|because|using|as|from|via|def|definition|uses?|with|where|for)\\b(?:[^()\\[\\]]|\\([^()]*\\)|\\[[^\\[\\]]*])*[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDY = Pattern.compile("(?<![\\p{L}\\p{N}_'])[(\\[]([^()\\[\\]]*)[)\\]]");
    /** Nothing in a formula can be an equation in brackets: {@code = U S S' U' (V' V = I)}. */
    private static final Pattern REMARK = Pattern.compile("(?<=\\s)(?<!\\b(?:sum|prod)\\s)(?:\\((?:[^()]|\\([^()]*\\))*\\)|\\[[^\\[\\]]*])(?![\\p{L}\\p{N}'^_])");
    private static final Pattern NUMBER = Pattern.compile("\\\\(?:q?quad|hfill)\\s*\\(\\d{1,3}\\)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)(?:#|//|%(?!\\s*\\d)|--\\s).*$|^\\s*#.*$");
    private static final Pattern RELATION = Pattern.compile("=|<|>|≤|≥|≈|≠|≡|∝|⪰|⪯|≻|≺|\\\\(?:le|ge|leq|geq|leqslant|geqslant|approx|equiv|succeq|preceq|succ|prec|coloneqq|triangleq|propto|lt|gt|ne|neq)\\b");
    private static final Pattern DEFINING = Pattern.compile("^\\s*(?:(?:now|and|so|here|then|we)\\s+)*(?:let|define|set|put|write|denote|introduce|call|name|sei|seien|setze|definiere)\\b(?:\\s+us)?(?:\\s+(?:define|set|put|write|introduce))?\\s*:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern THAT_IS = Pattern.compile("(?<![\\p{L}\\\\])(?:i\\.\\s?e\\.|e\\.\\s?g\\.|d\\.\\s?h\\.|z\\.\\s?B\\.),?(?=\\s)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:.’*_]*(?:\\san?\\s+)?");
    private static final Pattern STARTS_RELATION = Pattern.compile("\\s*(?::=|" + RELATION.pattern() + ")");
    private static final Pattern WANTS_NAME = Pattern.compile("[=+\\-*/@(<>≤≥]\\s*$");
    private final Spoken spoken;

    Clauses(Spoken spoken) {
        this.spoken = spoken;
    }

    /** The line of this text. */
    Written of(String line, int row) {
        String text = COMMENT.matcher(line).replaceAll("");
        text = taken(BESIDE, (words, before) -> RELATION.matcher(before).find(), text, new ArrayList<>());
        text = ASIDE.matcher(spoken(text)).replaceAll(" ");
        text = WORDY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(isOnlyWords(m.group(1)) ? " " : m.group()));
        text = NUMBER.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
        text = taken(REMARK, Clauses::isRemark, text, new ArrayList<>());
        Matcher defining = DEFINING.matcher(text);
        boolean defines = defining.lookingAt() && RELATION.matcher(text).find();
        List<String> formulas = formulas(defines ? text.substring(defining.end()) : text);
        return new Written(line, row, formulas, defines && !formulas.isEmpty());
    }

    private static boolean isRemark(String brackets, String before) {
        return RELATION.matcher(brackets).find() && !brackets.contains("..") && RELATION.matcher(before).find();
    }

    /**
     * The same for a line in which every formula counts, those in reasons too: words and formulas in their order, what stands in brackets behind them. A formula that begins
     * the line or goes on with a chain is on a line of its own.
     */
    List<Passage> passages(String text, int line) {
        List<Passage> all = new ArrayList<>();
        List<String> asides = new ArrayList<>();
        String main = taken(ASIDE, (brackets, before) -> true, spoken(text), asides);
        main = LABEL.matcher(taken(REMARK, Clauses::isRemark, main, asides)).replaceFirst("");
        int end = 0;
        for (Clause clause : parted(main)) {
            said(clause.before(), line).ifPresent(all::add);
            Kind kind = !RELATION.matcher(clause.formula()).find() ? Kind.WORDS : end == 0 && all.isEmpty() || STARTS_RELATION.matcher(clause.formula()).lookingAt() ? Kind.DISPLAY : Kind.INLINE;
            all.add(new Passage(kind, clause.formula(), line));
            end = Math.max(end, main.lastIndexOf(clause.formula()) + clause.formula().length());
        }
        said(main.substring(Math.clamp(end, 0, main.length())), line).ifPresent(all::add);
        asides.forEach(aside -> passages(aside, line).stream().map(p -> p.kind() == Kind.DISPLAY ? new Passage(Kind.INLINE, p.text(), line) : p).forEach(all::add));
        return all;
    }

    private static Optional<Passage> said(String words, int line) {
        return words.chars().anyMatch(Character::isLetterOrDigit) ? Optional.of(new Passage(Kind.WORDS, words.strip(), line)) : Optional.empty();
    }

    /** The text without what is in such brackets where it is an aside after what stands before it; asides are added to the list. */
    private static String taken(Pattern brackets, BiPredicate<String, String> isAside, String text, List<String> asides) {
        return brackets.matcher(text).replaceAll(m -> {
            boolean aside = isAside.test(m.group(), text.substring(0, m.start()));
            if (aside) {
                asides.add(m.group().substring(1, m.group().length() - 1));
            }
            return Matcher.quoteReplacement(aside ? " " : m.group());
        });
    }

    /** Text set as such inside a formula, as the words it is; a single function name such as {@code \text{tr}} stays. */
    private String spoken(String text) {
        return TEXT.matcher(THAT_IS.matcher(text).replaceAll(" that is ")).replaceAll(m -> Matcher.quoteReplacement(isWords(m.group(1)) ? " " + m.group(1) + " " : m.group()));
    }

    private boolean isWords(String text) {
        return text.isBlank() || WORD.matcher(text).results().anyMatch(m -> spoken.isWord(m.group()));
    }

    private boolean isOnlyWords(String text) {
        return WORD.matcher(text).find() && WORD.matcher(text).results().allMatch(m -> spoken.isWord(m.group())) && WORD.matcher(text).replaceAll("").matches("[\\s\\d,;:.-]*");
    }

    private List<String> formulas(String text) {
        boolean dollars = text.chars().filter(c -> c == '$').count() >= 2 || text.contains("\\(") && text.contains("\\)");
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
        for (Span run : runs(text)) {
            add(clauses, words, text.substring(end, run.from()));
            words.append(' ').append(text, run.from(), run.to());
            end = run.to();
        }
        add(clauses, words, text.substring(end));
        return clauses;
    }

    /** A stretch of a text. */
    private record Span(int from, int to) {}

    /** The runs of spoken words in a text. */
    private List<Span> runs(String text) {
        List<Span> all = new ArrayList<>();
        List<MatchResult> run = new ArrayList<>();
        for (MatchResult word : WORD.matcher(text).results().filter(w -> spoken.isWord(w.group()) && !isNamed(text, w)).toList()) {
            if (!run.isEmpty() && !BETWEEN.matcher(text.substring(run.getLast().end(), word.start())).matches()) {
                span(run).ifPresent(all::add);
                run.clear();
            }
            run.add(word);
        }
        span(run).ifPresent(all::add);
        return all;
    }

    private Optional<Span> span(List<MatchResult> run) {
        return isSpoken(run) ? Optional.of(new Span(run.getFirst().start(), run.getLast().end())) : Optional.empty();
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
