package residual.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Reading;
import residual.expr.Values;
import residual.expr.Vocabulary;
import residual.world.Drop;
import residual.world.Structure;
import residual.world.World.Symbol;
import tools.jackson.databind.JsonNode;

/** Reads the symbols of a claim, {@code {"U": {"rows": "m", "cols": "k", "assumptions": ["orthonormal-columns"]}}}. */
record ClaimSymbols(Map<String, Integer> sizes) {
    static final int LARGEST = 1000;
    /** What one structure says and another does not, in the order in which they are the better way to draw a matrix. */
    private static final List<Structure> STRONG = List.of(Structure.PERMUTATION, Structure.ORTHOGONAL, Structure.ORTHONORMAL_COLUMNS, Structure.ORTHONORMAL_ROWS,
            Structure.POSITIVE_DEFINITE, Structure.PROJECTOR, Structure.POSITIVE_SEMIDEFINITE, Structure.POSITIVE_DIAGONAL, Structure.DIAGONAL, Structure.PROBABILITY);

    /** A symbol, and the word for what is assumed of it; assumptions that its structure does not contain are equations. */
    record Declared(Symbol symbol, String word, List<Map.Entry<String, String>> alsoAssumed) {

        Optional<Drop> drop() {
            return symbol.structure() == Structure.RECTANGULAR_DIAGONAL ? Optional.empty() : Drop.of(symbol, word);
        }
    }

    List<Declared> all(JsonNode symbols, String field) {
        List<Declared> all = new ArrayList<>();
        ClaimReader.each(symbols, field, (name, value) -> all.add(declared(name, value)));
        return all;
    }

    private Declared declared(String name, JsonNode node) {
        List<String> words = words(node.path("assumptions"));
        List<Structure> assumed = words.stream().map(w -> structure(name, w)).toList();
        int strongest = words.isEmpty() ? -1 : assumed.indexOf(assumed.stream().min(Comparator.comparingInt(ClaimSymbols::rank)).orElseThrow());
        Structure structure = strongest < 0 ? Structure.GENERAL : assumed.get(strongest);
        List<Map.Entry<String, String>> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            equation(name, assumed.get(i)).filter(e -> assumed.indexOf(structure) != words.indexOf(word)).ifPresent(e -> others.add(Map.entry(word, e)));
        }
        Symbol symbol = new Symbol(name, count(name, node.path("rows")), count(name, node.path("cols")), structure, false);
        return new Declared(symbol, strongest < 0 ? "" : words.get(strongest), others);
    }

    private static int rank(Structure structure) {
        int strong = STRONG.indexOf(structure);
        return strong >= 0 ? strong : structure == Structure.GENERAL ? 1000 : 100;
    }

    private static List<String> words(JsonNode assumptions) {
        if (assumptions.isString()) {
            return List.of(assumptions.asString());
        }
        List<String> words = new ArrayList<>();
        assumptions.forEach(a -> words.add(a.asString("")));
        return words;
    }

    private static Structure structure(String name, String word) {
        return Structure.named(word).orElseThrow(() -> ClaimReader.fault("I do not know what `" + word + "` assumes of " + name + "; it may be "
                + String.join(", ", List.of(Structure.values()).stream().map(Structure::word).toList()) + "."));
    }

    private static Optional<String> equation(String name, Structure structure) {
        return switch (structure) {
            case SYMMETRIC -> Optional.of(name + "' = " + name);
            case SKEW -> Optional.of(name + "' = -" + name);
            case ORTHOGONAL, ORTHONORMAL_COLUMNS -> Optional.of(name + "' " + name + " = I");
            case ORTHONORMAL_ROWS -> Optional.of(name + " " + name + "' = I");
            case PROJECTOR -> Optional.of(name + " " + name + " = " + name);
            default -> Optional.empty();
        };
    }

    private Expr count(String name, JsonNode node) {
        if (node.isMissingNode()) {
            throw ClaimReader.fault("The symbol " + name + " needs `rows` and `cols`, such as {\"rows\": \"m\", \"cols\": 1}.");
        }
        Expr count = Reading.of(node.asString(""), new Vocabulary(Set.of(), sizes.keySet())).expression();
        double value = Evaluation.of(count, new Values(sizes, Map.of())).get(0);
        if (value != Math.rint(value) || value < 1 || value > LARGEST) {
            throw ClaimReader.fault("The symbol " + name + " would have " + value + " rows or columns; they are whole numbers from 1 to " + LARGEST + ".");
        }
        return count;
    }
}
