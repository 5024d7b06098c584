package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One row of displayed LaTeX: what it says (several claims where it has several columns), whether it began with an alignment mark, and its line. */
record TexRow(List<String> claims, boolean aligned, int line) {
    static final Pattern RELATION = Pattern.compile("=|≈|≤|≥|⪰|⪯|≻|≺|∝|<|>|\\\\(?:le|leq|leqslant|ge|geq|geqslant|approx|succeq|preceq|equiv|propto|coloneqq|triangleq|lt|gt|neq|ne|sim|simeq|succ|prec)(?![a-zA-Z])");
    private static final Pattern SPACE = Pattern.compile("^(?:\\s|\\\\(?:quad|qquad|,|;|:|!|>| |hspace\\{[^}]*\\}|phantom\\{[^}]*\\}|\\{\\}))+|^\\{\\}");
    private static final Pattern GOES_ON = Pattern.compile("^(?:[+)\\]·×]|\\\\(?:cdot|times|odot|right|bigr|Bigr|biggr)(?![a-zA-Z]))");
    private static final Pattern MINUS = Pattern.compile("^[-−–]");
    private static final Pattern STARTS_RELATION = Pattern.compile("^(?:" + RELATION.pattern() + "|:=|&)");
    private static final Pattern OPEN_END = Pattern.compile("(?:[-+·×]|" + RELATION.pattern() + "|\\\\(?:cdot|times|odot|otimes)(?![a-zA-Z]))\\s*$");

    TexRow {
        claims = List.copyOf(claims);
    }

    /** In environments with columns every second mark starts another formula; elsewhere marks only align. */
    static TexRow of(List<String> cells, boolean columns, int line) {
        List<String> claims = new ArrayList<>();
        int width = columns ? 2 : Math.max(2, cells.size());
        for (int i = 0; i < cells.size(); i += width) {
            String claim = String.join(" ", cells.subList(i, Math.min(cells.size(), i + width)));
            String bare = bare(claim);
            boolean own = claims.isEmpty() || hasRelation(bare) && !STARTS_RELATION.matcher(bare).find() && !bare.startsWith("\\text");
            if (own) {
                claims.add(claim.strip());
            } else if (!bare.isEmpty()) {
                claims.set(claims.size() - 1, claims.getLast() + (bare.startsWith("\\text") ? " \\quad " : " ") + claim.strip());
            }
        }
        claims.removeIf(c -> bare(c).isEmpty());
        return new TexRow(claims, cells.size() > 1 && bare(cells.getFirst()).isEmpty(), line);
    }

    /** Without the space at its start. */
    static String bare(String claim) {
        return SPACE.matcher(claim.strip()).replaceFirst("").strip();
    }

    static boolean hasRelation(String claim) {
        return RELATION.matcher(claim).find();
    }

    /** Whether this row only goes on with what the row before began. */
    boolean completes(TexRow before) {
        if (claims.isEmpty() || before.claims.isEmpty()) {
            return false;
        }
        String here = bare(claims.getFirst());
        boolean minus = MINUS.matcher(here).find() && (aligned || !hasRelation(here));
        return GOES_ON.matcher(here).find() || minus || isOpen(before.claims.getLast());
    }

    private static boolean isOpen(String claim) {
        return OPEN_END.matcher(claim).find() || brackets(claim) > 0;
    }

    /** How many more round and square brackets open than close. */
    static int brackets(String claim) {
        int open = 0;
        for (char c : claim.toCharArray()) {
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return open;
    }

    TexRow with(TexRow next) {
        List<String> all = new ArrayList<>(claims);
        all.set(all.size() - 1, (all.getLast() + " " + next.claims.getFirst()).replaceAll("\\\\(?:right|left)\\s*\\.", " "));
        all.addAll(next.claims.subList(1, next.claims.size()));
        return new TexRow(all, aligned, line);
    }
}
