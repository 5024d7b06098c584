package residual.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import residual.load.Ledger.Kind;
import residual.problem.Edition;

/**
 * The measurement of servers of its own: a rush and a burst of submissions, once more a burst right after a start, and submissions beside bare inserts. Every server is killed, and in
 * the end what they acknowledged is compared with what is there.
 */
public final class Bench {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 4;
    private final Load load;
    private final Function<Path, List<String>> command;
    private final Path data;
    private final PrintStream out;
    private final List<Ledger> ledgers = new ArrayList<>();

    /** How much is played: students, seconds of the rush, seconds of each round of the pairs. */
    public record Size(int students, int seconds, int round) {}

    /** {@code command} starts a server on a data folder; the folder is new. */
    public Bench(Edition edition, Function<Path, List<String>> command, Path data, PrintStream out) {
        load = new Load(edition);
        this.command = command;
        this.data = data;
        this.out = out;
    }

    /** Measures and reports; true where nothing failed and nothing was lost. */
    public boolean run(Size size) throws IOException, InterruptedException {
        List<Browser> students = warm(size);
        cold(students);
        if (size.round() > 0) {
            pairs(size, students);
        }
        List<Ledger.Acknowledged> lost = Lost.of(data, ledgers.stream().flatMap(l -> l.acknowledged().stream()).toList());
        long errors = ledgers.stream().mapToLong(l -> l.all().errors()).sum();
        out.printf(Locale.ROOT, "In all: %d answers acknowledged, %d lost, %d errors.%n", ledgers.stream().mapToLong(l -> l.acknowledged().size()).sum(), lost.size(), errors);
        ledgers.stream().map(Ledger::failures).filter(f -> !f.isEmpty()).distinct().forEach(out::println);
        lost.stream().limit(10).forEach(answer -> out.println("Lost: " + answer));
        return lost.isEmpty() && errors == 0;
    }

    private List<Browser> warm(Size size) throws IOException, InterruptedException {
        try (Target target = start()) {
            if (size.seconds() > 0) {
                tell("Rush of " + size.students() + " students in " + size.seconds() + " s", load.rush(target.address(), size.students(), size.seconds()));
            }
            List<Browser> students = load.students(target.address(), size.students());
            tell("Burst of " + size.students() + " submissions in 1 s", load.burst(target.address(), students, 1000));
            memory(target);
            return students;
        }
    }

    private void cold(List<Browser> students) throws IOException, InterruptedException {
        try (Target target = start()) {
            tell("The same right after a start", load.burst(target.address(), students, 1000));
            memory(target);
        }
    }

    private void pairs(Size size, List<Browser> students) throws IOException, InterruptedException {
        try (Target target = start()) {
            List<Browser> again = students.stream().map(s -> s.returning(target.address(), new Ledger())).toList();
            Pairs pairs = load.pairs(target.address(), again, CLIENTS);
            pairs.bare(size.round());
            pairs.submissions(size.round());
            List<Double> shares = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                shares.add(round(pairs, size.round()));
            }
            shares.sort(Double::compare);
            out.printf(Locale.ROOT, "Submissions reach %.0f %% of bare inserts (median of %d rounds).%n", 100 * shares.get(shares.size() / 2), ROUNDS);
            memory(target);
        }
    }

    private double round(Pairs pairs, int seconds) {
        Ledger bare = pairs.bare(seconds);
        Ledger submitted = pairs.submissions(seconds);
        tell("Bare inserts, " + CLIENTS + " clients", bare);
        tell("Submissions, " + CLIENTS + " clients", submitted);
        return submitted.perSecond(Kind.SUBMISSION) / bare.perSecond(Kind.BARE);
    }

    private Target start() throws IOException {
        Target target = Target.start(command.apply(data));
        out.printf(Locale.ROOT, "Started in %.2f s.%n", target.startSeconds());
        return target;
    }

    private void memory(Target target) throws IOException {
        out.printf(Locale.ROOT, "  most memory %d MB, processor time %.1f s%n", target.mostMegabytes(), target.processorSeconds());
    }

    private void tell(String what, Ledger ledger) {
        ledgers.add(ledger);
        out.printf(Locale.ROOT, "%s: %d requests in %.1f s (%.0f/s), %d errors%n", what, ledger.all().count(), ledger.seconds(), ledger.all().count() / ledger.seconds(), ledger.all().errors());
        for (Kind kind : Kind.values()) {
            Times times = ledger.of(kind);
            if (times.count() > 0) {
                row(kind.name().toLowerCase(Locale.ROOT), times);
            }
        }
        row("all", ledger.all());
    }

    private void row(String what, Times times) {
        out.printf(Locale.ROOT, "  %-10s %7d  p50 %7.1f ms  p99 %7.1f ms  most %7.1f ms%n", what, times.count(), times.millis(0.5), times.millis(0.99), times.millis(1));
    }
}
