package residual.tutor;

import java.time.Instant;
import java.util.List;
import residual.course.Attempt;
import residual.course.Extension;
import residual.course.History;
import residual.course.Question;

/** All that one student did in a course and all that was done to it: what she has in each column of the gradebook, and every event, newest first. */
public record Dossier(Gradebook.Student student, Gradebook book, List<Event> events) {
    public Dossier {
        events = List.copyOf(events);
    }

    /** Her row of the gradebook. */
    public Gradebook.Row row() {
        return book.rows().getFirst();
    }

    /** Something that happened. */
    public sealed interface Event {
        Instant time();

        /** She submitted an answer. */
        record Tried(Attempt attempt) implements Event {
            @Override
            public Instant time() {
                return attempt.time();
            }
        }

        /** An attempt came to count for something else. */
        record Graded(History.Graded grading) implements Event {
            @Override
            public Instant time() {
                return grading.time();
            }
        }

        /** A mark was set by hand, or taken back at this time. */
        record Marked(History.Marked mark, boolean withdrawn, Instant time) implements Event {}

        /** She opened a hint. */
        record Hinted(Question question, History.Hinted hint, Instant time) implements Event {}

        /** She spent late days on a set, or began its exam where {@code days} is 0. */
        record Dated(String set, int days, Instant time) implements Event {}

        /** She, or her section, got more time. */
        record Extended(Extension extension) implements Event {
            @Override
            public Instant time() {
                return extension.made();
            }
        }
    }
}
