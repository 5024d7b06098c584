package residual.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.tutor.PartProgress;
import residual.tutor.ProblemProgress;
import residual.tutor.SetProgress;
import residual.tutor.Terms;
import residual.tutor.Tutor;

/** Makes the views of sets, with one student's progress in them. */
final class SetViews {
    private final Tutor tutor;
    private final Visitor visitor;

    SetViews(Tutor tutor, Visitor visitor) {
        this.tutor = tutor;
        this.visitor = visitor;
    }

    /** On what terms a visitor works on a set: a student on hers, who teaches the course without any. */
    static Terms terms(Tutor tutor, Visitor visitor, Shelf.Placed placed) {
        return visitor.teaches(placed.course().id()) ? Terms.FREE : tutor.terms(placed.course(), placed.set(), visitor.id());
    }

    SetView of(Shelf.Placed placed) {
        Terms terms = terms(tutor, visitor, placed);
        SetProgress progress = tutor.progress(visitor.id(), placed.set(), terms);
        boolean hidden = terms.isHidden(tutor.now());
        boolean taken = terms.takes(tutor.now());
        return new SetView(placed.set().title(), placed.address(), Prosaic.html(placed.set().description()),
                new Link(placed.course().title(), Addresses.course(placed.course().id())), ProgressView.of(progress),
                progress.count(PartProgress.State.OPEN) < progress.parts(), taken ? next(progress.problems()) : Optional.empty(), counts(progress),
                hidden ? List.of() : progress.problems().stream().map(SetViews::line).toList(), new TermsViews(terms, tutor.now(), visitor.locale()).of(placed.address()));
    }

    private static SetView.ProblemLine line(ProblemProgress progress) {
        return new SetView.ProblemLine(progress.problem().title(), Addresses.problem(progress.problem().path()),
                ProgressView.of(progress),
                IntStream.range(0, progress.parts().size()).mapToObj(i -> mark(progress, i)).toList());
    }

    private static SetView.PartMark mark(ProblemProgress progress, int index) {
        PartProgress part = progress.parts().get(index);
        return new SetView.PartMark(States.letter(index), States.of(part), Addresses.part(progress.problem().path(), part.part().id()));
    }

    /** What is worth doing next: what was begun before what is untouched, in the order of the problems; empty where nothing is left to do. */
    static Optional<SetView.NextStep> next(List<ProblemProgress> problems) {
        List<SetView.NextStep> open = problems.stream().flatMap(problem -> IntStream.range(0, problem.parts().size()).filter(i -> States.isOpen(problem.parts().get(i)))
                .mapToObj(i -> step(problem, i))).toList();
        return open.stream().filter(SetView.NextStep::begun).findFirst().or(() -> open.stream().findFirst());
    }

    private static SetView.NextStep step(ProblemProgress problem, int index) {
        PartProgress part = problem.parts().get(index);
        return new SetView.NextStep(Addresses.part(problem.problem().path(), part.part().id()), problem.problem().title(), States.letter(index),
                part.part().points() - part.points(), !part.standing().isFresh());
    }

    private static SetView.Counts counts(SetProgress progress) {
        List<PartProgress> parts = progress.problems().stream().flatMap(p -> p.parts().stream()).toList();
        long done = parts.stream().filter(p -> !States.isOpen(p)).count();
        long begun = parts.stream().filter(p -> States.isOpen(p) && !p.standing().isFresh()).count();
        return new SetView.Counts(parts.size(), (int) done, (int) begun);
    }

    /** What the sets of a course hold together; those whose marks are withheld count once these are shown. */
    static ProgressView sum(List<SetView> sets) {
        List<ProgressView> shown = sets.stream().map(SetView::progress).filter(p -> !p.withheld()).toList();
        boolean withheld = shown.isEmpty() && !sets.isEmpty();
        List<ProgressView> summed = withheld ? sets.stream().map(SetView::progress).toList() : shown;
        return new ProgressView(summed.stream().mapToDouble(ProgressView::earned).sum(), summed.stream().mapToDouble(ProgressView::points).sum(), withheld);
    }
}
