package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is large, as an answer of nothing but inequalities or a proof with as many facts as there may be, takes no more memory than a judgement may. */
class JudgementCostTest {
    private static final long MOST_MEGABYTES = 64;
    private static final List<String> COMMUTING = List.of("A B = B A", "A C = C A", "B C = C B", "A D = D A", "B D = D B", "C D = D C", "A A' = A' A", "B B' = B' B", "C C' = C' C", "D D' = D' D");
    private static final String SYMBOLS = "\"sizes\": {\"m\": 4, \"n\": 3}, \"symbols\": {\"A\": \"n x n\", \"B\": \"n x n\", \"C\": \"n x n\", \"D\": \"n x n\", \"M\": \"m x n\", \"x\": \"n\"}";

    private static String derivation(String fields, String answer) {
        return "{\"id\": 1, " + SYMBOLS + ", \"part\": {\"derivation\": {" + fields + "}}, \"answer\": \"" + answer + "\"}";
    }

    private static String inequalities(int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> "norm(M x)^2 + " + i + " >= 0").collect(Collectors.joining(between));
    }

    @Test
    void aDerivationOfInequalities() {
        String answer = derivation("\"goal\": \"norm(M x)^2 >= 0\"", inequalities(120, "\\n"));
        assertThat(JudgedLine.judge(answer, 1)).contains("This line was not judged: it is inequality number 21, and 20 are judged in one derivation.");
        assertThat(Cost.of(() -> JudgedLine.judge(answer, 1)).megabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    @Test
    void asManyInequalitiesAsAreJudgedAreAllJudged() {
        assertThat(JudgedLine.judge(derivation("\"goal\": \"norm(M x)^2 >= 0\"", inequalities(20, "\\n")), 1)).contains("All 20 lines hold");
    }

    @Test
    void linesOfInequalitiesToVerify() {
        String claim = "{\"id\": 1, \"dims\": {\"m\": 4, \"n\": 3}, \"symbols\": {\"M\": {\"rows\": \"m\", \"cols\": \"n\"}, \"x\": {\"rows\": \"n\", \"cols\": \"1\"}}, \"lines\": [\"" + inequalities(200, "\", \"") + "\"]}";
        assertThat(Cost.of(() -> VerifiedLine.verify(claim, 1)).megabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    @Test
    void aProofWithTenFactsInANewWorld() {
        String facts = IntStream.range(0, COMMUTING.size()).mapToObj(i -> "\"f" + i + "\": \"" + COMMUTING.get(i) + "\"").collect(Collectors.joining(", "));
        String answer = derivation("\"facts\": {" + facts + "}, \"goal\": \"A B C = C B A\"", "A B C = A C B\\n= C A B\\n= C B A");
        assertThat(JudgedLine.judge(answer, 1)).contains("\"outcome\":\"correct\"");
        assertThat(Cost.of(() -> JudgedLine.judge(answer, 1)).megabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    /** A world is solved anew without each of its facts, to see which of them the statement needs. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void aStatementWithManyFactsOfWhichEachIsLeftOut(int count) {
        String claim = claimOfCommuting(count);
        assertThat(VerifiedLine.verify(claim, 1)).contains("\"outcome\":\"holds\"");
        assertThat(Cost.of(() -> VerifiedLine.verify(claim, 1)).megabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    @Test
    void factsThatTakeTooMuchWorkAreToldSo() {
        String claim = claimOfCommuting(5).replace("\"n\": 3", "\"n\": 8");
        assertThat(VerifiedLine.verify(claim, 1)).contains("It took too much work to look further; fewer facts or smaller sizes take less.");
        assertThat(Cost.of(() -> VerifiedLine.verify(claim, 1)).isBounded()).isTrue();
    }

    private static String claimOfCommuting(int count) {
        List<String> names = List.of("A", "B", "C", "D", "E", "F");
        String symbols = names.stream().map(name -> "\"" + name + "\": {\"rows\": \"n\", \"cols\": \"n\"}").collect(Collectors.joining(", "));
        List<String> facts = names.stream().flatMap(b -> names.stream().takeWhile(a -> !a.equals(b)).map(a -> a + " " + b + " = " + b + " " + a)).toList();
        List<String> normal = names.stream().map(a -> a + " " + a + "' = " + a + "' " + a).toList();
        String given = IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\": \"" + (i < facts.size() ? facts.get(i) : normal.get(i - facts.size())) + "\"").collect(Collectors.joining(", "));
        return "{\"id\": 1, \"dims\": {\"n\": 3}, \"symbols\": {" + symbols + "}, \"facts\": {" + given + "}, \"statement\": \"A B C = C B A\"}";
    }

    @ParameterizedTest
    @CsvSource({"5, 3", "6, 4", "8, 6"})
    void aHessianThatIsClaimedToBeSemidefinite(int inputs, int hidden) {
        String claim = "{\"id\": 1, \"dims\": {\"m\": " + inputs + ", \"n\": " + (inputs + 1) + ", \"k\": " + hidden + "}, \"symbols\": {\"X\": {\"rows\": \"m\", \"cols\": \"n\"},"
                + "\"V\": {\"rows\": \"k\", \"cols\": \"m\"}, \"W\": {\"rows\": \"m\", \"cols\": \"k\"}}, \"defs\": [[\"L\", \"norm(X - W*V*X)^2\"]], \"statement\": \"hess(L, V) \\\\succeq 0\"}";
        assertThat(VerifiedLine.verify(claim, 1)).contains("\"outcome\":\"holds\"");
        assertThat(Cost.of(() -> VerifiedLine.verify(claim, 1)).megabytes()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }
}
