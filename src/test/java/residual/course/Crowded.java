package residual.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import residual.check.Answer;
import residual.check.Verdict;

/**
 * A process that keeps attempts until the disk takes no more, says what it was told then and whether it can still read, and goes on once somebody has made room and sent it a byte. It
 * notes every attempt it was told is kept. Arguments: data folder, file for notes.
 */
final class Crowded {
    private static final Question QUESTION = new Question("c/s/p", "part");
    private static final int PATIENCE = 100;
    private final Store store;
    private final FileChannel notes;
    private int made;

    private Crowded(Store store, FileChannel notes) {
        this.store = store;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws Exception {
        FileChannel notes = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Crowded crowded = new Crowded(Store.open(Path.of(arguments[0])), notes);
        System.out.println("refused: " + crowded.fill());
        System.out.println("still refused: " + crowded.fill());
        System.out.println("read: " + crowded.read());
        System.in.read();
        System.out.println("kept again: " + crowded.again());
        System.in.read();
    }

    private String fill() throws IOException {
        while (true) {
            try {
                keep();
            } catch (NotKeptException e) {
                return e.getMessage();
            }
        }
    }

    /** What is read while the database opens itself again may fail. */
    private boolean read() throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return store.attempts().standing("student-0", QUESTION).submissions() > 0;
            } catch (RuntimeException closed) {
                System.err.println(closed);
                Thread.sleep(100);
            }
        }
        return false;
    }

    private boolean again() throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                keep();
                return true;
            } catch (NotKeptException e) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private void keep() throws IOException {
        int i = made++;
        Submission submission = new Submission("student-" + i / 20, QUESTION, "v1", i, Answer.of("answer " + i + " " + "x".repeat(2000)), Instant.now());
        Kept.Recorded kept = (Kept.Recorded) store.attempts().record(submission, new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0));
        notes.write(ByteBuffer.wrap((kept.attempt().id() + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
