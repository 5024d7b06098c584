package residual.problem;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residual.expr.Fn;

/** Names that formulas give a meaning of their own, so that no symbol or size can have them. */
final class Reserved {
    private static final Set<String> TAKEN = Stream.concat(
            Stream.of(Fn.values()).map(fn -> fn.name().toLowerCase(Locale.ROOT)),
            Stream.of("I", "inv", "eye", "zeros", "ones", "grad", "jac", "hess", "svd", "eigh", "eig", "qr", "let", "psd", "d"))
            .collect(Collectors.toUnmodifiableSet());

    private Reserved() {}

    static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }
}
