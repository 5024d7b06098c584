package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Outcome;
import residual.check.Verdict;

/** Attempts as rows of the database. */
final class AttemptRows {
    private static final String ALL =
            "select id, student, problem, part, number, version, seed, answer, outcome, score, worth, verdict, submitted, first_version, first_outcome, first_score, first_worth, first_verdict, kind, remark, made from judged";
    private static final String SELECT = ALL + " where student = ?";
    private static final String IN_PROBLEM = SELECT + " and problem = ?";
    private static final int PAGE = 1000;
    static final String INSERT = """
            insert into attempt (student, problem, part, number, version, seed, fingerprint, answer, outcome, score, worth, verdict, submitted)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private AttemptRows() {}

    static Attempt insert(Handle handle, NewAttempt attempt, int number) {
        Submission s = attempt.submission();
        Verdict verdict = attempt.judgement().verdict();
        long id = bind(handle.createUpdate(INSERT), attempt, number)
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        return new Attempt(id, s.student(), s.question().problem(), s.question().part(), number, s.version(), s.seed(),
                s.answer(), verdict, attempt.judgement().worth(), s.time());
    }

    static <S extends SqlStatement<S>> S bind(S insert, NewAttempt attempt, int number) {
        Submission s = attempt.submission();
        Verdict verdict = attempt.judgement().verdict();
        return insert.bind(0, s.student()).bind(1, s.question().problem()).bind(2, s.question().part()).bind(3, number)
                .bind(4, s.version()).bind(5, s.seed()).bind(6, attempt.fingerprint()).bind(7, attempt.answer())
                .bind(8, verdict.outcome().word()).bind(9, verdict.score()).bind(10, attempt.judgement().worth())
                .bind(11, attempt.verdict()).bind(12, s.time());
    }

    /** The newest attempt that gave the same answer. */
    static Optional<Attempt> equal(Handle handle, Submission s, String fingerprint) {
        return handle.select(IN_PROBLEM + " and part = ? and fingerprint = ? order by number desc",
                        s.student(), s.question().problem(), s.question().part(), fingerprint)
                .map(AttemptRows::read).findFirst();
    }

    static List<Attempt> of(Handle handle, String student, Question question) {
        return handle.select(IN_PROBLEM + " and part = ? order by number desc", student, question.problem(), question.part())
                .map(AttemptRows::read).list();
    }

    static List<Attempt> of(Handle handle, String student, String problem) {
        return handle.select(IN_PROBLEM + " order by submitted desc, id desc", student, problem).map(AttemptRows::read).list();
    }

    static Optional<Attempt> of(Handle handle, long id) {
        return handle.select(ALL + " where id = ?", id).map(AttemptRows::read).findOne();
    }

    static List<Attempt> of(Handle handle, List<Long> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + PAGE).mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + PAGE)))
                .flatMap(some -> handle.createQuery(ALL + " where id in (<ids>) order by id").bindList("ids", some).map(AttemptRows::read).list().stream()).toList();
    }

    static List<Attempt> newest(Handle handle, String student, int from, int most) {
        return handle.select(SELECT + " order by submitted desc, id desc limit ? offset ?", student, most, from).map(AttemptRows::read).list();
    }

    /** The next attempts after one by its id, oldest first: page by page along the key, since a database may hold a whole result in memory otherwise. */
    static List<Attempt> after(Handle handle, long id) {
        return handle.select(ALL + " where id > ? order by id fetch first ? rows only", id, PAGE).map(AttemptRows::read).list();
    }

    private static Attempt read(ResultSet row, StatementContext context) throws SQLException {
        Outcome outcome = outcome(row.getString("outcome"));
        return new Attempt(row.getLong("id"), row.getString("student"), row.getString("problem"), row.getString("part"),
                row.getInt("number"), row.getString("version"), row.getLong("seed"), Written.answer(row.getString("answer")),
                Written.verdict(outcome, row.getDouble("score"), row.getString("verdict")), row.getDouble("worth"),
                row.getTimestamp("submitted").toInstant(), change(row));
    }

    private static Optional<Change> change(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? Optional.empty() : Optional.of(new Change(Change.Kind.of(kind),
                Written.verdict(outcome(row.getString("first_outcome")), row.getDouble("first_score"), row.getString("first_verdict")),
                row.getDouble("first_score") * row.getDouble("first_worth"), row.getString("first_version"), row.getString("remark"), row.getTimestamp("made").toInstant()));
    }

    static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
