package residual.tutor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import residual.check.Answer;
import residual.check.Guide;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.course.Draft;
import residual.course.FixedMark;
import residual.course.Judgement;
import residual.course.Kept;
import residual.course.Standing;
import residual.course.Store;
import residual.course.Submission;
import residual.course.TakenHint;
import residual.problem.Course;
import residual.problem.ProblemSet;
import residual.problem.Problem;

/** What happens to a submission: it is judged, kept, and answered. */
public final class Tutor {
    private static final int MOST_TRACED = 5000;
    private static final Answer NOTHING = new Answer(Map.of());
    private final Store store;
    private final Clock clock;
    private final Sources sources;
    private final Turns turns;
    private final FollowThrough followThrough;
    private final Teaching teaching;

    public Tutor(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.sources = new Sources(store.versions());
        this.turns = Turns.forThisMachine(store.meters());
        this.followThrough = new FollowThrough(store.attempts(), turns);
        this.teaching = new Teaching(store, clock, turns);
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
        Optional<Verdict> closed = Closed.why(seat.terms(), submission.time());
        if (closed.isPresent()) {
            return Receipt.closed(closed.get(), progress(seat));
        }
        PartProgress progress = progress(seat);
        Optional<Attempt> earlier = progress.standing().isFresh() ? Optional.empty() : store.attempts().equalTo(submission).filter(a -> a.verdict().outcome().counts());
        if (earlier.isPresent()) {
            return Receipt.repeated(earlier.get(), progress);
        }
        return progress.isUsedUp() ? Receipt.noTriesLeft(progress) : judge(seat, submission);
    }

    private Receipt judge(Seat seat, Submission submission) {
        Verdict verdict = followThrough.over(turns.judge(seat, submission.answer()), seat, submission.answer());
        sources.keep(seat.variant().problem(), submission.time());
        Judgement judgement = new Judgement(verdict, worth(seat) * seat.terms().worth(submission.time()), seat.part().attempts());
        return switch (store.attempts().record(submission, judgement)) {
            case Kept.Recorded kept -> Receipt.kept(kept.attempt(), progress(seat, kept.standing()));
            case Kept.Repeated kept -> Receipt.repeated(kept.earlier(), progress(seat, kept.standing()));
            case Kept.NoTriesLeft kept -> Receipt.noTriesLeft(progress(seat, kept.standing()));
        };
    }

    private double worth(Seat seat) {
        return Help.worth(taken(seat));
    }

    /** Judges without keeping anything: for an author's or a visitor's try-out. */
    public Verdict tryOut(Seat seat, Answer answer) {
        return Size.isTooLong(answer) ? Size.tooLong(answer) : turns.judge(seat, answer);
    }

    /** All attempts at a part, newest first. */
    public Timeline timeline(Seat seat) {
        return Timeline.of(seat.part(), store.attempts().of(seat.student(), seat.question()), shows(seat), teaching.seals());
    }

    /** All that the student has done at one part. */
    public Work work(Seat seat) {
        return work(seat, progress(seat));
    }

    /** The same where her progress is known already. */
    public Work work(Seat seat, PartProgress progress) {
        boolean fresh = progress.standing().isFresh();
        Timeline timeline = fresh ? Timeline.of(seat.part(), List.of(), shows(seat), teaching.seals()) : timeline(seat);
        Optional<Draft> draft = unfinished(seat, progress.standing());
        List<TakenHint> taken = taken(seat);
        return new Work(seat, progress, timeline, draft, Help.of(seat.part(), taken, timeline), guidance(seat, typed(draft, timeline), taken), isReleased(seat, progress));
    }

    /** A student's newest attempts, wherever they were made, at most so many, after the first {@code from} of them. */
    public List<Attempt> newest(String student, int from, int most) {
        return store.attempts().newest(student, from, most);
    }

    /** What the student has in one part. */
    public PartProgress progress(Seat seat) {
        return progress(seat, store.attempts().standing(seat.student(), seat.question()));
    }

    private PartProgress progress(Seat seat, Standing standing) {
        return new PartProgress(seat.part(), standing, shows(seat));
    }

    private boolean shows(Seat seat) {
        return seat.terms().showsMarks(now());
    }

    private boolean isReleased(Seat seat, PartProgress progress) {
        boolean over = progress.state() == PartProgress.State.RIGHT || progress.isUsedUp() || !seat.terms().takes(now());
        return over && seat.terms().showsSolutions(now());
    }

    /** What a student has in one problem. */
    public ProblemProgress progress(String student, Problem problem, Terms terms) {
        return ProblemProgress.of(problem, store.attempts().standings(student, problem.path()), terms.showsMarks(now()));
    }

    /** What a student has in a set. */
    public SetProgress progress(String student, ProblemSet set, Terms terms) {
        return SetProgress.of(set, store.attempts().standings(student), terms.showsMarks(now()));
    }

    /** What a student has shown in each topic of a course, of the sets that are open to her and whose marks she may see. */
    public List<TopicProgress> topics(String student, Course course, Function<ProblemSet, Terms> terms) {
        Instant now = now();
        return new Topics(store.attempts().newest(student, MOST_TRACED), store.attempts().standings(student))
                .of(course, set -> !terms.apply(set).isHidden(now) && terms.apply(set).showsMarks(now));
    }

    /** Keeps an answer without submitting it, unless it is too long or none is taken. Throws {@link residual.course.NotKeptException}. */
    public boolean saveDraft(Seat seat, Answer answer) {
        if (Size.isTooLong(answer) || Closed.why(seat.terms(), now()).isPresent()) {
            return false;
        }
        store.drafts().save(seat.student(), seat.question(), new Draft(answer, now()));
        return true;
    }

    /** What the answer box holds when the student comes back: her draft or her latest submission, whichever is newer. */
    public Optional<Draft> unfinished(Seat seat) {
        return unfinished(seat, store.attempts().standing(seat.student(), seat.question()));
    }

    private Optional<Draft> unfinished(Seat seat, Standing standing) {
        return store.drafts().of(seat.student(), seat.question()).filter(draft -> draft.saved().isAfter(standing.latest()));
    }

    /** The hints of a part as they stand for this student. */
    public Help help(Seat seat) {
        return Help.of(seat.part(), taken(seat), timeline(seat));
    }

    /** What stands in the answer box when the student comes back. */
    private static Answer typed(Optional<Draft> draft, Timeline timeline) {
        return draft.map(Draft::answer).orElseGet(() -> timeline.attempts().isEmpty() ? NOTHING : timeline.attempts().getFirst().answer());
    }

    /** The next steps that were asked for and the one that can be, from an answer. Where marks are kept for later no step is offered, since it tells which lines hold. */
    private Guidance guidance(Seat seat, Answer answer, List<TakenHint> taken) {
        Optional<Guide> guide = seat.part().check().guide(answer);
        if (guide.isEmpty() || Size.isTooLong(answer)) {
            return Guidance.NONE;
        }
        Guidance guidance = turns.within(() -> Guidance.of(guide.get(), taken), Guidance.NONE);
        return shows(seat) ? guidance : new Guidance(guidance.told(), Optional.empty());
    }

    /** Keeps the answer as a draft and opens the next rung of the step that comes next from it, unless that is a later rung than the student asked for and was told the price of. */
    public void openStep(Seat seat, Answer answer, int rung) {
        if (saveDraft(seat, answer)) {
            guidance(seat, answer, taken(seat)).next().filter(offer -> offer.rung() <= rung)
                    .ifPresent(offer -> store.hints().take(seat.student(), seat.question(), new TakenHint(offer.hint(), offer.price(), now())));
        }
    }

    private List<TakenHint> taken(Seat seat) {
        return seat.part().hints().isEmpty() && seat.part().check().guide(NOTHING).isEmpty() ? List.of() : store.hints().of(seat.student(), seat.question());
    }

    /** Opens a hint, counted from 0, and notes its price. A hint that is still locked stays so. */
    public Help openHint(Seat seat, int hint) {
        Help help = help(seat);
        if (help.canOpen(hint) && Closed.why(seat.terms(), now()).isEmpty()) {
            store.hints().take(seat.student(), seat.question(), new TakenHint(hint, seat.part().hints().get(hint).price(), now()));
        }
        return help(seat);
    }

    /** One attempt of a student, as she may see it. */
    public Timeline timeline(Seat seat, Attempt attempt) {
        return Timeline.of(seat.part(), List.of(attempt), shows(seat), teaching.seals());
    }

    /** The mark an instructor set by hand in this part, once the student may see it. */
    public Optional<FixedMark> mark(Seat seat) {
        return shows(seat) ? teaching.dossiers().mark(seat.student(), seat.question()) : Optional.empty();
    }

    /** What instructors do. */
    public Teaching teaching() {
        return teaching;
    }

    /** On what terms a student works on a set. */
    public Terms terms(Course course, ProblemSet set, String student) {
        return Terms.of(course, set, store.allowances().of(course.id(), set.id(), student));
    }

    /** Begins the student's time in an exam, if it is open and she has not begun. */
    public void begin(Course course, ProblemSet set, String student) {
        Instant now = now();
        if (terms(course, set, student).phase(now) == Terms.Phase.UNBEGUN) {
            store.allowances().begin(course.id(), set.id(), student, now);
        }
    }

    /** Sets how many late days the student spends on a set; false and nothing changed where she may not. */
    public boolean spendLateDays(Course course, ProblemSet set, String student, int days) {
        Instant now = now();
        boolean spent = terms(course, set, student).maySpend(days, now) && store.allowances().spend(course.id(), set.id(), student, days, course.rules().lateDays(), now);
        if (spent) {
            new Lateness(store).settle(course, set, student, now);
        }
        return spent;
    }

    /** Databases keep milliseconds; what is answered now equals what is read later. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
