package residual.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import residual.check.Passages;
import residual.check.Review;
import residual.check.Review.Item;
import residual.check.Review.State;

/** A review as the page shows it: a sentence, rows in the order of the text, and the names that were not known. */
public record ReviewView(String sentence, String outcome, List<Row> rows, List<String> unknown) {
    public ReviewView {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }

    /** The rule under the head of a table, the bars at the ends of its rows, and those between its cells. */
    private static final Pattern TABLE = Pattern.compile("^\\|?(?:\\s*:?-{2,}:?\\s*\\|?)+$|^\\s*\\|(?=\\s)|(?<=\\s)\\|\\s*$|\\s(\\|)\\s");

    /** A formula with its mark, or, where {@code number} is 0, prose as HTML. Code that was not read is shown as it stands. */
    public record Row(int number, int line, String state, String html, String tex, String code, List<String> uses, String note) {}

    static ReviewView of(Review review) {
        List<Row> rows = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        int line = 0;
        for (Item item : review.items()) {
            boolean plain = item.state() == State.WORDS || item.state() == State.MENTION && item.note().isEmpty();
            if (!plain || item.passage().line() > line + 1) {
                flush(prose, rows);
            }
            if (plain) {
                prose.append(prose.isEmpty() ? "" : " ").append(item.state() == State.WORDS ? words(item.passage().text()) : mention(item.passage()));
            } else {
                rows.add(row(item));
            }
            line = item.passage().line();
        }
        flush(prose, rows);
        return new ReviewView(ReviewSentence.of(review), outcome(review), rows, List.copyOf(review.unknown()));
    }

    private static void flush(StringBuilder prose, List<Row> rows) {
        String said = prose.toString().replaceFirst("^[.,;:)]\\s*", "");
        prose.setLength(0);
        if (!said.isBlank()) {
            rows.add(new Row(0, 0, "words", said.replaceAll(" ([.,;:)])", "$1"), "", "", List.of(), ""));
        }
    }

    private static String words(String text) {
        return Markup.escape(TABLE.matcher(text.replaceAll("^#{1,6}\\s+|\\*\\*|^[-*+]\\s+", "")).replaceAll(m -> m.group(1) == null ? "" : " · ").strip());
    }

    private static String mention(Passages.Passage passage) {
        boolean code = !passage.text().contains("\\") && passage.text().matches("(?s).*(?:\\.T\\b|@|np\\.|\\w\\(\\)).*");
        String text = Markup.escape(passage.text());
        return code ? "<code>" + text + "</code>" : "<span class=\"math\">" + text + "</span>";
    }

    private static Row row(Item item) {
        String state = item.state().name().toLowerCase(Locale.ROOT);
        boolean read = !item.tex().isEmpty();
        return new Row(item.number(), item.passage().line(), state, "", item.tex(), read ? "" : item.passage().text(), item.uses(), Prosaic.html(item.note()));
    }

    private static String outcome(Review review) {
        boolean wrong = review.count(State.FAILS) + review.count(State.MEANINGLESS) > 0;
        boolean open = review.count(State.UNREADABLE) + review.count(State.UNDECIDED) + review.count(State.SIZES) + review.count(State.SKIPPED) > 0;
        return wrong ? "incorrect" : review.claims() == 0 ? "invalid" : open ? "partial" : "correct";
    }
}
