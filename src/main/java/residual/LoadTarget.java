package residual;

import java.util.List;
import java.util.Optional;
import residual.course.Bare;

/** The server that {@code residual load} measures: the one that {@code residual serve} starts, with one address more, which only inserts a row. */
final class LoadTarget {
    private LoadTarget() {}

    public static void main(String[] arguments) {
        Serving serving = start(List.of(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(serving::close));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    /** Starts it with the options of {@code residual serve}. */
    static Serving start(List<String> options) {
        return Serving.start(ServeOptions.of(options), System.out::println, store -> {
            Bare bare = store.bare();
            return Optional.of(() -> bare.insert("a row of about as many letters as an answer has"));
        });
    }
}
