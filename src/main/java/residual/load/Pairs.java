package residual.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import residual.load.Homework.Exercise;
import residual.load.Ledger.Kind;
import residual.web.Settings;

/** Submissions beside bare inserts: the same clients do the one and the other in turn, without a pause, on the same server. */
final class Pairs {
    private final URI site;
    private final Homework homework;
    private final List<Deque<Turn>> turns;

    /** One answer that a student is going to give. */
    private record Turn(Browser student, Exercise exercise) {}

    /** Shares all answers that the students can give among so many clients, in an order that keeps one student's apart. */
    Pairs(URI site, Homework homework, List<Browser> students, int clients) {
        this.site = site;
        this.homework = homework;
        turns = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            turns.add(turns(students.subList(students.size() * client / clients, students.size() * (client + 1) / clients)));
        }
    }

    private Deque<Turn> turns(List<Browser> students) {
        List<List<Exercise>> exercises = students.stream().map(s -> homework.exercises(s.student())).toList();
        int most = exercises.stream().mapToInt(List::size).max().orElse(0);
        Deque<Turn> turns = new ArrayDeque<>();
        for (int i = 0; i < most; i++) {
            for (int s = 0; s < students.size(); s++) {
                if (i < exercises.get(s).size()) {
                    turns.add(new Turn(students.get(s), exercises.get(s).get(i)));
                }
            }
        }
        return turns;
    }

    /** Inserts bare rows for so many seconds. */
    Ledger bare(int seconds) {
        return play(seconds, (own, until, ledger) -> bare(until, ledger));
    }

    /** What a client does with its turns until a time. */
    private interface Client {
        void act(Deque<Turn> own, long until, Ledger ledger) throws IOException;
    }

    private Ledger play(int seconds, Client client) {
        Ledger ledger = new Ledger();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Play.all(turns.stream().map(own -> (Play.Part) () -> client.act(own, until, ledger)).toList());
        return ledger;
    }

    private void bare(long until, Ledger ledger) throws IOException {
        try (Browser browser = new Browser(site, ledger)) {
            while (System.nanoTime() < until) {
                browser.post(Kind.BARE, Settings.BARE, Map.of());
            }
        }
    }

    /** Submits answers for so many seconds, or until all are given. */
    Ledger submissions(int seconds) {
        return play(seconds, this::submit);
    }

    /** Submits answers until all are given or the server is gone, noting in a ledger that others look at meanwhile. */
    void flood(Ledger ledger) {
        Play.all(turns.stream().map(own -> (Play.Part) () -> submit(own, Long.MAX_VALUE, ledger)).toList());
    }

    private void submit(Deque<Turn> own, long until, Ledger ledger) throws IOException {
        while (System.nanoTime() < until && !own.isEmpty()) {
            Turn turn = own.removeFirst();
            turn.student().noting(ledger);
            new Student(turn.student(), ledger, homework, new Random(0)).submit(turn.exercise());
        }
    }
}
