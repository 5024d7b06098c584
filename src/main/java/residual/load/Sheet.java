package residual.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of one run as a table in Markdown, with the machine that they come from. */
final class Sheet {
    private final List<String> rows = new ArrayList<>();

    /** A row: what was measured, what came out, and what is wanted. */
    void row(String what, String figure, String wanted) {
        rows.add("| " + what + " | " + figure + " | " + wanted + " |");
    }

    void print(PrintStream out) throws IOException {
        out.println("\nMeasured in one run on " + LocalDate.now() + ", server and students on the same machine: " + machine() + ".\n");
        out.println("| measured | figure | wanted |\n|---|---|---|");
        rows.forEach(out::println);
    }

    private static String machine() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return "%d processors%s%s, %s %s, Java %s".formatted(runtime.availableProcessors(), told("/proc/cpuinfo", "model name").map(model -> " (" + model + ")").orElse(""),
                told("/proc/meminfo", "MemTotal").map(Sheet::gigabytes).orElse(""), System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version().feature());
    }

    private static String gigabytes(String kilobytes) {
        return String.format(Locale.ROOT, ", %.0f GB", Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1e6);
    }

    /** What a file of the system says under a name, where there is such a file. */
    private static Optional<String> told(String file, String name) throws IOException {
        return !Files.exists(Path.of(file)) ? Optional.empty()
                : Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    }
}
