package residual.expr;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names a reader of text may meet: symbols (also those a definition introduces) and sizes. */
public record Vocabulary(Set<String> symbols, Set<String> sizes) {
    public Vocabulary {
        symbols = Set.copyOf(symbols);
        sizes = Set.copyOf(sizes);
    }

    /** This vocabulary with more symbols. */
    public Vocabulary with(Collection<String> more) {
        var all = new LinkedHashSet<>(symbols);
        all.addAll(more);
        return new Vocabulary(all, sizes);
    }
}
