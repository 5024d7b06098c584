package residual.course;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import residual.check.Answer;
import residual.check.Exhibit;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers and verdicts as the JSON that stands in the database. */
final class Written {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Exhibit.class, Kinds.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_INVALID_SUBTYPE,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final TypeReference<java.util.Map<String, String>> TEXTS = new TypeReference<>() {};

    private Written() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    /** What a verdict says besides outcome and score, which have columns of their own. */
    private record Said(List<Feedback> feedback, List<Exhibit> exhibits) {}

    static String write(Answer answer) {
        return JSON.writeValueAsString(answer.texts());
    }

    static Answer answer(String json) {
        return new Answer(JSON.readValue(json, TEXTS));
    }

    static String write(Verdict verdict) {
        return JSON.writeValueAsString(new Said(verdict.feedback(), verdict.exhibits()));
    }

    /** Pictures of a kind that a later release no longer draws are left out. */
    static Verdict verdict(Outcome outcome, double score, String json) {
        Said said = JSON.readValue(json, Said.class);
        return new Verdict(outcome, score, said.feedback(), said.exhibits().stream().filter(Objects::nonNull).toList());
    }
}
