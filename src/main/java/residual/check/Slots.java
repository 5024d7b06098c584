package residual.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the slots of a sequence: one token a line, or all in one line with blanks or commas between them. */
final class Slots {
    private static final Set<String> STARTS = Set.of("sos", "bos", "s", "start", "go");
    private static final Set<String> ENDS = Set.of("eos", "/s", "end", "stop");

    /** A list in brackets, as Python writes it. */
    private static final Pattern LISTED = Pattern.compile("^\\s*[\\[({]([^\\[\\](){}]*,[^\\[\\](){}]*)[\\])}]\\s*$");
    private static final Pattern ARROW = Pattern.compile("\\s(?:-+>|=>|\\\\(?:to|rightarrow))\\s");

    private Slots() {}

    static List<String> of(String typed, int count) {
        String text = ARROW.matcher(LISTED.matcher(typed).replaceFirst("$1")).replaceAll(" ");
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.size() == count && lines.stream().noneMatch(line -> line.matches(".*[\\s,].*")) && count > 1) {
            return lines;
        }
        var tokens = new ArrayList<String>();
        for (String token : text.strip().split("[\\s,;|→]+")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** What is to be mended before the slots can be judged. */
    static Optional<Verdict> complaint(List<String> slots, Drawn drawn, Collection<String> offered) {
        int wanted = drawn.right().size();
        if (slots.stream().allMatch(String::isEmpty)) {
            return invalid("empty", "The slots are empty: put one token in each of the " + wanted + ".");
        }
        if (slots.contains("")) {
            return invalid("empty-slot", "Nothing stands in " + drawn.name(slots.indexOf("")) + ": put one token in each of the " + wanted + " slots.");
        }
        if (slots.size() != wanted) {
            return invalid("slot-count", "You gave " + tokens(slots.size()) + " for " + wanted + " slots: put exactly one in each.");
        }
        return unknown(slots, drawn, offered);
    }

    private static String tokens(int count) {
        return count == 1 ? "1 token" : count + " tokens";
    }

    private static Optional<Verdict> unknown(List<String> slots, Drawn drawn, Collection<String> offered) {
        for (int i = 0; i < slots.size(); i++) {
            String slot = slots.get(i);
            if (!offered.contains(spelled(slot, drawn, offered))) {
                Optional<String> meant = closest(slot, offered);
                if (drawn.decoder() || meant.isPresent()) {
                    return invalid("unknown-token", Typed.quote(slot) + " in " + drawn.name(i) + " is none of the tokens of this part"
                            + meant.map(token -> "; did you mean `" + token + "`?").orElse("; use those that are offered."));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> invalid(String key, String message) {
        return Optional.of(Verdict.invalid(key, message));
    }

    /** The slots with each token spelled as the part spells it. */
    static List<String> spelled(List<String> slots, Drawn drawn, Collection<String> offered) {
        return slots.stream().map(slot -> spelled(slot, drawn, offered)).toList();
    }

    /** The token of the part that is meant: the same, in another case, or start and end as other frameworks write them. */
    private static String spelled(String typed, Drawn drawn, Collection<String> offered) {
        if (offered.contains(typed)) {
            return typed;
        }
        String token = unquoted(Normalizer.normalize(typed, Normalizer.Form.NFC));
        for (String known : offered) {
            if (known.equalsIgnoreCase(token)) {
                return known;
            }
        }
        String bare = token.replace("&lt;", "").replace("&gt;", "").replaceAll("[<>\\[\\]⟨⟩{}|_]", "").toLowerCase(Locale.ROOT);
        boolean marked = !bare.equals(token.toLowerCase(Locale.ROOT)) || bare.length() == 3;
        return !marked || !drawn.decoder() ? token : STARTS.contains(bare) ? drawn.start() : ENDS.contains(bare) ? drawn.end() : token;
    }

    private static String unquoted(String token) {
        return token.replaceAll("^[\"'“”‘’`«»]+|[\"'“”‘’`«».]+$", "");
    }

    private static Optional<String> closest(String typed, Collection<String> offered) {
        String token = unquoted(typed).toLowerCase(Locale.ROOT);
        return offered.stream().filter(known -> token.length() > 1 && isOneSlipFrom(token, known.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Whether one letter was added, dropped or replaced, or two neighbours were swapped. */
    private static boolean isOneSlipFrom(String typed, String known) {
        int shorter = Math.min(typed.length(), known.length());
        int head = 0;
        while (head < shorter && typed.charAt(head) == known.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && typed.charAt(typed.length() - 1 - tail) == known.charAt(known.length() - 1 - tail)) {
            tail++;
        }
        String a = typed.substring(head, typed.length() - tail);
        String b = known.substring(head, known.length() - tail);
        return a.length() <= 1 && b.length() <= 1
                || a.length() == 2 && b.length() == 2 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
    }
}
