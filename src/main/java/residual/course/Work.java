package residual.course;

import org.jdbi.v3.core.Handle;

/** A change to the database, run inside the writer's transaction. It may run more than once; only what it wrote last is kept. */
@FunctionalInterface
interface Work<T> {
    T on(Handle handle);
}
