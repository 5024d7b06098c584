package residual.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import residual.course.Attempt;
import residual.problem.Course;
import residual.tutor.Dossier;
import residual.tutor.Teaching;

/** Tells whether a receipt code is of a submission to the course, and of which. */
final class ReceiptsPage {
    private final Lectern lectern;
    private final Teaching teaching;

    ReceiptsPage(Lectern lectern, Teaching teaching) {
        this.lectern = lectern;
        this.teaching = teaching;
    }

    void show(Context context) {
        Course course = lectern.course(context);
        String code = Optional.ofNullable(context.queryParam("code")).map(String::strip).filter(c -> c.length() <= 100).orElse("");
        Optional<Attempt> attempt = code.isEmpty() ? Optional.empty() : teaching.seals().attempt(code).filter(a -> a.problem().startsWith(course.id() + "/"));
        Optional<Dossier> dossier = attempt.flatMap(a -> teaching.dossiers().of(course, a.student()));
        Optional<HappeningView> proof = dossier.flatMap(d -> attempt.flatMap(a -> proof(context, d, a)));
        lectern.show(context, "receipts", Map.of("code", code, "proof", proof, "student", dossier.map(Dossier::student)));
    }

    private Optional<HappeningView> proof(Context context, Dossier dossier, Attempt attempt) {
        Dossier one = new Dossier(dossier.student(), dossier.book(), java.util.List.of(new Dossier.Event.Tried(attempt)));
        return new DossierViews(one, teaching.seals(), lectern.visitor(context).locale()).happenings().stream().findFirst();
    }
}
