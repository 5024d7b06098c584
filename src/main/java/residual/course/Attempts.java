package residual.course;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The attempts of all students, only ever added to, and the standings that follow from them. */
public final class Attempts {
    private final Jdbi jdbi;
    private final Writer writer;

    Attempts(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /**
     * Keeps a judged submission unless it is a repetition or all tries are used up; when this returns, it is on disk. Students who submit at the same time in two
     * tabs are served one after the other. Throws {@link NotKeptException}.
     */
    public Kept record(Submission submission, Judgement judgement) {
        NewAttempt attempt = NewAttempt.of(submission, judgement);
        return writer.write(handle -> record(handle, attempt));
    }

    private static Kept record(Handle handle, NewAttempt attempt) {
        Submission s = attempt.submission();
        Standing before = Standings.of(handle, s.student(), s.question());
        Optional<Attempt> earlier = before.isFresh() ? Optional.empty()
                : AttemptRows.equal(handle, s, attempt.fingerprint()).filter(attempt::repeats);
        if (earlier.isPresent()) {
            return new Kept.Repeated(earlier.get(), before);
        }
        return before.isUsedUp(attempt.judgement().limit()) ? new Kept.NoTriesLeft(before) : add(handle, attempt, before);
    }

    private static Kept add(Handle handle, NewAttempt attempt, Standing before) {
        if (before.isFresh()) {
            People.meet(handle, attempt.submission().student(), attempt.submission().time());
        }
        Attempt added = AttemptRows.insert(handle, attempt, before.submissions() + 1);
        return new Kept.Recorded(added, Standings.add(handle, before, added));
    }

    /** The newest attempt with the same answer to the same variant, where there is one. */
    public Optional<Attempt> equalTo(Submission submission) {
        return jdbi.withHandle(h -> AttemptRows.equal(h, submission, Fingerprint.of(submission)));
    }

    /** A student's attempts at a part, newest first. */
    public List<Attempt> of(String student, Question question) {
        return jdbi.withHandle(h -> AttemptRows.of(h, student, question));
    }

    /** A student's attempts at a whole problem, newest first. */
    public List<Attempt> of(String student, String problem) {
        return jdbi.withHandle(h -> AttemptRows.of(h, student, problem));
    }

    /** A student's newest attempts at all parts of all problems, at most so many. */
    public List<Attempt> newest(String student, int most) {
        return newest(student, 0, most);
    }

    /** The same without the very newest ones, of which {@code from} are passed over. */
    public List<Attempt> newest(String student, int from, int most) {
        return jdbi.withHandle(h -> AttemptRows.newest(h, student, from, most));
    }

    /** One attempt by its id. */
    public Optional<Attempt> of(long id) {
        return jdbi.withHandle(h -> AttemptRows.of(h, id));
    }

    /** Attempts by their ids, in the order of the ids. */
    public List<Attempt> of(List<Long> ids) {
        return jdbi.withHandle(h -> AttemptRows.of(h, ids));
    }

    /** Makes attempts count for something else from now on, all of them or none. Throws {@link NotKeptException}. */
    public void grade(List<Grading> gradings) {
        if (!gradings.isEmpty()) {
            writer.write(handle -> Gradings.add(handle, gradings, Optional.empty()));
        }
    }

    /** Shows every attempt there is to a reader, oldest first. No more than a page of them is held at a time, and no connection while the reader works. */
    public void forEach(Consumer<Attempt> reader) {
        List<Attempt> page = after(0);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = after(page.getLast().id());
        }
    }

    private List<Attempt> after(long id) {
        return jdbi.withHandle(h -> AttemptRows.after(h, id));
    }

    /** Shows the attempts at some problems to a reader, oldest first. */
    void forEach(List<String> problems, Consumer<Attempt> reader) {
        Set<String> wanted = Set.copyOf(problems);
        forEach(attempt -> {
            if (wanted.contains(attempt.problem())) {
                reader.accept(attempt);
            }
        });
    }

    /** Writes the attempts at some problems as a sheet. Throws what the writer throws. */
    public void write(List<String> problems, AttemptSheet.Format format, java.io.Writer out) throws IOException {
        AttemptSheet.write(this, problems, format, out);
    }

    /** What a student has in a part. */
    public Standing standing(String student, Question question) {
        return jdbi.withHandle(h -> Standings.of(h, student, question));
    }

    /** What a student has in every part of a problem that she has tried. */
    public List<Standing> standings(String student, String problem) {
        return jdbi.withHandle(h -> Standings.of(h, student, problem));
    }

    /** What a student has in every part she has tried. */
    public List<Standing> standings(String student) {
        return jdbi.withHandle(h -> Standings.of(h, student));
    }
}
