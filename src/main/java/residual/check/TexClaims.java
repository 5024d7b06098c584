package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/** Sets apart what a row of LaTeX says: claims side by side, consequences, and remarks in words with the formulas in them. */
final class TexClaims {
    private static final Pattern ARROW = Pattern.compile("\\\\(?:Rightarrow|implies|iff|Longrightarrow|Longleftrightarrow|Leftrightarrow|therefore|because)(?![a-zA-Z])|[⇒⟹⇔⟺∴]");
    private static final Pattern GAP = Pattern.compile("\\\\q?quad(?![a-zA-Z])|\\\\hspace\\*?\\{[^}]*\\}|\\\\hfill(?![a-zA-Z])");
    private static final Pattern TEXT = Pattern.compile("\\\\(?:text|textrm|textit|textbf|textnormal|mbox|hbox|mathrm)\\s*\\{");
    private static final Pattern DOLLARS = Pattern.compile("\\$([^$]+)\\$");
    private static final Pattern STOP = Pattern.compile("(?:\\s|[.,;:]|\\\\(?:blacksquare|square|Box|qed|checkmark|,|;|!|quad|qquad|blacktriangleleft)(?![a-zA-Z])|∎|□|■|✓|✔|✅)+$");
    private static final Pattern NUMBER = Pattern.compile("\\\\(?:tag\\*?|label)\\s*\\{[^}]*\\}|\\\\(?:nonumber|notag)(?![a-zA-Z])");
    /** Where something is evaluated: {@code \Big|_{W_1 = A, W_2 = B}}. */
    private static final Pattern AT = Pattern.compile("\\\\(?:[bB]igg?[rlm]?|right|left\\.)\\s*(?:\\||\\\\vert(?![a-zA-Z]))\\s*_\\{((?:[^{}]|\\{[^{}]*\\})*=(?:[^{}]|\\{[^{}]*\\})*)\\}|(?<=\\})\\|_\\{((?:[^{}]|\\{[^{}]*\\})*=(?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final Set<String> WORDS = Set.of("and", "or", "where", "since", "because", "by", "as", "for", "if", "with", "when", "so", "hence", "thus",
            "then", "therefore", "but", "using", "given", "while", "let", "also", "i.e.", "e.g.", "qed", "which", "that", "from", "whenever", "provided", "assuming", "on", "otherwise", "to", "is", "subject");
    private static final Set<String> CONDITIONS = Set.of("for", "if", "when", "whenever", "provided", "assuming", "or", "otherwise", "on", "subject");

    /** What is longer is no formula and not worth cutting. */
    private static final int LONGEST = 4_000;

    private static final Set<String> REASONS = Set.of("where", "since", "because", "by", "as", "with", "using", "given", "while", "from", "is");

    private Kind kind;
    private final int line;
    private final List<Passage> found = new ArrayList<>();

    private TexClaims(Kind kind, int line) {
        this.kind = kind;
        this.line = line;
    }

    static List<Passage> of(String row, int line, Kind kind) {
        TexClaims claims = new TexClaims(kind, line);
        List<String> places = new ArrayList<>();
        claims.row(AT.matcher(NUMBER.matcher(row.replaceAll("\\s*\\n\\s*", " ")).replaceAll(" ")).replaceAll(m -> {
            places.add(m.group(1) == null ? m.group(2) : m.group(1));
            return "";
        }));
        places.forEach(place -> claims.found.addAll(of(place, line, Kind.INLINE)));
        return claims.found;
    }

    private void row(String row) {
        if (row.length() > LONGEST) {
            claim(row);
            return;
        }
        Matcher text = TEXT.matcher(row);
        int from = 0;
        boolean condition = false;
        while (text.find(from)) {
            int end = Braces.end(row, text.end() - 1);
            String words = row.substring(text.end(), Math.max(text.end(), end - 1));
            if (end < 0 || !isProse(words, row, text.start(), end) || Braces.depth(row, text.start()) > 0) {
                from = text.end();
                continue;
            }
            formula(row.substring(0, text.start()), condition);
            remark(words);
            String first = words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("^[^a-z]+|(?<=[a-z.])[^a-z.].*", "");
            condition = CONDITIONS.contains(first);
            kind = REASONS.contains(first) || words.strip().startsWith("(") ? Kind.INLINE : kind;
            row = row.substring(end);
            text = TEXT.matcher(row);
            from = 0;
        }
        formula(row, condition);
    }

    /** Words, and not the name of a function or an index. */
    private static boolean isProse(String words, String row, int start, int end) {
        String plain = words.strip();
        boolean script = start > 0 && "_^".indexOf(row.charAt(start - 1)) >= 0;
        boolean applied = row.startsWith("(", end) || row.startsWith("\\left", end) || row.startsWith("_", end) || row.startsWith("^", end);
        boolean one = plain.matches("[\\p{L}\\p{N}]+");
        if (!script && plain.matches("[()\\[\\].,;:]+")) {
            return true;
        }
        return !script && (!one || WORDS.contains(plain.toLowerCase(java.util.Locale.ROOT)) && !applied) && plain.chars().anyMatch(Character::isLetter);
    }

    private void remark(String words) {
        String plain = DOLLARS.matcher(words).replaceAll(" ").strip();
        if (plain.chars().anyMatch(Character::isLetterOrDigit)) {
            found.add(new Passage(Kind.WORDS, plain, line));
        }
        Matcher inside = DOLLARS.matcher(words);
        while (inside.find()) {
            found.addAll(of(inside.group(1), line, Kind.INLINE));
        }
    }

    private void formula(String text, boolean condition) {
        if (condition) {
            words(text);
            return;
        }
        for (String consequence : split(text, ARROW)) {
            beside(split(consequence, GAP));
        }
    }

    /** What stands after a gap is another claim if it has a relation; in brackets it is a remark. */
    private void beside(List<String> pieces) {
        StringBuilder claim = new StringBuilder();
        for (String piece : pieces) {
            String bare = piece.strip();
            boolean remark = bare.startsWith("(") && bare.matches("(?s)\\(.*\\)[.,;]?") && TexRow.hasRelation(claim.toString());
            boolean another = !remark && TexRow.hasRelation(claim.toString()) && TexRow.hasRelation(bare) && !startsWithRelation(bare);
            if (remark || another) {
                claim(claim.toString());
                claim.setLength(0);
            }
            if (remark) {
                words(bare);
            } else {
                claim.append(' ').append(bare);
            }
        }
        claim(claim.toString());
    }

    private static boolean startsWithRelation(String text) {
        Matcher m = TexRow.RELATION.matcher(text);
        return m.lookingAt();
    }

    private void claim(String text) {
        String claim = STOP.matcher(TexRow.bare(text)).replaceFirst("").strip();
        if (!claim.isEmpty()) {
            found.add(new Passage(kind, claim, line));
        }
    }

    private void words(String text) {
        if (!text.isBlank()) {
            found.add(new Passage(Kind.WORDS, text.strip(), line));
        }
    }

    /** Cuts outside braces, environments and brackets. */
    private static List<String> split(String text, Pattern at) {
        List<String> pieces = new ArrayList<>();
        Matcher m = at.matcher(text);
        int from = 0;
        while (m.find()) {
            if (Braces.depth(text, m.start()) == 0 && TexRow.brackets(text.substring(from, m.start())) == 0) {
                pieces.add(text.substring(from, m.start()));
                from = m.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
