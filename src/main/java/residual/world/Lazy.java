package residual.world;

import java.util.function.Supplier;

/** A value worked out when first asked for, once. */
public final class Lazy<T> {
    private final Supplier<T> supplier;
    private volatile java.util.Optional<T> value = java.util.Optional.empty();

    public Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    /** The value; throws what working it out throws, and then works it out again when asked again. */
    public T get() {
        return value.orElseGet(this::work);
    }

    private synchronized T work() {
        if (value.isEmpty()) {
            value = java.util.Optional.of(supplier.get());
        }
        return value.get();
    }
}
