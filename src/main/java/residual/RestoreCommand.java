package residual;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import residual.course.Backups;

/** {@code residual restore}: puts a backup in place. */
final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String arguments() {
        return "[--data FOLDER] --from FILE.zip [--replace]";
    }

    @Override
    public String purpose() {
        return "Puts a backup into a data folder (data) that no server uses; with --replace a database that is there is put aside under another name.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options = Options.of(arguments, Set.of("data", "from"), Set.of("replace"), 0);
        Path file = Path.of(options.value("from").orElseThrow(() -> new UsageException("from which file? Name one with --from FILE.zip")));
        Path data = Path.of(options.value("data").orElse("data"));
        Backups.Summary summary = Backups.restore(data, file, options.has("replace"));
        out.println("Restored " + summary.attempts() + " attempts of " + summary.people() + " people to " + data.toAbsolutePath().normalize() + ".");
        return 0;
    }
}
