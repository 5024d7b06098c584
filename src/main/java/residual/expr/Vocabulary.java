package residual.expr;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names a reader of text may meet: symbols (also those a definition introduces) and sizes, and of what form each
 * symbol is, where that is known. Forms settle what letters alone cannot: {@code s_k} is an entry of a column but
 * {@code U_k} the first k columns of a matrix.
 */
public record Vocabulary(Set<String> symbols, Set<String> sizes, Map<String, Form> forms) {
    public Vocabulary {
        symbols = Set.copyOf(symbols);
        sizes = Set.copyOf(sizes);
        forms = Map.copyOf(forms);
    }

    /** Names of unknown form. */
    public Vocabulary(Set<String> symbols, Set<String> sizes) {
        this(symbols, sizes, Map.of());
    }

    /** The names of these shapes and sizes; the sizes should be greater than 1, or forms are mistaken. */
    public static Vocabulary of(Map<String, Shape> shapes, Set<String> sizes) {
        var forms = new HashMap<String, Form>();
        shapes.forEach((name, shape) -> forms.put(name, Form.of(shape)));
        return new Vocabulary(shapes.keySet(), sizes, forms);
    }

    /** This vocabulary with more symbols. */
    public Vocabulary with(Collection<String> more) {
        var all = new LinkedHashSet<>(symbols);
        all.addAll(more);
        return new Vocabulary(all, sizes, forms);
    }

    /** This vocabulary with one more symbol of a known form. */
    public Vocabulary with(String name, Form form) {
        var all = new LinkedHashSet<>(symbols);
        all.add(name);
        var more = new HashMap<>(forms);
        more.put(name, form);
        return new Vocabulary(all, sizes, more);
    }

    /** This vocabulary with a name for the value of an expression, whose form follows from the forms known here. */
    public Vocabulary defining(String name, Expr value) {
        return with(name, new Forms(this).of(value));
    }

    /** The form of a symbol; a size is a scalar. */
    public Form form(String name) {
        return sizes.contains(name) && !symbols.contains(name) ? Form.SCALAR : forms.getOrDefault(name, Form.UNKNOWN);
    }
}
