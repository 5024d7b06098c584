package residual.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import residual.course.Register;
import residual.problem.Catalog;
import residual.tutor.Tutor;

/** The web server: it shows the courses of the catalog as they are at the time, and hands what students submit to the tutor. */
public final class Server implements AutoCloseable {
    private static final int GZIP_LEVEL = 4;
    private final Settings settings;
    private final Javalin javalin;
    private volatile boolean closing;

    public Server(Settings settings, Catalog catalog, Tutor tutor, Register register) {
        this.settings = settings;
        javalin = Javalin.create(config -> configure(config, catalog, tutor, register));
    }

    /** Opens the port; pages are served when this returns. */
    public Server start() {
        javalin.start(settings.host(), settings.port());
        new Connections(settings.limits().patience()).bound(javalin.jettyServer().server());
        return this;
    }

    /** The port that is open. */
    public int port() {
        return javalin.port();
    }

    /** Closes the port after requests in flight are answered. */
    @Override
    public void close() {
        closing = true;
        javalin.stop();
    }

    private void configure(JavalinConfig config, Catalog catalog, Tutor tutor, Register register) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = Guard.MOST_BYTES;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL), null);
        config.jetty.modifyServer(server -> server.setStopTimeout(settings.stopTimeout().toMillis()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        Vitals vitals = new Vitals(register.meters(), () -> !closing && register.isReady());
        config.requestLogger.http(vitals::note);
        routes(config.routes, catalog, tutor, register, vitals);
    }

    private void routes(RoutesConfig routes, Catalog catalog, Tutor tutor, Register register, Vitals vitals) {
        Visitors visitors = new Visitors(new Signer(settings.key()), register, settings.secure());
        Assets assets = new Assets(settings.development());
        Page page = new Page(new Views(new Messages(), settings.development()), visitors, assets);
        Shelf shelf = new Shelf(() -> catalog.edition().courses());
        Pace pace = new Pace(settings.limits(), visitors, new Network(settings.secure()));
        routes.before(unlessBare(pace::request));
        routes.before(unlessBare(new Guard(visitors)::check));
        routes.beforeMatched(unlessBare(new Gate(visitors, shelf)::check));
        settings.bare().ifPresent(work -> routes.post(Settings.BARE, context -> work.run(), Admits.ANYONE));
        routes.get("/health", vitals::health, Admits.ANYONE);
        routes.get("/ready", vitals::ready, Admits.ANYONE);
        for (Library library : Library.values()) {
            routes.get(library.address() + "/<name>", context -> assets.file(library, context), Admits.ANYONE);
        }
        routes.get("/assets/{stamp}/<name>", assets::own, Admits.ANYONE);
        routes.post("/preferences", new Preferences(settings.secure())::save, Admits.ANYONE);
        routes.get("/progress", new TopicsPage(page, shelf, tutor)::show, Admits.ANYONE);
        routes.get("/search", new SearchPage(page, shelf, tutor)::show, Admits.ANYONE);
        routes.get("/attempts", new AttemptsPage(page, shelf, tutor)::show, Admits.ANYONE);
        CheckPage check = new CheckPage(page);
        routes.get("/check", check::show, Admits.ANYONE);
        routes.post("/check", check::submit, Admits.ANYONE);
        ProblemPage problems = new ProblemPage(page, shelf, tutor);
        routes.get("/courses/{course}/{set}/{problem}/{part}/routes", new RoutesPage(page, problems, tutor)::show, Admits.MEMBER);
        routes.get("/print/{course}/{set}", new PrintPage(page, shelf, tutor, problems)::show, Admits.MEMBER);
        Desks typing = Desks.whileTyping();
        pages(routes, new CoursePages(page, shelf, tutor), problems, new SetActions(page, shelf, tutor), new Submissions(problems, tutor, pace), new Readings(page, problems::seat, typing));
        PracticePage practice = new PracticePage(page, shelf, tutor, pace);
        practice(routes, practice, new Readings(page, practice::seat, typing));
        accounts(routes, page, visitors, register);
        Lectern lectern = new Lectern(page, shelf);
        PeoplePage people = new PeoplePage(lectern, register);
        people(routes, people, new RosterPage(lectern, register, people));
        ClaimPage claim = new ClaimPage(page, visitors, shelf, register);
        routes.get("/claim", claim::show, Admits.SIGNED_IN);
        routes.post("/claim", claim::decide, Admits.SIGNED_IN);
        new TeachingRoutes(lectern, register, tutor.teaching()).register(routes);
        authoring(routes, new ProblemFilesPage(lectern, catalog), new AuthoringPage(page, shelf, catalog, tutor, typing), assets);
        new ErrorPages(page).register(routes);
    }

    /** A handler that lets the bare address alone, where there is one. */
    private Handler unlessBare(Handler handler) {
        return settings.bare().isEmpty() ? handler : context -> {
            if (!context.path().equals(Settings.BARE)) {
                handler.handle(context);
            }
        };
    }

    private static void pages(RoutesConfig routes, CoursePages courses, ProblemPage problems, SetActions actions, Submissions submissions, Readings readings) {
        String part = "/courses/{course}/{set}/{problem}/{part}";
        routes.get("/", courses::home, Admits.ANYONE);
        routes.get("/courses/{course}", courses::course, Admits.MEMBER);
        routes.get("/courses/{course}/{set}", courses::set, Admits.MEMBER);
        routes.get("/courses/{course}/{set}/{problem}", problems::show, Admits.MEMBER);
        routes.post("/courses/{course}/{set}/begin", actions::begin, Admits.MEMBER);
        routes.post("/courses/{course}/{set}/late-days", actions::lateDays, Admits.MEMBER);
        routes.post(part, submissions::answer, Admits.MEMBER);
        routes.post(part + "/draft", submissions::draft, Admits.MEMBER);
        routes.post(part + "/hint", submissions::hint, Admits.MEMBER);
        routes.post(part + "/reading", readings::read, Admits.MEMBER);
        routes.post(part + "/file", readings::file, Admits.MEMBER);
    }

    private static void practice(RoutesConfig routes, PracticePage practice, Readings readings) {
        String round = "/courses/{course}/{set}/{problem}/practice/{round}";
        routes.get(round, practice::show, Admits.MEMBER);
        routes.post(round + "/{part}", practice::answer, Admits.MEMBER);
        routes.post(round + "/{part}/reading", readings::read, Admits.MEMBER);
        routes.post(round + "/{part}/file", readings::file, Admits.MEMBER);
    }

    private void accounts(RoutesConfig routes, Page page, Visitors visitors, Register register) {
        Network network = new Network(settings.secure());
        SignInPages signIn = new SignInPages(page, visitors, register, network, settings.provider());
        settings.provider().ifPresent(p -> provider(routes, new ProviderPages(new Provider(p), signIn, visitors, register, settings.secure())));
        LinkPages links = new LinkPages(page, visitors, register);
        AccountPage account = new AccountPage(page, register, network);
        routes.get("/sign-in", signIn::show, Admits.ANYONE);
        routes.post("/sign-in", signIn::signIn, Admits.ANYONE);
        routes.post("/sign-out", signIn::signOut, Admits.SIGNED_IN);
        routes.get("/link/{token}", links::show, Admits.ANYONE);
        routes.post("/link/{token}", links::follow, Admits.ANYONE);
        routes.post("/link/{token}/join", links::join, Admits.SIGNED_IN);
        routes.get("/account", account::show, Admits.SIGNED_IN);
        routes.post("/account/password", account::password, Admits.SIGNED_IN);
        routes.post("/account/sessions", account::end, Admits.SIGNED_IN);
    }

    private static void provider(RoutesConfig routes, ProviderPages pages) {
        routes.get(ProviderPages.THERE, pages::go, Admits.ANYONE);
        routes.get(ProviderPages.BACK, pages::comeBack, Admits.ANYONE);
    }

    private static void people(RoutesConfig routes, PeoplePage people, RosterPage roster) {
        String address = "/teach/{course}/people";
        routes.get(address, people::show, Admits.INSTRUCTOR);
        routes.post(address + "/invite", people::invite, Admits.INSTRUCTOR);
        routes.post(address + "/link", people::link, Admits.INSTRUCTOR);
        routes.post(address + "/change", people::change, Admits.INSTRUCTOR);
        routes.post(address + "/withdraw", people::withdraw, Admits.INSTRUCTOR);
        routes.get(address + "/roster", roster::show, Admits.INSTRUCTOR);
        routes.post(address + "/roster", roster::plan, Admits.INSTRUCTOR);
        routes.post(address + "/roster/take", roster::take, Admits.INSTRUCTOR);
        routes.post(address + "/links", roster::links, Admits.INSTRUCTOR);
    }

    private static void authoring(RoutesConfig routes, ProblemFilesPage files, AuthoringPage authoring, Assets assets) {
        String one = "/teach/{course}/problems/{set}/{problem}";
        routes.get("/problem.schema.json", assets::schema, Admits.ANYONE);
        routes.get("/teach/{course}/problems", files::show, Admits.INSTRUCTOR);
        routes.post("/teach/{course}/problems", files::begin, Admits.INSTRUCTOR);
        routes.get(one, authoring::show, Admits.INSTRUCTOR);
        routes.post(one, authoring::work, Admits.INSTRUCTOR);
        routes.post(one + "/reading", authoring::reading, Admits.INSTRUCTOR);
        routes.post(one + "/file", authoring::file, Admits.INSTRUCTOR);
    }

    /** Every route with whom it admits, as it is registered. */
    java.util.Map<String, java.util.Set<io.javalin.security.RouteRole>> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(h -> h.endpoint).filter(e -> e.method.isHttpMethod())
                .collect(java.util.stream.Collectors.toMap(e -> e.method + " " + e.path, e -> java.util.Optional.ofNullable(e.metadata(io.javalin.security.Roles.class))
                        .map(r -> java.util.Set.copyOf(r.getRoles())).orElse(java.util.Set.of())));
    }
}
