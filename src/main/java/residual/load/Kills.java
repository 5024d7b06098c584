package residual.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import residual.problem.Edition;

/**
 * Kills a server hard while students submit to it, again and again, and compares what it said it had kept with what is there. Half of the kills hit one database that is kept, on which
 * the next server starts as the kill has left it; the other half new ones.
 */
public final class Kills {
    private static final int LOOK_EVERY = 10;
    private static final int SHORTER = 10;
    private static final int LATEST_MILLIS = 300;
    private static final List<Integer> CLIENTS = List.of(4, 16, 64);
    private final Load load;
    private final Function<Path, List<String>> command;
    private final Path folder;
    private final PrintStream out;
    private final Random random = new Random(7);
    private long errors;
    private long lost;

    /** How often the server is killed, and how many answers it acknowledges at least before a kill of the kept database; before the others it is a tenth. */
    public record Size(int kills, int rows) {}

    /** {@code command} starts a server on a data folder; {@code folder} is where these are made. */
    public Kills(Edition edition, Function<Path, List<String>> command, Path folder, PrintStream out) {
        load = new Load(edition);
        this.command = command;
        this.folder = folder;
        this.out = out;
    }

    /** Kills and reports; true where nothing failed before a kill and nothing was lost. A server that does not start is an {@link IllegalStateException}. */
    public boolean run(Size size) throws IOException, InterruptedException {
        int kept = size.kills() / 2;
        long before = onOneDatabase(kept, size.rows());
        long after = onNewDatabases(size.kills() - kept, Math.max(1, size.rows() / SHORTER));
        out.printf(Locale.ROOT, "%n| hard kills under load | kills | answers acknowledged | lost | errors before a kill |%n|---|---|---|---|---|%n");
        out.printf(Locale.ROOT, "| one database that is kept, more than %,d answers before each | %d | %,d | %d | %d |%n", size.rows(), kept, before, lost, errors);
        out.printf(Locale.ROOT, "| all, every start clean | %d | %,d | %d | %d |%n", size.kills(), before + after, lost, errors);
        return lost == 0 && errors == 0;
    }

    private long onOneDatabase(int kills, int rows) throws IOException, InterruptedException {
        Path data = folder.resolve("kept");
        Set<UUID> acknowledged = new HashSet<>();
        for (int kill = 1; kill <= kills; kill++) {
            acknowledged.addAll(kill("Kill " + kill + " of one database", data, rows));
            if (kill % LOOK_EVERY == 0 || kill == kills) {
                lost = compare(data, acknowledged);
            }
        }
        return acknowledged.size();
    }

    private long onNewDatabases(int kills, int rows) throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Path data = folder.resolve("new-" + kill);
            List<UUID> answers = kill("Kill " + kill + " of new databases", data, rows);
            lost += compare(data, answers);
            acknowledged += answers.size();
        }
        return acknowledged;
    }

    private long compare(Path data, Collection<UUID> acknowledged) {
        int missing = Lost.keys(data, acknowledged).size();
        out.printf(Locale.ROOT, "  %,d acknowledged, %d of them lost%n", acknowledged.size(), missing);
        return missing;
    }

    /** Starts a server, lets students submit until it has acknowledged so many answers, and kills it at some moment after that. */
    private List<UUID> kill(String what, Path data, int rows) throws IOException, InterruptedException {
        int clients = CLIENTS.get(random.nextInt(CLIENTS.size()));
        Flood flood;
        try (Target target = Target.start(command.apply(data))) {
            out.printf(Locale.ROOT, "%s, started in %.1f s", what, target.startSeconds());
            flood = new Flood(load.pairs(target.address(), load.students(target.address(), clients + rows / load.fewest()), clients));
            flood.awaitMore(rows);
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            note(flood.ledger);
        }
        flood.students.join();
        out.printf(Locale.ROOT, ", %d clients: %,d answers acknowledged in %.1f s%n", clients, flood.ledger.acknowledgements(), flood.ledger.seconds());
        return flood.ledger.acknowledged().stream().map(Ledger.Acknowledged::key).toList();
    }

    /** Students who submit until their server is gone, and what they were told. */
    private static final class Flood {
        final Ledger ledger = new Ledger();
        final Thread students;

        Flood(Pairs pairs) {
            students = Thread.ofPlatform().start(() -> pairs.flood(ledger));
        }

        /** Waits for so many answers acknowledged, or for all to be given. */
        void awaitMore(int rows) throws InterruptedException {
            while (students.isAlive() && ledger.acknowledgements() <= rows) {
                Thread.sleep(10);
            }
        }
    }

    /** What failed before the kill; what fails by it does not count. */
    private void note(Ledger ledger) {
        errors += ledger.all().errors();
        if (ledger.all().errors() > 0) {
            out.println("  failed before the kill: " + ledger.failures());
        }
    }
}
