package residual.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import residual.check.Check;

/** Reads what stands under the key of one kind of part. */
@FunctionalInterface
interface KindReader {

    /** The check, or empty after a fault. */
    Optional<Check> read(Entry entry, Scope scope);

    /** The kinds by their keys, in the order in which a person should meet them. */
    static Map<String, KindReader> all() {
        Map<String, KindReader> kinds = new LinkedHashMap<>();
        kinds.put("number", new NumberReader());
        kinds.put("matrix", new MatrixReader());
        kinds.put("choice", new ChoiceReader());
        kinds.put("sequence", new SequenceReader());
        kinds.put("text", new TextReader());
        kinds.put("expression", new ExpressionReader());
        kinds.put("equations", new EquationsReader());
        kinds.put("derivation", new DerivationReader());
        kinds.put("critique", new CritiqueReader());
        return kinds;
    }
}
