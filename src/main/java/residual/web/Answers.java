package residual.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import residual.check.Answer;
import residual.check.Input;
import residual.tutor.Seat;

/** Reads an answer from a form: a field for each input of the part; several values of one are lines. What the part does not ask for is not read. */
final class Answers {
    private Answers() {}

    static Answer of(Context context, Seat seat) {
        Map<String, List<String>> form = context.formParamMap();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Input input : seat.part().check().inputs(seat.variant().given())) {
            String text = String.join("\n", form.getOrDefault(InputView.FIELD + input.name(), List.of())).replace("\r\n", "\n");
            if (!text.isBlank()) {
                texts.put(input.name(), text);
            }
        }
        return new Answer(texts);
    }
}
