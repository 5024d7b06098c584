package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A goal that takes one fact or none is not shown by writing it down, under whatever name and beside whatever else. */
class GoalsTest {
    private static final String WORLD = "\"sizes\": {\"n\": 4}, \"symbols\": {\"A\": \"n x n\", \"B\": \"n x n\", \"Q\": \"n x n\", \"x\": \"n\"}";
    private static final String LENGTH = "\"goal\": \"norm(Q x)^2 = norm(x)^2\", \"facts\": {\"orth\": \"Q' Q = I\"}";
    private static final String INVERSE = "\"goal\": \"(A B)^-1 = B^-1 A^-1\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "length | norm(Q x)^2 = (Q x)' (Q x); = x' Q' Q x; = x' x; = norm(x)^2 | correct",
        "length | norm(Q x)^2 = x' x; = norm(x)^2 | correct",
        "length | (Q x)' (Q x) = x' x; norm(Q x)^2 = norm(x)^2 | correct",
        "length | norm(Q x)^2 = norm(x)^2 | incorrect",
        "length | norm(x)^2 = norm(Q x)^2 | incorrect",
        "length | x' x = x' x; norm(Q x)^2 = norm(x)^2 | incorrect",
        "length | let z = norm(Q x)^2; z = norm(x)^2 | incorrect",
        "length | let z = norm(Q x)^2; z = norm(x)^2; norm(Q x)^2 = norm(x)^2 | incorrect",
        "length | norm(x)^2 = x' x; norm(Q x)^2 = norm(x)^2 | incorrect",
        "inverse | (A B)^-1 = B^-1 A^-1 | incorrect",
        "inverse | (A B) B^-1 A^-1 = A I A^-1 = I; (A B)^-1 = B^-1 A^-1 | correct"})
    void isShownOnlyByStepsBetweenItsSides(String goal, String lines, String outcome) {
        String part = "{\"derivation\": {" + (goal.equals("length") ? LENGTH : INVERSE) + "}}";
        String told = JudgedLine.judge("{\"id\": 1, " + WORLD + ", \"part\": " + part + ", \"answer\": \"" + lines.replace("; ", "\\n") + "\"}", 1);
        assertThat(told).contains("\"outcome\":\"" + outcome + "\"");
        assertThat(told.contains("goal-in-one-step")).isEqualTo(!outcome.equals("correct"));
    }

    /** Two lines of the same chain may be right although the line between them is not: then it is the way that is missing, and credit is for facts used elsewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "norm(Q x)^2 = x' A x; = norm(x)^2 | 0.0",
        "norm(Q x)^2 = (Q x)' (Q x); = x' A x; = norm(x)^2 | 0.0",
        "norm(x)^2 = x' x; A + A = 2 A; norm(Q x)^2 = x' A x; = norm(x)^2 | 0.0",
        "norm(Q x)^2; = x' A x; = norm(x)^2 | 0.0",
        "norm(Q x)^2 = x' Q' A x; = x' x; = norm(x)^2 | 0.333",
        "Q' Q A = A; norm(Q x)^2 = x' A x; = norm(x)^2 | 0.0",
        "norm(Q x)^2 = x' A x; = norm(x)^2; x' Q' Q x = x' x; norm(Q x)^2 = x' Q' Q x | 0.75"})
    void isNotShownThroughALineThatFails(String lines, double score) {
        String told = JudgedLine.judge("{\"id\": 1, " + WORLD + ", \"part\": {\"derivation\": {" + LENGTH + "}}, \"answer\": \"" + lines.replace("; ", "\\n") + "\"}", 1);
        assertThat(JsonDatum.parse(told).get("score").asDouble()).as(told).isCloseTo(score, within(0.001));
        assertThat(told.contains("goal-by-false-line")).as(told).isEqualTo(score < 0.5);
    }

    /** A line that cannot be read and says that something is less leaves open what goes on behind it. */
    @Test
    void nothingIsSaidOfWhatGoesOnBehindAnInequalityThatCannotBeRead() {
        String lines = "norm(Q x)^2 = (Q x)' (Q x)\\n<= unknownname + x' x\\n= x' x + 1";
        String told = JudgedLine.judge("{\"id\": 1, " + WORLD + ", \"part\": {\"derivation\": {" + LENGTH + "}}, \"answer\": \"" + lines + "\"}", 1);
        assertThat(told).contains("\"outcome\":\"invalid\"").doesNotContain("line-fails");
        String claim = "{\"id\": 1, \"dims\": {\"n\": 3}, \"symbols\": {\"x\": {\"rows\": \"n\", \"cols\": \"1\"}}, \"lines\": [\"x' x = norm(x)^2\", \"<= unknownname + x' x\", \"= x' x + 1\"]}";
        assertThat(VerifiedLine.verify(claim, 1)).doesNotContain("fails");
    }
}
