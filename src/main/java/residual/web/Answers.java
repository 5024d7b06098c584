package residual.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import residual.check.Answer;
import residual.check.Input;
import residual.tutor.Seat;

/** Reads an answer from a form: a field for each input of the part; several values of one, and several fields of one, are lines. What the part does not ask for is not read. */
final class Answers {
    private Answers() {}

    static Answer of(Context context, Seat seat) {
        return of(context, seat, "");
    }

    /** An answer whose fields have something before the names of the inputs, because the form holds several parts. */
    static Answer of(Context context, Seat seat, String under) {
        Map<String, List<String>> form = context.formParamMap();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Input input : seat.part().check().inputs(seat.variant().given())) {
            String text = uploaded(context, input, under).orElseGet(() -> typed(form, InputView.FIELD + under + input.name()));
            if (!text.isBlank()) {
                texts.put(input.name(), text);
            }
        }
        return new Answer(texts);
    }

    /** The lines of one field, or of several whose names go on after a dot, such as the marks of one line each. */
    private static String typed(Map<String, List<String>> form, String field) {
        return form.entrySet().stream().filter(e -> e.getKey().equals(field) || e.getKey().startsWith(field + ".")).flatMap(e -> e.getValue().stream())
                .collect(Collectors.joining("\n")).replace("\r\n", "\n");
    }

    /** A file chosen for an input goes before what stands in its box, which is often the last answer. */
    private static Optional<String> uploaded(Context context, Input input, String under) {
        return Optional.ofNullable(context.uploadedFile(InputView.FILE + under + input.name())).filter(f -> f.size() > 0).map(f -> Uploads.text(f, input));
    }
}
