package residual.expr;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lower-case Greek letters for eigenvalues and singular values: their entries are those of a vector with a Latin name, or the diagonal of the capital. */
final class Spectra {
    private static final Map<String, List<String>> OTHER_NAMES = Map.of("sigma", List.of("s", "S", "Sigma"),
            "lambda", List.of("lam", "mu", "Lambda"), "lam", List.of("lambda", "Lambda"));

    private Spectra() {}

    /** The declared name whose entries, or whose diagonal, this letter with an index means. */
    static Optional<String> of(String letter, Names names) {
        return OTHER_NAMES.getOrDefault(letter, List.of()).stream().filter(names::isDeclared).findFirst();
    }

    /** Whether the letter or what it stands for is declared. */
    static boolean isDeclared(String letter, Names names) {
        return names.isDeclared(letter) || of(letter, names).isPresent();
    }
}
