package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import residual.check.DerivationCheck;

/** A derivation of more lines than are judged: the student is told which were not. */
class LongDerivationTest {
    private static final String PART = "{\"id\": 1, \"sizes\": {\"n\": 3}, \"symbols\": {\"A\": \"n x n\"}, \"part\": {\"derivation\": {\"goal\": \"A A' = (A A')'\"}}, \"answer\": \"LINES\"}";

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? "A + " + i + " A = " + (i + 1) + " A" : "and so on").collect(Collectors.joining("\\n"));
    }

    @Test
    void theLastLineThatIsJudgedIsTheHundredAndTwentieth() {
        assertThat(JudgedLine.judge(PART.replace("LINES", lines(120)), 1)).doesNotContain("too-long").contains("All 60 lines hold");
    }

    @Test
    void theLinesAfterItAreNamedAndCostNoAttempt() {
        String told = JudgedLine.judge(PART.replace("LINES", lines(120) + "\\n\\nA = 2 A\\n" + lines(12)), 1);
        assertThat(told).contains("\"outcome\":\"invalid\"").contains("Lines 121 to 133 were not judged: a derivation may have 120 lines").contains("what stands after them was not judged");
        assertThat(JudgedLine.judge(PART.replace("LINES", lines(121)), 1)).contains("Line 121 was not judged");
    }

    @Test
    void theFirstOfThemIsMarkedWhereItIsTyped() {
        Entry entry = new Entry(JsonDatum.of(JsonDatum.parse(PART.replace("LINES", "A = A")), new Datum.Mark(1, 1)), new Ledger("long"));
        DerivationCheck check = (DerivationCheck) Asked.read(entry.fields("line")).orElseThrow().check();
        List<DerivationCheck.Live> live = check.live("\n" + lines(123).replace("\\n", "\n"));
        assertThat(live).hasSize(121);
        assertThat(live.getLast().row()).isEqualTo(121);
        assertThat(live.getLast().mark().note()).startsWith("Lines 121 to 123 were not judged");
    }
}
