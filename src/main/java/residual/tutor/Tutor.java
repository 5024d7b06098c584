package residual.tutor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import residual.check.Answer;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.course.Draft;
import residual.course.Judgement;
import residual.course.Kept;
import residual.course.Standing;
import residual.course.Store;
import residual.course.Submission;
import residual.course.TakenHint;
import residual.problem.Part;
import residual.problem.ProblemSet;
import residual.problem.Problem;

/** What happens to a submission: it is judged, kept, and answered. */
public final class Tutor {
    private final Store store;
    private final Clock clock;
    private final Sources sources;

    public Tutor(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.sources = new Sources(store.versions());
    }

    /**
     * Judges an answer and keeps it; when this returns, a kept attempt is on disk. An answer that cannot be read, cannot be decided, was given before or
     * comes after the last try costs nothing. Throws {@link residual.course.NotKeptException} when the store cannot take it, and
     * {@link DefectException} when the judge breaks; neither costs a try.
     */
    public Receipt submit(Seat seat, Answer answer) {
        if (Size.isTooLong(answer)) {
            return Receipt.refused(Size.tooLong(answer), progress(seat));
        }
        Submission submission = new Submission(seat.student(), seat.question(), seat.version(), seat.seed(), answer, now());
        Optional<Attempt> earlier = store.attempts().equalTo(submission).filter(a -> a.verdict().outcome().counts());
        if (earlier.isPresent()) {
            return Receipt.repeated(earlier.get(), progress(seat));
        }
        return progress(seat).isUsedUp() ? Receipt.noTriesLeft(progress(seat)) : judge(seat, submission);
    }

    private Receipt judge(Seat seat, Submission submission) {
        Verdict verdict = Judge.judge(seat, submission.answer());
        sources.keep(seat.variant().problem(), submission.time());
        Judgement judgement = new Judgement(verdict, worth(seat), seat.part().attempts());
        return switch (store.attempts().record(submission, judgement)) {
            case Kept.Recorded kept -> Receipt.kept(kept.attempt(), new PartProgress(seat.part(), kept.standing()));
            case Kept.Repeated kept -> Receipt.repeated(kept.earlier(), new PartProgress(seat.part(), kept.standing()));
            case Kept.NoTriesLeft kept -> Receipt.noTriesLeft(new PartProgress(seat.part(), kept.standing()));
        };
    }

    private double worth(Seat seat) {
        return seat.part().hints().isEmpty() ? 1 : Help.worth(store.hints().of(seat.student(), seat.question()));
    }

    /** Judges without keeping anything: for an author's or a visitor's try-out. */
    public Verdict tryOut(Seat seat, Answer answer) {
        return Size.isTooLong(answer) ? Size.tooLong(answer) : Judge.judge(seat, answer);
    }

    /** All attempts at a part, newest first. */
    public Timeline timeline(Seat seat) {
        return new Timeline(seat.part(), store.attempts().of(seat.student(), seat.question()));
    }

    /** A student's newest attempts, wherever they were made, at most so many. */
    public List<Attempt> newest(String student, int most) {
        return store.attempts().newest(student, most);
    }

    /** What the student has in one part. */
    public PartProgress progress(Seat seat) {
        return new PartProgress(seat.part(), store.attempts().standing(seat.student(), seat.question()));
    }

    /** What a student has in one problem. */
    public ProblemProgress progress(String student, Problem problem) {
        return ProblemProgress.of(problem, store.attempts().standings(student));
    }

    /** What a student has in a set. */
    public SetProgress progress(String student, ProblemSet set) {
        return SetProgress.of(set, store.attempts().standings(student));
    }

    /** Keeps an answer without submitting it, unless it is too long. Throws {@link residual.course.NotKeptException}. */
    public boolean saveDraft(Seat seat, Answer answer) {
        if (Size.isTooLong(answer)) {
            return false;
        }
        store.drafts().save(seat.student(), seat.question(), new Draft(answer, now()));
        return true;
    }

    /** What the answer box holds when the student comes back: her draft or her latest submission, whichever is newer. */
    public Optional<Draft> unfinished(Seat seat) {
        Standing standing = store.attempts().standing(seat.student(), seat.question());
        return store.drafts().of(seat.student(), seat.question()).filter(draft -> draft.saved().isAfter(standing.latest()));
    }

    /** The hints of a part as they stand for this student. */
    public Help help(Seat seat) {
        return Help.of(seat.part(), store.hints().of(seat.student(), seat.question()), timeline(seat));
    }

    /** Opens a hint, counted from 0, and notes its price. A hint that is still locked stays so. */
    public Help openHint(Seat seat, int hint) {
        Help help = help(seat);
        if (help.canOpen(hint)) {
            store.hints().take(seat.student(), seat.question(), new TakenHint(hint, seat.part().hints().get(hint).price(), now()));
        }
        return help(seat);
    }

    /** Databases keep milliseconds; what is answered now equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
