package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import residual.expr.Expr;
import residual.expr.Form;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;
import residual.expr.Vocabulary;

/**
 * Symbols with shapes and structure, definitions, and facts: named equations that are assumed to hold.
 * {@code sizes} are the sizes a reader sees; instances may vary them. A world remembers the instances drawn of it, so whoever judges
 * many answers keeps the world.
 */
public final class World {
    private static final int MOST_MOVING = 50;
    private final Map<String, Integer> sizes;
    private final List<Symbol> symbols;
    private final List<Definition> definitions;
    private final List<Fact> facts;
    private final Lazy<Vocabulary> vocabulary = new Lazy<>(() -> Definitions.vocabulary(this));
    private final Lazy<Definitions> rules = new Lazy<>(() -> Definitions.of(this));
    private final Lazy<Instances> instances;
    private final Lazy<List<Values>> examples = new Lazy<>(this::simplest);
    private final Lazy<List<Values>> sketches = new Lazy<>(this::sketched);
    private final Map<Expr, Reference> references = new ConcurrentHashMap<>();
    private final Map<List<Statement>, Conditions> conditions = new ConcurrentHashMap<>();
    private final Memory<Set<String>, World> moving = new Memory<>(MOST_MOVING);
    private final Memory<Statement, World> led = new Memory<>(MOST_MOVING);
    private final Lazy<List<Drop>> drops;
    private final Lazy<List<Ablation>> ablations;

    public World(Map<String, Integer> sizes, List<Symbol> symbols, List<Definition> definitions, List<Fact> facts) {
        this(sizes, symbols, definitions, facts, Optional.empty());
    }

    private World(Map<String, Integer> sizes, List<Symbol> symbols, List<Definition> definitions, List<Fact> facts, Optional<List<Drop>> drops) {
        this.instances = new Lazy<>(() -> new Instances(this, Optional.empty()));
        this.ablations = new Lazy<>(() -> drops().stream().map(d -> new Ablation(d.fact(), d.from(this))).toList());
        this.sizes = Map.copyOf(sizes);
        this.symbols = List.copyOf(symbols);
        this.definitions = List.copyOf(definitions);
        this.facts = List.copyOf(facts);
        this.drops = new Lazy<>(() -> drops.map(List::copyOf).orElseGet(() -> Drop.all(this)));
    }

    /** The world with one more definition: its instances are those of the other, with one more value each. */
    private World(World base, Definition last) {
        List<Definition> more = new ArrayList<>(base.definitions);
        more.add(last);
        this.sizes = base.sizes;
        this.symbols = base.symbols;
        this.definitions = List.copyOf(more);
        this.facts = base.facts;
        this.drops = new Lazy<>(base::drops);
        this.instances = new Lazy<>(() -> new Instances(this, Optional.of(base)));
        this.ablations = new Lazy<>(() -> base.ablations().stream().map(a -> new Ablation(a.fact(), a.world().with(last))).toList());
    }

    /** A symbol; rows and columns are expressions in the sizes. An unknown is what the student or a fact determines. */
    public record Symbol(String name, Expr rows, Expr columns, Structure structure, boolean unknown) {
        private static final Expr ONE = new Expr.Num(1);

        /** Scalar, row, column or matrix, as far as reading needs to know. */
        Form form() {
            if (rows.equals(ONE)) {
                return columns.equals(ONE) ? Form.SCALAR : Form.ROW;
            }
            return columns.equals(ONE) ? Form.COLUMN : Form.MATRIX;
        }

        /** The same symbol with another structure. */
        public Symbol as(Structure other) {
            return new Symbol(name, rows, columns, other, unknown);
        }

        Symbol direction() {
            return new Symbol("d" + name, rows, columns, structure.isLinear() ? structure : Structure.GENERAL, false);
        }
    }

    /** {@code names = value}; several names where a decomposition gives several results ({@code U,s,V = svd(X)}). */
    public record Definition(List<String> names, String text) {
        public Definition {
            names = List.copyOf(names);
        }
    }

    /** A named statement that holds on every instance. */
    public record Fact(String name, Statement statement) {}

    public Map<String, Integer> sizes() {
        return sizes;
    }

    public List<Symbol> symbols() {
        return symbols;
    }

    public List<Definition> definitions() {
        return definitions;
    }

    public List<Fact> facts() {
        return facts;
    }

    /** The names a reader of text about this world may meet, and of what form each is where that is known. */
    public Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** This world with one more definition, as a student's {@code let} line makes it. */
    public World with(Definition definition) {
        return new World(this, definition);
    }

    /** This world with other ways of doing without its facts than leaving out an equation or an assumption. */
    public World dropping(List<Drop> others) {
        return new World(sizes, symbols, definitions, facts, Optional.of(others));
    }

    /** How to do without each fact and each assumption on a symbol. */
    List<Drop> drops() {
        return drops.get();
    }

    /** This world with the directions in which it moves when the differentials in a statement are taken, also where that writes those of defined names alone. */
    World moving(Statement s) {
        Set<String> names = Trees.moved(s);
        World moved = moving(names);
        return moved != this || names.isEmpty() ? moved : led.of(s, claim -> Movers.lead(claim, names, this));
    }

    /**
     * This world with a direction {@code dX} for each X of the names that is a symbol and has none, in which it moves when a differential is taken;
     * where X lies in a linear space, so does dX.
     */
    World moving(Set<String> names) {
        return names.isEmpty() ? this : moving.of(Set.copyOf(names), this::moved);
    }

    private World moved(Set<String> names) {
        List<Symbol> more = new ArrayList<>();
        Set<String> declared = vocabulary().symbols();
        symbols.stream().filter(s -> names.contains(s.name()) && !declared.contains("d" + s.name())).forEach(s -> more.add(s.direction()));
        return more.isEmpty() ? this : with(more);
    }

    private World with(List<Symbol> more) {
        List<Symbol> all = new ArrayList<>(symbols);
        all.addAll(more);
        return new World(sizes, all, definitions, facts, Optional.of(drops()));
    }

    /** This world with another symbol in the place of the one of the same name. */
    World assuming(Symbol other) {
        return new World(sizes, symbols.stream().map(s -> s.name().equals(other.name()) ? other : s).toList(), definitions, facts);
    }

    /** This world with these facts in the place of its own. */
    public World withFacts(List<Fact> others) {
        return new World(sizes, symbols, definitions, others);
    }

    /** The definitions, read; throws {@link residual.expr.ExprException} where one cannot be read. */
    public Definitions rules() {
        return rules.get();
    }

    /**
     * The instance with this number, the same for ever: all facts hold, sizes vary with the number. Throws {@link UndrawableException} where the world has
     * no instance, which is a mistake of its author.
     */
    public Values draw(int number) {
        return instances.get().get(number);
    }

    /** Instances that a person can follow, the simplest first: small sizes, and small whole numbers where the facts allow them. */
    public List<Values> examples() {
        return examples.get();
    }

    private List<Values> simplest() {
        return new Examples(this, instances.get()).all();
    }

    /** Many tiny instances, in which equations often hold by chance. */
    List<Values> sketches() {
        return sketches.get();
    }

    private List<Values> sketched() {
        return new Sketches(this, instances.get()).all();
    }

    /** An author's expression to compare others with; it is remembered. */
    public Reference reference(Expr expression) {
        return references.computeIfAbsent(expression, e -> new Reference(e, this));
    }

    /** The instance with this number with rows and columns of very unequal scales, where the world allows that. */
    Optional<Values> stretched(int number) {
        return instances.get().stretched(number);
    }

    /** An author's conditions to compare others with; they are remembered. */
    public Conditions conditions(List<Statement> claims) {
        return conditions.computeIfAbsent(claims, all -> new Conditions(this, all));
    }

    /** For each fact and each assumption on a symbol: the world without it. */
    public List<Ablation> ablations() {
        return ablations.get();
    }
}
