package residual.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import residual.load.Ledger.Kind;
import residual.problem.Edition;

/**
 * The measurement of servers of its own: a rush, after some visits that do not count, and a burst of submissions, once more a burst right after a start, and submissions beside bare inserts. Every server is killed, and in
 * the end what they acknowledged is compared with what is there.
 */
public final class Bench {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 4;
    /** How often half of the students come before the rush: Java compiles what a server does for minutes. */
    private static final int BEFORE = 4;
    /** How many rounds go before, which do not count. */
    private static final int WARMING = 3;
    private final Load load;
    private final Function<Path, List<String>> command;
    private final Path data;
    private final PrintStream out;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final Sheet sheet = new Sheet();
    private double slowestStart;
    private long mostMegabytes;

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
        sheet.row("from the start of the process to its first page, the slowest of three starts", String.format(Locale.ROOT, "%.2f s", slowestStart), "under 1 s");
        sheet.row("most memory of a server", mostMegabytes + " MB", "under 512 MB");
        sheet.row("answers acknowledged and lost when the servers were killed", lost.size() + " of " + ledgers.stream().mapToLong(Ledger::acknowledgements).sum(), "0");
        sheet.row("requests that failed", String.valueOf(errors), "0");
        sheet.print(out);
        return lost.isEmpty() && errors == 0;
    }

    private List<Browser> warm(Size size) throws IOException, InterruptedException {
        try (Target target = start()) {
            if (size.seconds() > 0) {
                evening(target, size);
                rush(target, size, "each working on one part", 1);
                rush(target, size, "each on all parts of a problem", Integer.MAX_VALUE);
            }
            List<Browser> students = load.students(target.address(), size.students());
            String what = size.students() + " submissions within one second";
            sheet.row(what, times(tell("Burst of " + what, load.burst(target.address(), students, 1000)).all()), "p99 under 250 ms");
            memory(target);
            return students;
        }
    }

    /** A server that meets the rush before a deadline has been at work all evening: half as many students come within as much time, again and again. Of this only the answers count, which must not be lost. */
    private void evening(Target target, Size size) {
        int students = Math.max(1, size.students() / 2);
        for (int turn = 1; turn <= BEFORE; turn++) {
            tell("Before the rush, " + turn + " of " + BEFORE + ": " + students + " students within " + size.seconds() + " s", load.rush(target.address(), students, size.seconds(), Integer.MAX_VALUE));
        }
    }

    private void rush(Target target, Size size, String how, int mostParts) {
        String who = size.students() + " students within " + size.seconds() + " s";
        Ledger rush = tell("Rush of " + who + ", " + how, load.rush(target.address(), size.students(), size.seconds(), mostParts));
        sheet.row(who + ", after half as many " + BEFORE + " times before them, the whole mix of pages and submissions, " + how + ": " + rush.all().count() + " requests", times(rush.all()), "p99 under 50 ms");
    }

    private void cold(List<Browser> students) throws IOException, InterruptedException {
        try (Target target = start()) {
            sheet.row("the same right after a start", times(tell("The same right after a start", load.burst(target.address(), students, 1000)).all()), "p99 under 250 ms");
            memory(target);
        }
    }

    private void pairs(Size size, List<Browser> students) throws IOException, InterruptedException {
        try (Target target = start()) {
            List<Browser> again = students.stream().map(s -> s.returning(target.address(), new Ledger())).toList();
            Pairs pairs = load.pairs(target.address(), again, CLIENTS);
            pairs.bare(WARMING * size.round());
            pairs.submissions(WARMING * size.round());
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(round(pairs, size.round()));
            }
            rounds.sort(Comparator.comparingDouble(Round::share));
            Round median = rounds.get(rounds.size() / 2);
            out.printf(Locale.ROOT, "Submissions reach %.0f %% of bare inserts (median of %d rounds).%n", 100 * median.share(), ROUNDS);
            sheet.row("submissions, read, judged, stored durably and answered with their feedback, beside bare inserts of one row at the same server, " + CLIENTS + " clients, median of " + ROUNDS + " rounds",
                    String.format(Locale.ROOT, "%,.0f/s beside %,.0f/s: %.0f %%", median.submitted(), median.bare(), 100 * median.share()), "60 % or more");
            memory(target);
        }
    }

    /** How many bare inserts and how many submissions a second there were. */
    private record Round(double bare, double submitted) {
        double share() {
            return submitted / bare;
        }
    }

    private Round round(Pairs pairs, int seconds) {
        Ledger bare = tell("Bare inserts, " + CLIENTS + " clients", pairs.bare(seconds));
        Ledger submitted = tell("Submissions, " + CLIENTS + " clients", pairs.submissions(seconds));
        return new Round(bare.perSecond(Kind.BARE), submitted.perSecond(Kind.SUBMISSION));
    }

    private Target start() throws IOException {
        Target target = Target.start(command.apply(data));
        load.students(target.address(), 1);
        double firstPage = target.sinceStart();
        slowestStart = Math.max(slowestStart, firstPage);
        out.printf(Locale.ROOT, "Started in %.2f s, first page after %.2f s.%n", target.startSeconds(), firstPage);
        return target;
    }

    private void memory(Target target) throws IOException {
        mostMegabytes = Math.max(mostMegabytes, target.mostMegabytes());
        out.printf(Locale.ROOT, "  most memory %d MB, processor time %.1f s%n", target.mostMegabytes(), target.processorSeconds());
    }

    private Ledger tell(String what, Ledger ledger) {
        ledgers.add(ledger);
        out.printf(Locale.ROOT, "%s: %d requests in %.1f s (%.0f/s), %d errors%n", what, ledger.all().count(), ledger.seconds(), ledger.all().count() / ledger.seconds(), ledger.all().errors());
        for (Kind kind : Kind.values()) {
            Times times = ledger.of(kind);
            if (times.count() > 0) {
                row(kind.name().toLowerCase(Locale.ROOT), times);
            }
        }
        row("all", ledger.all());
        return ledger;
    }

    private static String times(Times times) {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, most %.0f ms", times.millis(0.5), times.millis(0.99), times.millis(1));
    }

    private void row(String what, Times times) {
        out.printf(Locale.ROOT, "  %-10s %7d  p50 %7.1f ms  p99 %7.1f ms  most %7.1f ms%n", what, times.count(), times.millis(0.5), times.millis(0.99), times.millis(1));
    }
}
