package residual.course;

/** Another process has the data folder. */
final class FolderInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(String message) {
        super(message);
    }
}
