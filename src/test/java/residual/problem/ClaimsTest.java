package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Claims of many kinds whose truth is known, true ones beside plausible false ones, and texts that claim nothing: each line of {@code claims.jsonl} is what
 * {@code verify} takes, with the outcome that it has to have, and where given the kind of a refusal and the facts used.
 */
class ClaimsTest {
    @Test
    void everyClaimIsToldRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/residual/problem/claims.jsonl"))) {
            JsonNode claim = JsonDatum.parse(line);
            JsonNode told = JsonDatum.parse(VerifiedLine.verify(line, 1));
            if (!isRight(claim, told)) {
                wrong.add(line + " is told " + told);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(JsonNode claim, JsonNode told) {
        boolean kind = !claim.has("kind") || List.of(claim.get("kind").asString().split("\\|")).contains(told.path("kind").asString(""));
        boolean uses = !claim.has("uses") || texts(claim.get("uses")).equals(texts(told.get("uses")));
        return claim.get("outcome").equals(told.get("outcome")) && kind && uses && !told.get("message").asString().contains("defect");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
