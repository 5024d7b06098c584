package residual.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Vocabulary;
import residual.world.World.Definition;
import residual.world.World.Fact;

/** What a proof may start from: symbols and definitions, which always hold, and facts, any of which can be done without. The worlds of some facts alone are kept. */
public final class Premises {
    private static final int MOST_SHOWN = 2;
    private static final int MOST_REMEMBERED = 5_000;
    private static final int MOST_NAMED = 64;
    private static final int MOST_SIZED = 100;
    private static final int MOST_REMEMBERED_NAMED = 500;
    private static final String BOUNDARY = "\nboundary";
    private final List<Fact> facts;
    private final List<Statement> boundary;
    private final Function<Set<String>, Optional<World>> making;
    private final List<Definition> given;
    private final Memory<List<Definition>, Premises> family;
    private final Memory<Set<String>, Optional<World>> worlds;
    private final Memory<Statement, Truth> truths;
    private final Memory<Step, Sizing> sizings = new Memory<>(MOST_SIZED);
    private final Memory<Question, Optional<List<String>>> reasons;
    private final Memory<List<Expr>, List<Value>> values;
    private final Lazy<Divisors> divisors = new Lazy<>(() -> Divisors.of(Value.instances(bare()), all().draw(0)));

    private Premises(List<Fact> facts, List<Statement> boundary, Function<Set<String>, Optional<World>> making, List<Definition> given, Memory<List<Definition>, Premises> family) {
        this.facts = List.copyOf(facts);
        this.boundary = List.copyOf(boundary);
        this.making = making;
        this.given = List.copyOf(given);
        this.family = family;
        int most = given.isEmpty() ? MOST_REMEMBERED : MOST_REMEMBERED_NAMED;
        this.worlds = new Memory<>(most);
        this.truths = new Memory<>(most);
        this.reasons = new Memory<>(most);
        this.values = new Memory<>(most);
    }

    /** The facts of the world. */
    public static Premises of(World world) {
        return of(world, List.of());
    }

    /** The facts of the world; inequalities are looked at also where the statements of the boundary hold, such as {@code s1 = s2}, since equality is the case that chance does not draw. */
    public static Premises of(World world, List<Statement> boundary) {
        World bare = world.withFacts(List.of());
        List<Fact> all = new ArrayList<>(world.facts());
        boundary.forEach(s -> all.add(new Fact(BOUNDARY, s)));
        return new Premises(world.facts(), boundary, names -> drawable(Construction.of(bare, all.stream().filter(f -> names.contains(f.name())).toList())), List.of(), new Memory<>(MOST_NAMED));
    }

    private static Optional<World> drawable(World world) {
        try {
            world.draw(0);
            return Optional.of(world);
        } catch (UndrawableException e) {
            return Optional.empty();
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    /** The definitions that give one name each, as equations. */
    public List<Statement> definitions() {
        return bare().definitions().stream().filter(d -> d.names().size() == 1).map(this::equation).toList();
    }

    private Statement equation(Definition definition) {
        Expr value = Reading.of(definition.text(), vocabulary()).expression();
        return new Statement(List.of(new Expr.Sym(definition.names().getFirst()), value), List.of(Relation.EQUAL), false);
    }

    /** These premises with one more definition, of a new name; the same again for one that was given lately, since who types asks again and again. */
    public Premises naming(Definition definition) {
        List<Definition> all = new ArrayList<>(given);
        all.add(definition);
        return family.of(List.copyOf(all), names -> new Premises(facts, boundary, some -> given(some).map(world -> world.with(definition)), names, family));
    }

    /** The world in which only these facts need hold; none where it has no instance that can be drawn. */
    Optional<World> given(Collection<String> names) {
        return worlds.of(Set.copyOf(names), making);
    }

    /** The world of the definitions alone. */
    World bare() {
        return given(List.of()).orElseThrow(() -> new UndrawableException("No example of these symbols could be drawn.", Optional.empty()));
    }

    /** The world of all facts; throws {@link UndrawableException} where it has no instance. */
    public World all() {
        return given(names()).orElseThrow(() -> new UndrawableException("The facts could not all be made to hold.", Optional.empty()));
    }

    private List<String> names() {
        return facts.stream().map(Fact::name).toList();
    }

    /** What a statement comes to where all facts hold, also where equality is reached, and whatever the sizes are. While a proof is typed, the same lines are judged again and again. */
    Truth truth(Statement statement) {
        return truths.of(statement, this::judged);
    }

    private Truth judged(Statement statement) {
        Truth truth = Judge.truth(sized(Step.of(statement)), all());
        return truth.holds() ? everywhere(statement, truth) : truth;
    }

    /** The step, whose sizes are the same in all worlds of these premises. */
    private Sizing sized(Step step) {
        return sizings.of(step, s -> new Sizing(s.claim(), s.beside()));
    }

    private Truth everywhere(Statement statement, Truth holds) {
        if (statement.terms().stream().anyMatch(Numerals::any) && isForTheseSizesAlone(statement)) {
            return new Truth.Invalid(new ExprException(ExprException.Kind.SHAPE, "This is only right for sizes given as numbers; write the sizes by their names."));
        }
        boolean unequal = statement.relations().stream().anyMatch(r -> !r.isEquality());
        if (boundary.isEmpty() || !unequal) {
            return holds;
        }
        Set<String> more = new HashSet<>(names());
        more.add(BOUNDARY);
        return given(more).map(world -> Judge.truth(statement, world)).orElse(holds);
    }

    /** The values of expressions of one shape by the definitions alone; open sizes in them follow from each other. */
    public List<Value> values(List<Expr> expressions) {
        return expressions.stream().anyMatch(Trees::isOpen) ? together(expressions) : expressions.stream().map(e -> together(List.of(e)).getFirst()).toList();
    }

    private List<Value> together(List<Expr> expressions) {
        return values.of(expressions, all -> Value.of(all, bare()));
    }

    /** The numbers by which an equation may be divided, with their values on the instances that {@link #values} are from. */
    Divisors divisors() {
        return divisors.get();
    }

    private boolean isForTheseSizesAlone(Statement statement) {
        try {
            World world = all().moving(statement);
            for (int i = 1; i < Instances.SIZES; i++) {
                Comparison.all(world.rules().opened(statement), world.draw(i));
            }
            return false;
        } catch (ExprException e) {
            return e.kind() == ExprException.Kind.SHAPE;
        }
    }

    /** Whether the sizes in a statement follow from the statement itself. */
    boolean isSized(Statement statement) {
        if (statement.terms().stream().noneMatch(Trees::isOpen)) {
            return true;
        }
        try {
            World world = all().moving(statement);
            Comparison.all(world.rules().opened(statement), world.draw(0));
            return true;
        } catch (ExprException e) {
            return e.kind() != ExprException.Kind.SHAPE;
        }
    }

    public Vocabulary vocabulary() {
        return bare().vocabulary();
    }

    /** What is claimed between two expressions, and expressions of the same shape beside them, where their open sizes follow only from those. */
    record Step(Statement claim, List<Expr> beside) {
        static Step of(Statement claim) {
            return new Step(claim, List.of());
        }
    }

    private record Question(Step step, int most) {}

    /** The fewest facts from which the step follows, at most so many, of equally few those named first; nothing where it takes more. */
    Optional<List<String>> fewest(Step step, int most) {
        return reasons.of(new Question(step, most), question -> found(step, most));
    }

    private Optional<List<String>> found(Step step, int most) {
        for (int count = 0; count <= Math.min(most, facts.size()); count++) {
            Optional<List<String>> found = choices(names(), count).stream().filter(names -> follows(step, names)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a statement holds where all facts do. */
    public boolean gives(Statement statement) {
        return Judge.truth(statement, all()).holds();
    }

    private boolean follows(Step step, Collection<String> names) {
        Optional<Truth> known = step.beside().isEmpty() && names.size() == facts.size() ? truths.known(step.claim()) : Optional.empty();
        try {
            return known.isPresent() ? known.get().holds() : given(names).map(world -> Judge.holds(sized(step), world)).orElse(false);
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }

    /** The facts that a true statement takes, however many: the fewest, or those that cannot be left out. */
    List<String> taken(Step step) {
        return fewest(step, MOST_SHOWN).orElseGet(() -> names().stream().filter(name -> given(without(name)).isPresent() && !follows(step, without(name))).toList());
    }

    private Set<String> without(String name) {
        Set<String> others = new HashSet<>(names());
        others.remove(name);
        return others;
    }

    /** All choices of so many of the names, in order. */
    private static List<List<String>> choices(List<String> names, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i + count <= names.size(); i++) {
            String first = names.get(i);
            choices(names.subList(i + 1, names.size()), count - 1).forEach(rest -> {
                List<String> choice = new ArrayList<>(List.of(first));
                choice.addAll(rest);
                all.add(choice);
            });
        }
        return all;
    }
}
