package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import residual.check.Check;
import residual.check.ChoiceCheck;
import residual.check.CritiqueCheck;
import residual.check.Review;
import residual.check.Reviewer;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.world.Lazy;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/** Reads {@code critique: {definitions: {…}, facts: {…}, text: |…, wrong: [4], why: {options: […]}}}. */
final class CritiqueReader implements KindReader {
    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("critique");
        World world = world(fields, scope.world());
        Optional<Entry> text = fields.optional("text");
        if (text.isEmpty()) {
            fields.missing("`text`, the derivation to look through");
        }
        Lazy<Review> review = new Lazy<>(() -> review(text.map(Entry::text).orElse(""), world));
        Optional<List<Integer>> wrong = fields.optional("wrong").map(e -> e.oneOrMore().stream().map(n -> n.whole(1, 999)).toList());
        Optional<Check> why = fields.optional("why").flatMap(e -> new ChoiceReader().read(e, scope));
        Optional<CritiqueCheck> check = fields.build(() -> new CritiqueCheck(review, wrong, why.map(ChoiceCheck.class::cast)));
        check.ifPresent(c -> text.ifPresent(t -> t.later(c::prove)));
        return check.map(Check.class::cast);
    }

    private static Review review(String text, World world) {
        try {
            return Reviewer.review(residual.check.Passages.of(text), world);
        } catch (ExprException | UndrawableException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    /** The problem's world with the definitions in the place of its symbols, and the facts. */
    private static World world(Fields fields, World world) {
        List<Entry.Named> defined = fields.named("definitions");
        Set<String> names = defined.stream().map(Entry.Named::name).collect(Collectors.toSet());
        List<Symbol> symbols = world.symbols().stream().filter(s -> !names.contains(s.name())).toList();
        List<Definition> definitions = new ArrayList<>(defined.stream().map(d -> new Definition(List.of(d.name()), d.value().text())).toList());
        definitions.addAll(world.definitions());
        World bare = new World(world.sizes(), symbols, definitions, List.of());
        Formulas formulas = Formulas.of(bare);
        List<Fact> facts = new ArrayList<>(world.facts());
        fields.named("facts").forEach(named -> named.value().parsed(formulas::statements).filter(s -> isOne(s, named)).ifPresent(s -> facts.add(new Fact(named.key().id(), s.getFirst()))));
        return new World(bare.sizes(), bare.symbols(), bare.definitions(), facts);
    }

    private static boolean isOne(List<Statement> statements, Entry.Named named) {
        if (statements.size() != 1) {
            named.value().fault("a fact is one equation, found " + statements.size() + "; give each its own name");
        }
        return statements.size() == 1;
    }
}
