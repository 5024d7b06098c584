package residual.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.check.Exhibit;

/** The lines of derivations as HTML: each with its mark in a word and a sign, how it was read, the facts it takes, and a sentence. */
final class ProofMarkup {
    private static final Map<String, String> WORDS = Map.of("holds", "holds", "big", "too big", "carried", "carried on", "fails", "fails", "undecided", "undecided",
            "unreadable", "not read", "start", "start", "let", "names", "prose", "words", "read", "read");
    private static final Map<String, String> SIGNS = Map.of("holds", "check", "big", "half", "carried", "arrow", "fails", "cross", "undecided", "wave",
            "unreadable", "unread", "start", "ring", "let", "ring", "prose", "ring", "read", "ring");

    private ProofMarkup() {}

    /** All lines, numbered from 1. */
    static String lines(Exhibit.Marks marks) {
        return IntStream.range(0, marks.marks().size()).mapToObj(i -> "<li class=\"proof-line " + kind(marks.marks().get(i).state()) + "\">" + line(i + 1, marks.marks().get(i)) + "</li>")
                .collect(Collectors.joining("", "<ol class=\"proof\">", "</ol>"));
    }

    /** The class of a line in a state; that of words is not the class of running text. */
    static String kind(String state) {
        return state.equals("prose") ? "words" : state;
    }

    /** What stands in one line. */
    static String line(int number, Exhibit.Mark mark) {
        return "<span class=\"proof-number\">" + number + "</span>" + mark(mark) + "<div class=\"proof-body\">" + formula(number, mark) + uses(mark.uses()) + note(mark.note()) + "</div>";
    }

    /** The mark by itself. */
    static String mark(Exhibit.Mark mark) {
        return "<span class=\"proof-mark\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#" + SIGNS.get(mark.state()) + "\"></use></svg> " + WORDS.get(mark.state()) + "</span>";
    }

    /** What a screen reader says of a line that changed. */
    static String spoken(int number, Exhibit.Mark mark) {
        String uses = mark.uses().isEmpty() ? "" : ", by " + String.join(" and ", mark.uses());
        return "Line " + number + ": " + WORDS.get(mark.state()) + uses + ". " + Prosaic.plain(mark.note());
    }

    private static String formula(int number, Exhibit.Mark mark) {
        String shown = mark.latex().isEmpty() ? mark.state().equals("prose") ? Markup.escape(mark.text()) : "<code>" + Markup.escape(mark.text()) + "</code>" : math(mark.latex());
        return "<div class=\"proof-formula\" tabindex=\"0\" role=\"group\" aria-label=\"Line " + number + "\">" + shown + "</div>";
    }

    private static String math(String tex) {
        return tex.isEmpty() ? "" : "<span class=\"math\">" + Markup.escape("\\displaystyle " + tex) + "</span>";
    }

    private static String uses(List<String> facts) {
        return facts.isEmpty() ? "" : facts.stream().map(f -> "<li>" + Markup.escape(f) + "</li>").collect(Collectors.joining("", "<ul class=\"uses\" aria-label=\"Facts used\">", "</ul>"));
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : "<div class=\"prose note\">" + Prosaic.html(note) + "</div>";
    }

    /** Two derivations side by side; lines that say the same share a row. */
    static String beside(Exhibit.Comparison comparison) {
        return (comparison.comment().isEmpty() ? "" : "<div class=\"prose beside-comment\">" + Prosaic.html(comparison.comment()) + "</div>")
                + "<p class=\"beside-said\">" + Markup.escape(comparison.uses()) + "</p>" + rows(comparison.pairs(), "Yours", "This route");
    }

    /** The lines of two derivations as a table under their names. */
    static String rows(List<Exhibit.Pair> pairs, String left, String right) {
        String head = "<thead><tr><th scope=\"col\">" + Markup.escape(left) + "</th><th scope=\"col\"><span class=\"visually-hidden\">The same?</span></th><th scope=\"col\">" + Markup.escape(right) + "</th></tr></thead>";
        return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Two derivations side by side\"><table class=\"beside\">" + head + "<tbody>"
                + pairs.stream().map(pair -> row(pair, Markup.escape(left), Markup.escape(right))).collect(Collectors.joining()) + "</tbody></table></div>";
    }

    private static String row(Exhibit.Pair pair, String left, String right) {
        return "<tr" + (pair.joined() ? " class=\"joined\"" : "") + "><td class=\"left\" data-whose=\"" + left + "\">" + math(pair.left()) + uses(pair.leftUses()) + "</td><td class=\"join\">"
                + (pair.joined() ? "<span aria-hidden=\"true\">=</span><span class=\"visually-hidden\">the same</span>" : "") + "</td><td class=\"right\" data-whose=\"" + right + "\">" + math(pair.right()) + uses(pair.rightUses()) + "</td></tr>";
    }
}
