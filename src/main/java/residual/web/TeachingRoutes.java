package residual.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import residual.course.Register;
import residual.tutor.Teaching;

/** The addresses of a course's pages for its instructors. */
final class TeachingRoutes {
    private final Lectern lectern;
    private final Register register;
    private final Teaching teaching;

    TeachingRoutes(Lectern lectern, Register register, Teaching teaching) {
        this.lectern = lectern;
        this.register = register;
        this.teaching = teaching;
    }

    /** The routes as they are named under {@code /teach/{course}}. */
    private record Under(RoutesConfig routes) {
        void get(String path, Handler handler) {
            routes.get("/teach/{course}" + path, handler, Admits.INSTRUCTOR);
        }

        void post(String path, Handler handler) {
            routes.post("/teach/{course}" + path, handler, Admits.INSTRUCTOR);
        }
    }

    void register(RoutesConfig routes) {
        Under teach = new Under(routes);
        grades(teach);
        grading(teach, new GradingPage(lectern, teaching));
        StatisticsPage statistics = new StatisticsPage(lectern, teaching.statistics());
        teach.get("/statistics", statistics::show);
        teach.get("/statistics/{set}/{problem}/{part}", statistics::part);
        regrades(teach, new RegradePage(lectern, teaching));
        dates(teach, new DatesPage(lectern, register, teaching.dates()));
    }

    private void grades(Under teach) {
        GradesPage grades = new GradesPage(lectern, teaching.gradebooks());
        StudentPage student = new StudentPage(lectern, teaching);
        ExportPage export = new ExportPage(lectern, teaching);
        teach.get("/grades", grades::show);
        teach.get("/grades.csv", grades::csv);
        teach.get("/grades-canvas.csv", grades::canvas);
        teach.get("/students/{student}", student::show);
        teach.post("/students/{student}/mark", student::mark);
        teach.get("/receipts", new ReceiptsPage(lectern, teaching)::show);
        teach.get("/attempts.csv", export::csv);
        teach.get("/attempts.jsonl", export::jsonLines);
    }

    private static void grading(Under teach, GradingPage grading) {
        String pile = "/grading/{set}/{problem}/{part}";
        teach.get("/grading", grading::piles);
        teach.get(pile, grading::show);
        teach.post(pile, grading::assess);
        teach.post(pile + "/skip", grading::skip);
        teach.post(pile + "/rubric", grading::rubric);
    }

    private static void regrades(Under teach, RegradePage regrades) {
        teach.get("/regrade", regrades::list);
        teach.post("/regrade", regrades::begin);
        teach.get("/regrade/{id}", regrades::show);
        teach.post("/regrade/{id}", regrades::act);
    }

    private static void dates(Under teach, DatesPage dates) {
        teach.get("/dates", dates::show);
        teach.post("/dates/give", dates::give);
        teach.post("/dates/withdraw", dates::withdraw);
        teach.post("/dates/settle", dates::settle);
    }
}
