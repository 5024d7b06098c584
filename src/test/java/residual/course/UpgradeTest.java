package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Answer;
import residual.check.Verdict;

/** A data folder with the tables of an earlier version of the program, and what was kept in them: this version opens it and has everything. */
class UpgradeTest {
    private static final Question QUESTION = new Question("c/s/p", "a");
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    @TempDir Path folder;

    /** Every version of the tables but the newest. */
    static List<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Integer> all = files.map(f -> Integer.parseInt(f.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))).sorted().toList();
            return all.subList(0, all.size() - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatWasKeptByAnEarlierVersionIsThereAndGoesOn(int version) throws SQLException {
        String address = "jdbc:h2:file:" + folder.resolve(DataFolder.NAME);
        Flyway.configure().dataSource(address, "sa", "").locations("classpath:db/migration").target(String.valueOf(version)).load().migrate();
        fill(address);
        try (Store store = Store.open(folder)) {
            Attempt kept = store.attempts().of("ada", QUESTION).getFirst();
            assertThat(kept.answer()).isEqualTo(Answer.of("7"));
            assertThat(kept.verdict().score()).isEqualTo(0.5);
            assertThat(kept.time()).isEqualTo(NOW);
            assertThat(store.settings().get("old")).contains("kept");
            Submission next = new Submission("ada", QUESTION, "v1", 1, Answer.of("8"), NOW.plusSeconds(1));
            Kept.Recorded recorded = (Kept.Recorded) store.attempts().record(next, new Judgement(Verdict.ofScore(1, List.of()), 1, 0));
            assertThat(recorded.attempt().number()).isEqualTo(2);
            assertThat(store.attempts().standing("ada", QUESTION).submissions()).isEqualTo(2);
        }
    }

    @Test
    void migrationsAreLeftOutOnlyWhereEveryOneOfThemWentWell() throws SQLException {
        Store.open(folder).close();
        JdbcDataSource kept = new JdbcDataSource();
        kept.setURL("jdbc:h2:file:" + folder.resolve(DataFolder.NAME));
        kept.setUser("sa");
        try (Connection open = kept.getConnection()) {
            assertThat(Tables.areUpToDate(kept)).isTrue();
            open.createStatement().execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '" + Tables.VERSION + "'");
            assertThat(Tables.areUpToDate(kept)).isFalse();
            open.createStatement().execute("delete from \"flyway_schema_history\" where \"version\" = '" + Tables.VERSION + "'");
            assertThat(Tables.areUpToDate(kept)).isFalse();
        }
    }

    @Test
    void theVersionOfTheTablesIsThatOfTheNewestMigration() throws IOException {
        assertThat(versions()).endsWith(Tables.VERSION - 1);
    }

    /** Writes as that version did, into the columns that it had. */
    private static void fill(String address) throws SQLException {
        Submission submission = new Submission("ada", QUESTION, "v1", 1, Answer.of("7"), NOW);
        NewAttempt attempt = NewAttempt.of(submission, new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0));
        try (Connection connection = DriverManager.getConnection(address, "sa", ""); Handle handle = Jdbi.create(connection).open()) {
            handle.execute("insert into person (id, kind, name, created) values ('ada', 'guest', '', ?)", NOW);
            handle.execute("insert into attempt (student, problem, part, number, version, seed, fingerprint, answer, outcome, score, worth, verdict, submitted) values ('ada', 'c/s/p', 'a', 1, 'v1', 1, ?, ?, 'partial', 0.5, 1, ?, ?)",
                    attempt.fingerprint(), attempt.answer(), attempt.verdict(), NOW);
            handle.execute("insert into standing (student, problem, part, submissions, tries, credit, outcome, best, latest) values ('ada', 'c/s/p', 'a', 1, 1, 0.5, 'partial', 1, ?)", NOW);
            handle.execute("insert into setting (name, content) values ('old', 'kept')");
        }
    }
}
