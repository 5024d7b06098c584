package residual.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** Drawn words that are a number can stand in formulas as well: {@code {{stage.seconds}}} is the symbol {@code stage_seconds} there. */
final class WordNumbers {
    private WordNumbers() {}

    static String symbol(String path) {
        return path.replace('.', '_').replace('-', '_');
    }

    static boolean isNumber(List<String> words) {
        return words.size() == 1 && words.getFirst().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    /** The paths whose words are a number in every entry of the bank. */
    static List<String> paths(Setup.WordBank bank) {
        return bank.entries().getFirst().keySet().stream()
                .filter(key -> bank.entries().stream().allMatch(entry -> isNumber(entry.get(key)))).map(bank::path).sorted().toList();
    }

    /** The values of those drawn words that are numbers. */
    static Map<String, SimpleMatrix> of(Map<String, List<String>> words) {
        Map<String, SimpleMatrix> values = new HashMap<>();
        words.forEach((path, list) -> {
            if (isNumber(list)) {
                values.put(symbol(path), SimpleMatrix.filled(1, 1, Double.parseDouble(list.getFirst())));
            }
        });
        return values;
    }
}
