package residual.course;

/** The store cannot do what was asked; the message is a sentence for the person who runs the server. Nothing was acknowledged. */
public class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
