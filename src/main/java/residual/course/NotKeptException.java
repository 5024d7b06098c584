package residual.course;

/** A change was not kept, because the store is overloaded, closing, or cannot write; asking again later is right. The message is for the student. */
public final class NotKeptException extends RuntimeException {
    NotKeptException(String message) {
        super(message);
    }

    NotKeptException(String message, Throwable cause) {
        super(message, cause);
    }
}
