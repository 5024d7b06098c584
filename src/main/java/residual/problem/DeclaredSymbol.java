package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.world.Structure;
import tools.jackson.databind.node.ObjectNode;

/** A symbol as a person declares it on a line, {@code W1, W2: m x k, orthonormal columns}: its name, its shape as texts, and what is assumed of it. */
record DeclaredSymbol(String name, String rows, String columns, List<String> assumptions) {
    private static final String SIZE = "[A-Za-z0-9][A-Za-z0-9_+\\- ]*?|\\([A-Za-z0-9_+\\- ]+\\)";
    private static final Pattern SHAPE = Pattern.compile("(?:a\\s+)?(?:matrix\\s+)?(" + SIZE + ")\\s*(?:\\s[xX]\\s|×|\\\\times|\\s+by\\s+|\\*)\\s*(" + SIZE + ")(?=\\s*(?:[,;:)}\\]]|matrix|$)|\\s+[a-z]{3,})");
    private static final Pattern FIGURES = Pattern.compile("(\\d+)x(\\d+)(?![\\w])");
    private static final Pattern VECTOR = Pattern.compile("(?:column |real |a )*vector (?:of length |of size |in )?(\\w+)|R\\^\\{?(\\w+)\\}?");
    private static final Pattern SCALAR = Pattern.compile("(?:a )?(?:real )?(?:scalar|number|real)(?! vector)\\b|R(?![\\w^])|1");
    private static final Set<String> FILL = Set.of("", "matrix", "a", "and", "with", "real", "column", "vector", "symmetric matrix");

    DeclaredSymbol {
        assumptions = List.copyOf(assumptions);
    }

    /** The symbols of a line; throws {@code IllegalArgumentException} with a sentence that shows how one is written. */
    static List<DeclaredSymbol> read(String line) {
        Matcher cut = Pattern.compile("\\s*(?::|∈|\\\\in(?![a-zA-Z])|\\sin\\s)\\s*").matcher(line);
        if (!cut.find()) {
            throw new IllegalArgumentException("`" + line + "` declares nothing; write a name, a colon and a shape, as in `X: m x n`, `U: m x k, orthonormal columns`, `lambda: number`.");
        }
        String rest = line.substring(cut.end()).replaceAll("\\$|\\\\mathbb\\s*\\{?R\\}?|ℝ", " R").replace("\\mathbf R", "R").strip();
        DeclaredSymbol about = shape(rest.replaceAll("R\\s*\\^\\s*\\{([^}]*(?:×|\\\\times| x )[^}]*)\\}", "$1").replaceAll("R\\s*\\^\\s*\\(?(\\w+\\s*×\\s*\\w+)\\)?", "$1"));
        List<DeclaredSymbol> all = new ArrayList<>();
        for (String name : line.substring(0, cut.start()).split(",")) {
            all.add(new DeclaredSymbol(SymbolName.of(name), about.rows, about.columns, about.assumptions));
        }
        return all;
    }

    private static DeclaredSymbol shape(String text) {
        Matcher figures = FIGURES.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (figures.lookingAt()) {
            return new DeclaredSymbol("", figures.group(1), figures.group(2), assumed(text.substring(figures.end())));
        }
        if (shape.lookingAt()) {
            return new DeclaredSymbol("", size(shape.group(1)), size(shape.group(2)), assumed(text.substring(shape.end())));
        }
        Matcher vector = VECTOR.matcher(text);
        if (vector.lookingAt()) {
            return new DeclaredSymbol("", Optional.ofNullable(vector.group(1)).orElse(vector.group(2)), "1", assumed(text.substring(vector.end())));
        }
        Matcher scalar = SCALAR.matcher(text);
        if (scalar.lookingAt()) {
            return new DeclaredSymbol("", "1", "1", assumed(text.substring(scalar.end())));
        }
        throw new IllegalArgumentException("`" + text + "` does not begin with a shape; write rows x columns with blanks around the x, as in `m x n` or `n x 1`, or `number`.");
    }

    private static String size(String text) {
        return text.replaceAll("[()]", "").strip();
    }

    private static List<String> assumed(String text) {
        List<String> all = new ArrayList<>();
        for (String word : text.split("[,;]|\\band\\b")) {
            String plain = word.strip().replaceAll("^(?:with|is|a|matrix)\\s+|\\s+matrix$", "").strip();
            if (!FILL.contains(plain)) {
                all.add(structure(plain));
            }
        }
        return all;
    }

    private static String structure(String word) {
        String known = word.equalsIgnoreCase("orthonormal") ? "orthonormal-columns" : word.equalsIgnoreCase("nonsingular") ? "invertible" : word;
        return Structure.named(known).map(Structure::words).orElseThrow(() -> new IllegalArgumentException("I do not know what `" + word + "` assumes; it may be "
                + String.join(", ", List.of(Structure.values()).stream().filter(s -> s != Structure.GENERAL).map(Structure::words).toList()) + "."));
    }

    /** The form that claims have. */
    void write(ObjectNode node) {
        node.put("rows", rows).put("cols", columns);
        assumptions.forEach(node.putArray("assumptions")::add);
    }
}
