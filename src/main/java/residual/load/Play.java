package residual.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays many parts at the same time, each on a thread of its own. */
final class Play {
    private Play() {}

    /** What one student or client does. */
    interface Part {
        void play() throws IOException, InterruptedException;
    }

    /** Returns when all have ended. What breaks a part stands in its ledger. */
    static void all(List<Part> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(() -> {
                part.play();
                return part;
            }));
        }
    }
}
