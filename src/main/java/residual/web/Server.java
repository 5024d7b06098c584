package residual.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Supplier;
import residual.problem.Course;
import residual.tutor.Tutor;

/** The web server: it shows the courses that {@code courses} gives at the time, and hands what students submit to the tutor. */
public final class Server implements AutoCloseable {
    private static final int GZIP_LEVEL = 4;
    private final Settings settings;
    private final Javalin javalin;

    public Server(Settings settings, Supplier<List<Course>> courses, Tutor tutor) {
        this.settings = settings;
        javalin = Javalin.create(config -> configure(config, courses, tutor));
    }

    /** Opens the port; pages are served when this returns. */
    public Server start() {
        javalin.start(settings.host(), settings.port());
        return this;
    }

    /** The port that is open. */
    public int port() {
        return javalin.port();
    }

    /** Closes the port after requests in flight are answered. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config, Supplier<List<Course>> courses, Tutor tutor) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.generateEtags = true;
        config.http.maxRequestSize = Guard.MOST_BYTES;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL), null);
        config.jetty.modifyServer(server -> server.setStopTimeout(settings.stopTimeout().toMillis()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        routes(config.routes, courses, tutor);
    }

    private void routes(RoutesConfig routes, Supplier<List<Course>> courses, Tutor tutor) {
        Signer signer = new Signer(settings.key());
        Visitors visitors = new Visitors(signer, settings.secure());
        Assets assets = new Assets(settings.development());
        Page page = new Page(new Views(new Messages(), settings.development()), visitors, assets);
        Shelf shelf = new Shelf(courses);
        routes.before(new Guard(visitors, signer)::check);
        routes.get("/assets/katex-0.18.11/<name>", assets::katexFile);
        routes.get("/assets/{stamp}/<name>", assets::own);
        routes.post("/preferences", new Preferences(settings.secure())::save);
        routes.get("/attempts", new AttemptsPage(page, shelf, tutor)::show);
        pages(routes, new CoursePages(page, shelf, tutor), new ProblemPage(page, shelf, tutor), tutor);
        new ErrorPages(page).register(routes);
    }

    private static void pages(RoutesConfig routes, CoursePages courses, ProblemPage problems, Tutor tutor) {
        Submissions submissions = new Submissions(problems, tutor);
        String part = "/courses/{course}/{set}/{problem}/{part}";
        routes.get("/", courses::home);
        routes.get("/courses/{course}", courses::course);
        routes.get("/courses/{course}/{set}", courses::set);
        routes.get("/courses/{course}/{set}/{problem}", problems::show);
        routes.post(part, submissions::answer);
        routes.post(part + "/draft", submissions::draft);
        routes.post(part + "/hint", submissions::hint);
    }
}
