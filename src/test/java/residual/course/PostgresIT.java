package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Verdict;

/** The store on a real PostgreSQL. */
@Timeout(400)
class PostgresIT {
    private static final Question QUESTION = new Question("c/s/p", "a");
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    private static EmbeddedPostgres postgres;
    @TempDir Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    private static Store open(String name) {
        return Store.open(postgres.getJdbcUrl("postgres", name), new SimpleMeterRegistry());
    }

    private static void make(String name) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    private static Kept record(Store store, String student, String answer) {
        Submission submission = new Submission(student, QUESTION, "v1", 7, Answer.of(answer), NOW);
        return store.attempts().record(submission, new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0));
    }

    @Test
    void whatIsKeptIsThereAndSecretsAreTheSameOnEveryNode() throws Exception {
        make("one");
        try (Store first = open("one"); Store second = open("one")) {
            assertThat(record(first, "ada", "1")).isInstanceOf(Kept.Recorded.class);
            assertThat(record(second, "ada", "1")).isInstanceOf(Kept.Repeated.class);
            assertThat(second.attempts().of("ada", QUESTION)).hasSize(1);
            assertThat(first.settings().secret("cookies")).isEqualTo(second.settings().secret("cookies"));
            assertThat(second.allowances().of("c", "s", "ada")).isEqualTo(Allowance.NONE);
            first.drafts().save("ada", QUESTION, new Draft(Answer.of("2"), NOW));
            assertThat(second.drafts().of("ada", QUESTION)).contains(new Draft(Answer.of("2"), NOW));
            assertThat(first.isReady()).isTrue();
        }
    }

    @Test
    void oneStudentOnTwoNodesAtOnceGetsEveryAnswerKeptAndNumbered() throws Exception {
        make("two");
        try (Store first = open("two"); Store second = open("two"); ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Kept>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Store node = i % 2 == 0 ? first : second;
                String answer = "answer " + i;
                all.add(tabs.submit(() -> record(node, "ada", answer)));
            }
            for (Future<Kept> kept : all) {
                assertThat(kept.get()).isInstanceOf(Kept.Recorded.class);
            }
            assertThat(first.attempts().of("ada", QUESTION)).extracting(Attempt::number).hasSize(60).doesNotHaveDuplicates();
            assertThat(second.attempts().standing("ada", QUESTION).submissions()).isEqualTo(60);
        }
    }

    @Test
    void aRegradeGoesOnOnAnotherNodeAndTheFirstNotices() throws Exception {
        make("regrades");
        try (Store first = open("regrades"); Store second = open("regrades")) {
            record(first, "ada", "1");
            record(first, "bob", "1");
            String teacher = ((Links.Outcome.Done) first.links().follow(first.links().toJoin("c", Role.INSTRUCTOR, "", null, NOW), new Names("T", "t", ""), "hash", NOW)).person().id();
            long id = first.regrades().begin("c", QUESTION.problem(), "v2", teacher, NOW);
            assertThat(second.regrades().begin("c", QUESTION.problem(), "v2", teacher, NOW)).isEqualTo(id);
            first.regradeSteps().claim(id, "first", NOW);
            assertThat(judged(first, id, "first", 1)).isTrue();
            second.regradeSteps().claim(id, "second", NOW);
            assertThat(judged(first, id, "first", 1)).isFalse();
            assertThat(judged(second, id, "second", 5)).isTrue();
            assertThat(second.regradeSteps().finish(second.regrades().of(id).orElseThrow(), "second", NOW)).isTrue();
            assertThat(first.regrades().counts(id)).isEqualTo(new Regrades.Counts(2, 2, 0));
            assertThat(first.regrades().marks(id)).extracting(MarkChange::after).containsExactly(1.0, 1.0);
            assertThat(first.regrades().apply(id, false, "", teacher, NOW)).isTrue();
            assertThat(changed(second, id, Change.Kind.REGRADE)).isTrue();
            assertThat(first.attempts().standing("bob", QUESTION).credit()).isEqualTo(1);
            assertThat(second.regrades().outdated(QUESTION.problem(), "v2")).isZero();
            assertThat(second.regrades().undo(id, teacher, NOW)).isTrue();
            assertThat(changed(first, id, Change.Kind.UNDO)).isTrue();
            assertThat(second.attempts().standing("bob", QUESTION).credit()).isEqualTo(0.5);
            assertThat(second.regrades().outdated(QUESTION.problem(), "v2")).isEqualTo(2);
            assertThat(second.regrades().of("c")).extracting(Regrade::phase).containsExactly(Regrade.Phase.UNDONE);
        }
    }

    /** Judges the next students, each answer as right. */
    private static boolean judged(Store node, long id, String worker, int most) {
        Regrade run = node.regrades().of(id).orElseThrow();
        List<String> students = node.regradeSteps().toJudge(run, most);
        List<Attempt> attempts = students.stream().flatMap(s -> node.attempts().of(s, QUESTION).stream()).toList();
        return node.regradeSteps().keep(run, worker, students, attempts, attempts.stream().map(a -> new Rejudged(a, Verdict.ofScore(1, List.of()))).toList(), 0, NOW);
    }

    private static boolean changed(Store node, long id, Change.Kind kind) {
        node.regradeSteps().claim(id, "changes", NOW);
        Regrade run = node.regrades().of(id).orElseThrow();
        List<String> students = node.regradeSteps().toChange(run, 10);
        boolean done = kind == Change.Kind.UNDO ? node.regradeSteps().undo(run, "changes", students, NOW) : node.regradeSteps().apply(run, "changes", students, NOW);
        return done && node.regradeSteps().finish(node.regrades().of(id).orElseThrow(), "changes", NOW);
    }

    @Test
    void aNodeThatIsKilledInARushLosesNothingThatEitherAcknowledged() throws Exception {
        make("rush");
        Process killed = flood("rush", "first");
        Process survivor = flood("rush", "second");
        try {
            awaitMore(300);
            killed.destroyForcibly().waitFor();
            long atTheKill = notes("second").size();
            awaitMore((int) (notes("first").size() + atTheKill + 200));
            assertThat(survivor.isAlive()).isTrue();
        } finally {
            killed.destroyForcibly().waitFor();
            survivor.destroyForcibly().waitFor();
        }
        List<String> kept = new ArrayList<>();
        try (Store store = open("rush")) {
            store.attempts().forEach(attempt -> kept.add(Flood.line(attempt)));
            assertThat(record(store, "ada", "afterwards")).isInstanceOf(Kept.Recorded.class);
        }
        assertThat(notes("first")).isNotEmpty();
        assertThat(new java.util.HashSet<>(kept)).containsAll(notes("first")).containsAll(notes("second"));
    }

    private Process flood(String name, String run) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp", System.getProperty("java.class.path"), Flood.class.getName(),
                postgres.getJdbcUrl("postgres", name), folder.toString(), run, "8").redirectErrorStream(true).redirectOutput(folder.resolve(run + ".log").toFile()).start();
    }

    private void awaitMore(int attempts) throws Exception {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120); notes("first").size() + notes("second").size() < attempts || notes("first").isEmpty();) {
            assertThat(System.nanoTime()).as("so many attempts take too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** What the clients of a node were told is kept; whole lines only. */
    private List<String> notes(String run) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(run + "-")).toList()) {
                String text = Files.readString(file);
                lines.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
            }
        }
        return lines;
    }

    @Test
    void aCourseMovesFromAFolderToPostgresAndBack() throws Exception {
        make("three");
        try (Store here = Store.open(folder.resolve("here"))) {
            record(here, "ada", "1");
            record(here, "bob", "2");
            here.hints().take("ada", QUESTION, new TakenHint(0, 0.25, NOW));
            here.settings().secret("cookies");
        }
        try (Store here = Store.open(folder.resolve("here")); Store there = open("three"); Store back = Store.open(folder.resolve("back"))) {
            long rows = there.takeOver(here);
            assertThat(back.takeOver(there)).isEqualTo(rows).isGreaterThan(5);
            assertThat(back.attempts().of("ada", QUESTION)).isEqualTo(here.attempts().of("ada", QUESTION));
            assertThat(back.settings().secret("cookies")).isEqualTo(here.settings().secret("cookies"));
            assertThat(record(there, "ada", "3")).isInstanceOf(Kept.Recorded.class);
            assertThat(record(back, "ada", "4")).isInstanceOf(Kept.Recorded.class);
            assertThatThrownBy(() -> there.takeOver(back)).isInstanceOf(StoreException.class).hasMessageContaining("Move to an empty one");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInASentenceWithoutThePassword() {
        assertThatThrownBy(() -> Store.open("jdbc:postgresql://127.0.0.1:1/none?user=x&password=secret&connectTimeout=1", new SimpleMeterRegistry()))
                .isInstanceOf(StoreException.class).hasMessageContaining("cannot be reached").hasMessageNotContaining("secret");
    }
}
