package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every notation of every labelled case reads as its plain form does, up to {@link Alike}. What is left are rows whose two
 * notations differ by a theorem (a bold one on both sides for a sum), use letters that the row does not declare, or cannot
 * be told apart without knowing the language; their number may not grow.
 */
class CasesTest {

    @ParameterizedTest
    @CsvSource({"latex, 15, 0", "latex_alt, 13, 0", "numpy, 2, 0", "matlab, 0, 0"})
    void identitiesReadAlikeInEveryNotation(String field, int different, int refused) throws IOException {
        var tally = new Tally();
        for (JsonNode row : Cases.of("identities.jsonl")) {
            tally.add(row, Cases.text(row, field), Cases.text(row, "ascii"));
        }
        tally.isAtMost(different, refused);
    }

    @ParameterizedTest
    @CsvSource({"latex.jsonl, tex, 5, 11", "plain.jsonl, text, 4, 1"})
    void formulasFoundInTheWildReadAlike(String file, String field, int different, int refused) throws IOException {
        var tally = new Tally();
        for (JsonNode row : Cases.of(file)) {
            tally.add(row, Cases.text(row, field), Cases.text(row, "ascii"));
        }
        tally.isAtMost(different, refused);
    }

    @Test
    void everyLineOfEveryDerivationReadsAlike() throws IOException {
        var tally = new Tally();
        for (JsonNode row : Cases.of("derivations.jsonl")) {
            for (JsonNode line : row.get("lines")) {
                tally.add(row, Cases.text(line, "latex"), Cases.text(line, "ascii"));
            }
        }
        tally.isAtMost(0, 0);
        assertThat(tally.alike).isGreaterThan(650);
    }

    @Test
    void aFormulaWithoutAMeaningIsReadOrRefusedInASentence() throws IOException {
        for (JsonNode row : Cases.of("latex.jsonl")) {
            if (Cases.text(row, "ascii").isEmpty()) {
                try {
                    assertThat(Reading.defining(Cases.text(row, "tex"), Cases.vocabulary(row)).statements()).isNotEmpty();
                } catch (ExprException e) {
                    assertThat(e.getMessage()).matches("(?s)[A-Z“].*[.?]").as(Cases.text(row, "tex"));
                }
            }
        }
    }

    /** Counts what reads alike, what reads to another tree and what is refused. */
    private static final class Tally {
        private final List<String> different = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final Map<String, Vocabulary> vocabularies = new HashMap<>();
        private int alike;

        void add(JsonNode row, String text, String plain) {
            if (text.isEmpty() || plain.isEmpty() || plain.startsWith("declare")) {
                return;
            }
            Vocabulary vocabulary = vocabularies.computeIfAbsent(row.get("id").asString(), id -> Cases.vocabulary(row));
            Statement meant = Reading.defining(plain, vocabulary).statement();
            try {
                List<Statement> read = Reading.defining(text, vocabulary).statements();
                boolean same = read.stream().anyMatch(s -> isAlike(s, meant));
                alike += same ? 1 : 0;
                different.addAll(same ? List.of() : List.of(row.get("id").asString() + " " + text));
            } catch (ExprException e) {
                refused.add(row.get("id").asString() + " " + text + " :: " + e.getMessage());
            }
        }

        /** Chains agree from the end on; a side may be missing where one notation names only the value. */
        private static boolean isAlike(Statement read, Statement meant) {
            int shared = Math.min(read.terms().size(), meant.terms().size());
            boolean headDiffers = read.continues() || Math.abs(read.terms().size() - meant.terms().size()) == 1
                    || read.terms().get(0) instanceof Expr.Sym && meant.terms().size() > 1 && shared > 1;
            int from = headDiffers && read.terms().size() == meant.terms().size() && !read.continues() ? 1 : 0;
            boolean equalLengths = read.terms().size() == meant.terms().size();
            if (!equalLengths && !headDiffers) {
                return false;
            }
            for (int i = 1; i <= shared - from; i++) {
                if (!Alike.same(read.terms().get(read.terms().size() - i), meant.terms().get(meant.terms().size() - i))) {
                    return false;
                }
            }
            return true;
        }

        void isAtMost(int mostDifferent, int mostRefused) {
            assertThat(different).as("read to another tree").hasSizeLessThanOrEqualTo(mostDifferent);
            assertThat(refused).as("refused").hasSizeLessThanOrEqualTo(mostRefused);
            assertThat(alike).isPositive();
        }
    }
}
