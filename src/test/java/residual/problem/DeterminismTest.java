package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The same answer to the same part, and the same claim, is told in the same bytes: again and again, and whatever the language and the clock of the machine. */
class DeterminismTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final List<String> LOCALES = List.of("tr-TR", "ar-EG", "de-DE", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "fa-IR");
    private static final List<String> ZONES = List.of("Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns");
    private static final int REPEATS = 1000;
    private static final int FEW_REPEATS = 4;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void everywhereTheSame() throws IOException {
        List<String> here = told();
        for (int i = 0; i < LOCALES.size(); i++) {
            Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
            TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % ZONES.size())));
            assertThat(told()).as(LOCALES.get(i)).isEqualTo(here);
        }
    }

    @Test
    void alwaysTheSame() throws IOException {
        for (String line : judged()) {
            boolean cheap = Stream.of("\"number\"", "\"choice\"", "\"sequence\"").anyMatch(line::contains);
            repeat(line, l -> JudgedLine.judge(l, 1), cheap ? REPEATS : FEW_REPEATS);
        }
        for (String line : claimed()) {
            repeat(line, l -> VerifiedLine.verify(l, 1), FEW_REPEATS);
        }
    }

    private static void repeat(String line, UnaryOperator<String> tell, int times) {
        String first = tell.apply(line);
        assertThat(IntStream.range(1, times).filter(i -> !tell.apply(line).equals(first)).count()).as(line).isZero();
    }

    private static List<String> told() throws IOException {
        List<String> told = new ArrayList<>();
        judged().forEach(line -> told.add(JudgedLine.judge(line, 1)));
        claimed().forEach(line -> told.add(VerifiedLine.verify(line, 1)));
        return told;
    }

    /** Answers to a part of every kind: right ones, slips, and what cannot be read. */
    private static List<String> judged() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(RESOURCES.resolve("benchmark/parts.jsonl")));
        for (String answer : List.of("1,234.5", "1 kg", "[1 2; 3 i]", "W2 = İ", "2 W_2^\\top (W_2 W_1 + I) X X^\\top", "-2 w2' x", "")) {
            Files.readAllLines(RESOURCES.resolve("benchmark/parts.jsonl")).forEach(line -> lines.add(((ObjectNode) JsonDatum.parse(line)).put("answer", answer).toString()));
        }
        return lines;
    }

    private static List<String> claimed() throws IOException {
        List<String> claims = Files.readAllLines(RESOURCES.resolve("residual/problem/claims.jsonl"));
        List<String> some = new ArrayList<>(IntStream.range(0, claims.size()).filter(i -> i % 40 == 0).mapToObj(claims::get).toList());
        some.add("{\"dims\": {\"n\": 4}, \"symbols\": {\"I1\": {\"rows\": \"n\", \"cols\": \"n\"}, \"Ki\": {\"rows\": \"n\", \"cols\": \"n\"}}, \"lines\": [\"I1 Ki i_1 = 0\", \"TR(I1 Ki) = tr(Ki I1)\", \"= sum(i=1..n, I1[i,:] Ki[:,i])\"]}");
        return some;
    }
}
