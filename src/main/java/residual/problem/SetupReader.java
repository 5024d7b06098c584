package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import residual.expr.Expr;
import residual.expr.Statement;
import residual.expr.Vocabulary;
import residual.problem.Setup.WordBank;
import residual.world.Structure;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/** Reads what a problem's variants are drawn from: the keys sizes, symbols, words, facts and require. */
final class SetupReader {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,30}");
    private static final int LARGEST_SIZE = 1_000_000;
    private final Fields fields;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final Map<String, Draw> draws = new LinkedHashMap<>();
    private final List<Entry> places = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private SetupReader(Fields fields) {
        this.fields = fields;
    }

    static Setup read(Fields fields) {
        return new SetupReader(fields).setup();
    }

    private Setup setup() {
        fields.named("sizes").forEach(this::size);
        SymbolReader reader = new SymbolReader(new Formulas(new Vocabulary(Set.of(), sizes.keySet())));
        fields.named("symbols").forEach(named -> symbol(named, reader));
        List<WordBank> words = fields.named("words").stream().flatMap(named -> WordsReader.bank(named).stream()).toList();
        words.forEach(this::numbers);
        World bare = new World(sizes, symbols, definitions, List.of());
        List<Derived> derived = derived(bare);
        List<Fact> facts = fields.named("facts").stream().flatMap(named -> fact(named, Formulas.of(bare)).stream()).toList();
        List<Statement> require = fields.optional("require", Entry::oneOrMore, List.<Entry>of()).stream()
                .flatMap(e -> e.parsed(Formulas.of(bare)::statements).stream().flatMap(List::stream)).toList();
        return new Setup(new World(sizes, symbols, definitions, facts), draws, derived, words, require);
    }

    private void size(Entry.Named named) {
        declare(named.key(), named.name());
        sizes.put(named.name(), named.value().whole(1, LARGEST_SIZE));
    }

    private void symbol(Entry.Named named, SymbolReader reader) {
        List<String> declared = List.of(named.name().split("\\s*,\\s*"));
        declared.forEach(name -> declare(named.key(), name));
        switch (reader.read(named, declared)) {
            case SymbolReader.Defined defined -> {
                definitions.add(defined.definition());
                places.add(defined.place());
            }
            case SymbolReader.Drawn drawn -> {
                symbols.add(drawn.symbol());
                drawn.draw().ifPresent(draw -> draws.put(drawn.symbol().name(), draw));
            }
        }
    }

    /** Words that are numbers are symbols as well. */
    private void numbers(WordBank bank) {
        Expr one = new Expr.Num(1);
        WordNumbers.paths(bank).forEach(path -> symbols.add(new Symbol(WordNumbers.symbol(path), one, one, Structure.GENERAL, false)));
    }

    /** The definitions in the order of the file; each may use the symbols and the definitions before it. */
    private List<Derived> derived(World world) {
        Set<String> open = new LinkedHashSet<>();
        world.symbols().stream().filter(Symbol::unknown).forEach(symbol -> open.add(symbol.name()));
        Vocabulary known = new World(sizes, symbols, List.of(), List.of()).vocabulary();
        List<Derived> derived = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            Formulas formulas = new Formulas(known);
            Optional<Derived> read = places.get(i).parsed(text -> Derived.read(definition.names(), text, formulas, open));
            read.ifPresent(derived::add);
            read.filter(Derived::open).ifPresent(d -> open.addAll(d.names()));
            known = known.with(definition.names());
        }
        return derived;
    }

    private void declare(Entry key, String name) {
        if (!NAME.matcher(name).matches()) {
            key.fault("`" + name + "` is not a name; names are letters, digits and _, and start with a letter");
        } else if (Reserved.isTaken(name)) {
            key.fault("`" + name + "` already has a meaning in formulas; choose another name");
        } else if (!names.add(name)) {
            key.fault("`" + name + "` is declared twice");
        }
    }

    private static Optional<Fact> fact(Entry.Named named, Formulas formulas) {
        return named.value().parsed(formulas::statements)
                .flatMap(statements -> named.value().attempt(() -> new Fact(named.key().id(), only(statements))));
    }

    private static Statement only(List<Statement> statements) {
        if (statements.size() != 1) {
            throw new IllegalArgumentException("a fact is one equation, found " + statements.size() + "; give each its own name");
        }
        return statements.getFirst();
    }
}
