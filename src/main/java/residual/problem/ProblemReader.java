package residual.problem;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import residual.expr.Expr;

/** Reads a problem file. */
final class ProblemReader {
    private static final long PROOF_SEED = 1;

    private ProblemReader() {}

    /** The problem, or empty where the ledger has a fault; {@code path} is {@code course/set/problem}. */
    static Optional<Problem> read(String path, byte[] bytes, Ledger ledger) {
        return unproved(path, bytes, ledger).filter(p -> ledger.prove());
    }

    /** The same, and what takes long is left to the ledger. */
    static Optional<Problem> unproved(String path, byte[] bytes, Ledger ledger) {
        return YamlFile.read(bytes, ledger).flatMap(datum -> problem(path, bytes, new Entry(datum, ledger), ledger));
    }

    private static Optional<Problem> problem(String path, byte[] bytes, Entry root, Ledger ledger) {
        Fields fields = root.fields("problem");
        TextProof texts = new TextProof();
        String title = fields.text("title");
        List<String> topics = fields.optional("topics", Entry::texts, List.of());
        String statement = fields.required("statement", texts::note, "");
        Setup setup = SetupReader.read(fields);
        Scope scope = scope(setup);
        Optional<Figure> figure = fields.optional("figure").flatMap(e -> FigureReader.read(e, scope));
        PartReader parts = new PartReader(scope, texts);
        List<Part> read = fields.required("parts", Entry::list, List.<Entry>of()).stream().flatMap(e -> parts.read(e).stream()).toList();
        Optional<Problem> problem = fields.build(() -> {
            Part.ids(read);
            Part.followed(read);
            return new Problem(path, Digest.version(bytes), new String(bytes, StandardCharsets.UTF_8), title, topics, statement, figure, setup, read);
        });
        problem.ifPresent(p -> root.later(() -> prove(p, texts)));
        return problem.filter(p -> ledger.count() == 0);
    }

    private static void prove(Problem problem, TextProof texts) {
        Variant variant = Variant.of(problem, PROOF_SEED);
        texts.prove(variant);
        variant.explorer();
    }

    static Scope scope(Setup setup) {
        Set<String> words = new LinkedHashSet<>();
        setup.words().forEach(bank -> bank.entries().getFirst().keySet().forEach(key -> words.add(bank.path(key))));
        Map<String, Expr> open = new HashMap<>();
        setup.derived().stream().filter(Derived::open).forEach(d -> open.put(d.names().getFirst(), d.of()));
        return new Scope(setup.world(), Formulas.of(setup.world()), words, open);
    }
}
