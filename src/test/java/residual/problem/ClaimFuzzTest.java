package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is typed as a statement, or stands in a line of a file, is answered: with {@code JAZZER_FUZZ=1} Jazzer looks for text that breaks the program or keeps it
 * busy; without, the inputs kept in the resources are tried.
 */
class ClaimFuzzTest {
    private static final String WORLD = "{\"dims\": {\"m\": 4, \"n\": 3, \"k\": 2}, \"symbols\": {"
            + "\"A\": {\"rows\": \"m\", \"cols\": \"n\"}, \"B\": {\"rows\": \"n\", \"cols\": \"m\"}, \"S\": {\"rows\": \"n\", \"cols\": \"n\", \"assumptions\": [\"spd\"]},"
            + "\"W1\": {\"rows\": \"k\", \"cols\": \"m\"}, \"x\": {\"rows\": \"n\", \"cols\": \"1\"}, \"lambda\": {\"rows\": \"1\", \"cols\": \"1\", \"assumptions\": [\"positive\"]}},"
            + "\"defs\": [[\"U,s,V\", \"svd(A)\"], [\"L\", \"norm(A*S)^2\"]]}";

    @FuzzTest(maxDuration = "10m")
    void statements(byte[] text) {
        ObjectNode claim = (ObjectNode) JsonDatum.parse(WORLD);
        check(claim.put("statement", new String(text, StandardCharsets.UTF_8)).toString());
    }

    @FuzzTest(maxDuration = "10m")
    void derivations(byte[] text) {
        ObjectNode claim = (ObjectNode) JsonDatum.parse(WORLD);
        new String(text, StandardCharsets.UTF_8).lines().limit(6).forEach(claim.withArray("lines")::add);
        check(claim.toString());
    }

    @FuzzTest(maxDuration = "10m")
    void facts(byte[] text) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.putObject("dims").put("n", 3);
        claim.putObject("symbols").putObject("A").put("rows", "n").put("cols", "n");
        claim.putObject("facts").put("given", new String(text, StandardCharsets.UTF_8));
        check(claim.put("statement", "A^2 = A").toString());
    }

    @FuzzTest(maxDuration = "10m")
    void linesOfFiles(byte[] text) {
        check(new String(text, StandardCharsets.UTF_8));
    }

    private static void check(String line) {
        Cost cost = Cost.of(() -> assertThat(VerifiedLine.verify(line, 1)).doesNotContain("defect of the program"));
        assertThat(cost.isBounded()).as("%s for %s", cost, line).isTrue();
    }
}
