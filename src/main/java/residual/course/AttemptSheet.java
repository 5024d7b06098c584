package residual.course;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import residual.check.Feedback;
import tools.jackson.databind.json.JsonMapper;

/** Attempts as rows of a sheet or as lines of JSON, oldest first, written while they are read. */
public final class AttemptSheet {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEAD = List.of("attempt", "student", "problem", "part", "number", "submitted", "outcome", "score", "worth", "credit", "version", "seed", "feedback", "answer");

    private AttemptSheet() {}

    /** How the attempts are written. */
    public enum Format { CSV, JSONL }

    /** Writes the attempts at these problems. */
    static void write(Attempts attempts, List<String> problems, Format format, Writer out) throws IOException {
        switch (format) {
            case CSV -> csv(attempts, problems, out);
            case JSONL -> attempts.forEach(problems, a -> line(out, a));
        }
    }

    private static void csv(Attempts attempts, List<String> problems, Writer out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.row(HEAD);
            attempts.forEach(problems, a -> sheet.row(List.of(a.id(), a.student(), a.problem(), a.part(), a.number(), a.time(), a.verdict().outcome().word(), a.verdict().score(), a.worth(), a.credit(),
                    a.version(), a.seed(), keys(a), answer(a))));
        }
    }

    private static String keys(Attempt attempt) {
        return attempt.verdict().feedback().stream().map(Feedback::key).collect(Collectors.joining(" "));
    }

    private static String answer(Attempt attempt) {
        Map<String, String> texts = attempt.answer().texts();
        return texts.size() == 1 ? texts.values().iterator().next() : JSON.writeValueAsString(new java.util.TreeMap<>(texts));
    }

    private static void line(Writer out, Attempt a) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("attempt", a.id());
        fields.put("student", a.student());
        fields.put("problem", a.problem());
        fields.put("part", a.part());
        fields.put("number", a.number());
        fields.put("submitted", a.time().toString());
        fields.put("outcome", a.verdict().outcome().word());
        fields.put("score", a.verdict().score());
        fields.put("worth", a.worth());
        fields.put("credit", a.credit());
        fields.put("version", a.version());
        fields.put("seed", a.seed());
        fields.put("feedback", a.verdict().feedback());
        fields.put("answer", a.answer().texts());
        try {
            out.write(JSON.writeValueAsString(fields));
            out.write('\n');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
