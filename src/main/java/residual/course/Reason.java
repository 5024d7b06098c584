package residual.course;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why an operation on files failed, in words. */
final class Reason {
    private Reason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException e -> "no permission for " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
            case NoSuchFileException e -> e.getFile() + " does not exist";
            default -> root(failure).getMessage() == null ? failure.getClass().getSimpleName() : root(failure).getMessage();
        };
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
