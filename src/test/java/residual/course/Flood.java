package residual.course;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Verdict;

/**
 * A process that keeps attempts through the real store as fast as it can until it is killed. Each of its clients notes every attempt it was told is kept in a
 * file of its own. Arguments: data folder or address of a PostgreSQL, folder for notes, name of the run, number of clients.
 */
final class Flood {
    private Flood() {}

    public static void main(String[] arguments) throws IOException {
        Store store = arguments[0].startsWith("jdbc:") ? Store.open(arguments[0], new SimpleMeterRegistry()) : Store.open(Path.of(arguments[0]));
        int clients = Integer.parseInt(arguments[3]);
        for (int client = 0; client < clients; client++) {
            String name = arguments[2] + "-" + client;
            FileChannel notes = FileChannel.open(Path.of(arguments[1], name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Thread.ofPlatform().start(() -> submit(store.attempts(), name, notes));
        }
    }

    private static void submit(Attempts attempts, String client, FileChannel notes) {
        try {
            for (int i = 0; ; i++) {
                note(notes, (Kept.Recorded) attempts.record(submission(client, i), judgement(i)));
            }
        } catch (IOException e) {
            throw new AssertionError("the notes cannot be written", e);
        }
    }

    /** Four submissions to each of five parts by each student, so that rows are added and standings change. */
    private static Submission submission(String client, int i) {
        Question question = new Question("c/s/p", "part" + i % 5);
        return new Submission(client + "-" + i / 20, question, "v1", i, Answer.of("answer " + i + " of " + client), Instant.now());
    }

    private static Judgement judgement(int i) {
        return new Judgement(Verdict.ofScore(i % 3 / 2.0, List.of(new Feedback("some-key", "A sentence of the usual length, with numbers: " + i))), 1, 0);
    }

    private static void note(FileChannel notes, Kept.Recorded kept) throws IOException {
        notes.write(ByteBuffer.wrap((line(kept.attempt()) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** All of an attempt that can be compared in one line. */
    static String line(Attempt a) {
        return String.join("\t", "" + a.id(), a.student(), a.part(), "" + a.number(), a.answer().text(), "" + a.verdict().score());
    }
}
