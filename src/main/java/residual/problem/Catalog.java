package residual.problem;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The folder of problem files as it is now. Reading happens at the start and again when a page is asked for and a file has changed;
 * pages get an {@link Edition}, which never changes.
 */
public final class Catalog {
    private static final long CHECK_EVERY = 200_000_000L;
    private final Shelves shelves;
    private final Manuscripts manuscripts;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Edition edition;
    private volatile long checked;

    private Catalog(Shelves shelves, Manuscripts manuscripts, Edition edition) {
        this.shelves = shelves;
        this.manuscripts = manuscripts;
        this.edition = edition;
        this.checked = System.nanoTime();
    }

    /** Reads all problems of the folder; {@code progress} is told each file's name once it is read, by the calling thread. */
    public static Catalog open(Path folder, Consumer<String> progress) {
        Shelves shelves = new Shelves(folder, progress);
        return new Catalog(shelves, new Manuscripts(folder), shelves.read());
    }

    /** The same without what takes long, which is left for {@link #prove}: until then a problem whose own text contradicts itself is there too. */
    public static Catalog openUnproved(Path folder) {
        Shelves shelves = new Shelves(folder, file -> {});
        return new Catalog(shelves, new Manuscripts(folder), shelves.readUnproved());
    }

    /** Proves what was opened unproved; pages asked for meanwhile get the edition before. */
    public Edition prove() {
        reading.lock();
        try {
            edition = shelves.read();
            return edition;
        } finally {
            reading.unlock();
        }
    }

    /** The problems as the files say now; while another thread reads changed files, the edition before. */
    public Edition edition() {
        if (System.nanoTime() - checked > CHECK_EVERY && reading.tryLock()) {
            try {
                refresh();
            } finally {
                reading.unlock();
            }
        }
        return edition;
    }

    private void refresh() {
        if (shelves.changed()) {
            edition = shelves.read();
        }
        checked = System.nanoTime();
    }

    /** The file of a problem's path as it stands on the disk; throws {@link IllegalArgumentException} with a sentence where it cannot be edited here. */
    public Source source(String path) {
        return manuscripts.source(path);
    }

    /**
     * Writes a text to the file of a problem's path, if the file is still the one of the version {@code basedOn} (empty for one that is not there yet); pages
     * asked for from then on show it.
     */
    public Publication publish(String path, String text, String basedOn) {
        Publication publication = manuscripts.write(path, text, basedOn);
        reading.lock();
        try {
            refresh();
        } finally {
            reading.unlock();
        }
        return publication;
    }
}
