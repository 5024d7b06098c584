package residual;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import residual.course.Backups;

/** {@code residual backup}: copies what a server keeps to a file, while the server runs. */
final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String arguments() {
        return "[--data FOLDER] --to FILE.zip";
    }

    @Override
    public String purpose() {
        return "Writes everything kept in a data folder (data) to a new file, also while a server uses it; the copy is opened and counted before it is called done.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options = Options.of(arguments, Set.of("data", "to"), Set.of(), 0);
        Path file = Path.of(options.value("to").orElseThrow(() -> new UsageException("to which file? Name one with --to FILE.zip")));
        Backups.Summary summary = Backups.make(Path.of(options.value("data").orElse("data")), file);
        out.println("Backed up " + summary.attempts() + " attempts of " + summary.people() + " people to " + file.toAbsolutePath().normalize() + ".");
        return 0;
    }
}
