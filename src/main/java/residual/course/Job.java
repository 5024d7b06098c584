package residual.course;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;

/** A change that waits for the writer, and the answer its caller waits for. */
final class Job<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private T result;

    Job(Work<T> work) {
        this.work = work;
    }

    void run(Handle handle) {
        result = work.on(handle);
    }

    /** Tells the caller that it is done and safe. */
    void answer() {
        answer.complete(result);
    }

    /** Tells the caller that it is not; has no effect once answered. */
    void fail(RuntimeException reason) {
        answer.completeExceptionally(reason);
    }

    T await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
