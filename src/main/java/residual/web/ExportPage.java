package residual.web;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import residual.course.AttemptSheet;
import residual.problem.Course;
import residual.tutor.Teaching;

/** All attempts of a course to take away, sent while they are read. */
final class ExportPage {
    private final Lectern lectern;
    private final Teaching teaching;

    ExportPage(Lectern lectern, Teaching teaching) {
        this.lectern = lectern;
        this.teaching = teaching;
    }

    void csv(Context context) {
        send(context, "text/csv; charset=utf-8", AttemptSheet.Format.CSV);
    }

    void jsonLines(Context context) {
        send(context, "application/jsonl; charset=utf-8", AttemptSheet.Format.JSONL);
    }

    private void send(Context context, String type, AttemptSheet.Format format) {
        Course course = lectern.course(context);
        Downloads.begin(context, type, course.id() + "-attempts." + format.name().toLowerCase(java.util.Locale.ROOT));
        try (Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            teaching.export(course, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
