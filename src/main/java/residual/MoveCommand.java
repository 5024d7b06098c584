package residual;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import residual.course.Store;

/** {@code residual move}: moves everything that is kept from one database to another. */
final class MoveCommand implements Command {
    @Override
    public String name() {
        return "move";
    }

    @Override
    public String arguments() {
        return "--from FOLDER|jdbc:postgresql://… --to FOLDER|jdbc:postgresql://…";
    }

    @Override
    public String purpose() {
        return "Copies everything kept in one place to another that has nothing yet: from a data folder to PostgreSQL when one machine is no longer enough, or back. No server may run meanwhile.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options = Options.of(arguments, Set.of("from", "to"), Set.of(), 0);
        try (Store from = open(options, "from"); Store to = open(options, "to")) {
            out.println("Moved " + to.takeOver(from) + " rows.");
        }
        return 0;
    }

    private static Store open(Options options, String name) {
        String place = options.value(name).orElseThrow(() -> new UsageException("--" + name + " is missing: a data folder or a jdbc:postgresql://… address"));
        return place.startsWith("jdbc:") ? Store.open(place, new CompositeMeterRegistry()) : Store.open(Path.of(place));
    }
}
