package residual.problem;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import residual.problem.ProblemFile.Content;

/** The files behind a catalog, and what was read from each. For one thread at a time. */
final class Shelves {
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 20_000;
    private final Path folder;
    private final Consumer<String> progress;
    private Map<String, Shelved> shelved = Map.of();

    Shelves(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** One file: its stamp and version when it was read, what it says or last said without a fault, and its faults, with what is left to prove. */
    record Shelved(Stamp stamp, String version, Content content, Content before, Ledger ledger) {
        static final Shelved UNREAD = new Shelved(Stamp.NEVER, "", Content.NONE, Content.NONE, new Ledger(""));

        List<Fault> faults() {
            return ledger.faults();
        }

        /** The same with all proved; where that finds a fault, with what the file said before. */
        Shelved proved() {
            return new Shelved(stamp, version, ledger.prove() ? content : before, before, ledger);
        }
    }

    /** Whether a file may have been written, added or deleted since the last reading. */
    boolean changed() {
        try {
            Map<String, Path> now = files();
            return !now.keySet().equals(shelved.keySet())
                    || now.entrySet().stream().anyMatch(e -> !shelved.get(e.getKey()).stamp().unchanged(Stamp.of(e.getValue())));
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    /** Reads what has changed, proves what is not proved yet, and puts the edition together. */
    Edition read() {
        return edition(true);
    }

    /** The same without what takes long; what is not proved yet is as it says until it is read or proved. */
    Edition readUnproved() {
        return edition(false);
    }

    private Edition edition(boolean proved) {
        try {
            shelved = shelve(files(), proved);
            return new Assembly(folder, shelved).edition(List.of());
        } catch (IOException | UncheckedIOException e) {
            Fault fault = new Fault(folder.toString(), 0, 0, "the folder of problems cannot be read: " + reason(e));
            return new Assembly(folder, shelved).edition(List.of(fault));
        }
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.file.NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
    }

    private Map<String, Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            Map<String, Path> files = new TreeMap<>();
            found.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml")).limit(MOST_FILES)
                    .forEach(file -> files.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), file));
            return files;
        }
    }

    /** Reads as many files at once as there are processors. */
    private Map<String, Shelved> shelve(Map<String, Path> files, boolean proved) {
        try (ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<String, CompletableFuture<Shelved>> reading = new TreeMap<>();
            files.forEach((name, file) -> reading.put(name, CompletableFuture.supplyAsync(() -> proved ? shelve(name, file).proved() : shelve(name, file), readers)));
            Map<String, Shelved> read = new TreeMap<>();
            reading.forEach((name, future) -> read.put(name, told(name, future.join())));
            return read;
        }
    }

    private Shelved told(String name, Shelved now) {
        if (!now.version().equals(shelved.getOrDefault(name, Shelved.UNREAD).version())) {
            progress.accept(name);
        }
        return now;
    }

    private Shelved shelve(String name, Path file) {
        Shelved before = shelved.getOrDefault(name, Shelved.UNREAD);
        try {
            Stamp stamp = Stamp.of(file);
            return before.stamp().unchanged(stamp) ? before : read(new ProblemFile(name), stamp, bytes(file), before);
        } catch (IOException | UncheckedIOException e) {
            Ledger ledger = new Ledger(file.toString());
            ledger.fault(Datum.Mark.WHOLE, "the file cannot be read: " + reason(e));
            return new Shelved(Stamp.NEVER, "", before.content(), before.content(), ledger);
        }
    }

    private Shelved read(ProblemFile file, Stamp stamp, byte[] bytes, Shelved before) {
        String version = Digest.version(bytes);
        if (before.version().equals(version)) {
            return new Shelved(stamp, version, before.content(), before.before(), before.ledger());
        }
        Ledger ledger = new Ledger(folder.resolve(file.name()).toString());
        Content content = file.read(bytes, ledger).or(before.content());
        return new Shelved(stamp, version, content, before.content(), ledger);
    }

    /** The content, or one byte more than is allowed where it is longer. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(YamlFile.MOST_BYTES + 1);
        }
    }
}
