package residual.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Form;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;
import residual.expr.Vocabulary;

/** The definitions of a world as rules: they give names their values, and derivatives see through them. */
public final class Definitions {
    private static final Pattern FACTORED = Pattern.compile("\\s*(?:np\\.linalg\\.|scipy\\.linalg\\.)?\\\\?(svdfull|svd|eigh|qr|chol|cholesky)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    /** A formula with its definitions written out may have so many parts. */
    private static final int MOST_PARTS = 20_000;

    private final List<Rule> rules;
    private final Map<String, Expr> formulas;
    /** How many parts each formula has once everything in it is written out. */
    private final Map<String, Long> parts = new HashMap<>();

    private Definitions(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.formulas = new LinkedHashMap<>();
        rules.forEach(r -> r.formulas().forEach(formulas::put));
        formulas.forEach((name, formula) -> parts.put(name, parts(formula)));
    }

    private long parts(Expr e) {
        long own = e instanceof Expr.Sym s ? parts.getOrDefault(s.name(), 1L) : 1;
        return Math.min(Integer.MAX_VALUE, own + Trees.parts(e).stream().mapToLong(this::parts).sum());
    }

    private Expr bounded(Expr e) {
        long all = parts(e);
        if (all > MOST_PARTS) {
            throw new ExprException(ExprException.Kind.LIMIT, "With its definitions written out this formula has more than " + MOST_PARTS + " parts; that is more than I work with.");
        }
        return e;
    }

    /** How names get their values. */
    private sealed interface Rule {
        /** One name for a formula. */
        record Formula(String name, Expr value) implements Rule {}

        /** Several names for the factors of a matrix. */
        record Factors(List<String> names, Decomposition how, Expr matrix) implements Rule {}

        /** The vocabulary with the names of this rule. */
        default Vocabulary named(Vocabulary before) {
            return switch (this) {
                case Formula f -> before.defining(f.name(), f.value());
                case Factors f -> {
                    Vocabulary more = before;
                    for (int i = 0; i < f.names().size(); i++) {
                        more = more.with(f.names().get(i), f.how().form(i));
                    }
                    yield more;
                }
            };
        }

        default Map<String, Expr> formulas() {
            return switch (this) {
                case Formula f -> Map.of(f.name(), f.value());
                case Factors f -> {
                    Map<String, Expr> known = new HashMap<>();
                    for (int i = 0; i < f.names().size(); i++) {
                        String name = f.names().get(i);
                        f.how().formula(i, f.matrix()).ifPresent(e -> known.put(name, e));
                    }
                    yield known;
                }
            };
        }
    }

    static Definitions of(World world) {
        Vocabulary vocabulary = declared(world);
        List<Rule> rules = new ArrayList<>();
        for (World.Definition d : world.definitions()) {
            Rule rule = read(d, vocabulary);
            rules.add(rule);
            vocabulary = rule.named(vocabulary);
        }
        return new Definitions(rules);
    }

    private static Vocabulary declared(World world) {
        Vocabulary vocabulary = new Vocabulary(Set.of(), world.sizes().keySet());
        for (World.Symbol s : world.symbols()) {
            vocabulary = vocabulary.with(s.name(), Form.of(s.rows(), s.columns()));
        }
        return vocabulary;
    }

    /** The names of a world; those of a definition that cannot be read are of unknown form. */
    static Vocabulary vocabulary(World world) {
        Vocabulary vocabulary = declared(world);
        for (World.Definition d : world.definitions()) {
            try {
                vocabulary = read(d, vocabulary).named(vocabulary);
            } catch (ExprException e) {
                vocabulary = vocabulary.with(d.names());
            }
        }
        return vocabulary;
    }

    private static Rule read(World.Definition d, Vocabulary vocabulary) {
        Matcher factored = FACTORED.matcher(d.text());
        if (factored.matches()) {
            Decomposition how = Decomposition.named(factored.group(1).equals("cholesky") ? "chol" : factored.group(1)).orElseThrow();
            if (how.results() != d.names().size()) {
                throw new ExprException(ExprException.Kind.SYNTAX, factored.group(1) + " gives " + how.results() + " results, but " + d.names().size() + " names stand before it.");
            }
            return new Rule.Factors(d.names(), how, Reading.of(factored.group(2), vocabulary).expression());
        }
        if (d.names().size() != 1) {
            throw new ExprException(ExprException.Kind.SYNTAX, "Only svd, svdfull, eigh and qr give several results; " + d.text() + " is none of them.");
        }
        return new Rule.Formula(d.names().getFirst(), Reading.of(d.text(), vocabulary).expression());
    }

    /** The values with those of all defined names; throws {@link ExprException} where one is undefined or has no shape. */
    public Values extend(Values values) {
        Values all = values;
        for (Rule rule : rules) {
            all = extend(rule, all);
        }
        return all;
    }

    private Values extend(Rule rule, Values values) {
        return switch (rule) {
            case Rule.Formula f -> Evaluation.define(f.name(), opened(f.value()), values);
            case Rule.Factors f -> {
                List<SimpleMatrix> factors = f.how().of(Evaluation.of(opened(f.matrix()), values));
                Map<String, SimpleMatrix> named = new HashMap<>();
                for (int i = 0; i < factors.size(); i++) {
                    named.put(f.names().get(i), factors.get(i));
                }
                yield values.with(named);
            }
        };
    }

    /** The statement with every defined name that has a formula written out, so that it speaks of symbols alone. */
    Statement written(Statement s) {
        Statement open = opened(s);
        return new Statement(open.terms().stream().map(this::bounded).map(this::writtenOut).toList(), s.relations(), s.continues());
    }

    /** The expression with every defined name that has a formula written out. */
    public Expr written(Expr e) {
        return writtenOut(bounded(opened(e)));
    }

    private Expr writtenOut(Expr e) {
        if (e instanceof Expr.Sym s && formulas.containsKey(s.name())) {
            return writtenOut(opened(formulas.get(s.name())));
        }
        return Trees.map(e, this::writtenOut);
    }

    /** The statement with its derivatives seeing through definitions. */
    public Statement opened(Statement s) {
        return formulas.isEmpty() || s.terms().stream().noneMatch(Trees::differentiates) ? s : new Statement(s.terms().stream().map(this::opened).toList(), s.relations(), s.continues());
    }

    /** The expression with defined names written out inside derivatives, as far as they depend on the variable. */
    public Expr opened(Expr e) {
        if (formulas.isEmpty() || !Trees.differentiates(e)) {
            return e;
        }
        return switch (e) {
            case Expr.Grad g -> new Expr.Grad(inside(g.function(), Trees.names(g.variable())), g.variable());
            case Expr.Jac j -> new Expr.Jac(inside(j.function(), Trees.names(j.variable())), j.variable());
            case Expr.Hess h -> new Expr.Hess(inside(h.function(), Trees.names(h.variable())), h.variable());
            case Expr.Directional d -> new Expr.Directional(inside(d.function(), Trees.names(d.variable())), d.variable(), opened(d.direction()));
            case Expr.Differential d -> new Expr.Differential(written(bounded(opened(d.operand())), moved(d), false));
            default -> Trees.map(e, this::opened);
        };
    }

    /** Everything that may move is named by a differential; which names have one is seen at evaluation, so only those without values are written out. */
    private Set<String> moved(Expr.Differential d) {
        Set<String> names = new HashSet<>();
        formulas.keySet().forEach(n -> names.addAll(Trees.names(formulas.get(n))));
        names.addAll(Trees.names(d.operand()));
        names.removeAll(formulas.keySet());
        return names;
    }

    /**
     * A name that is only another word for the variable or its transpose ({@code W1 = W2'}) is a point of its own and held fixed, as in a partial
     * derivative, unless the function depends on the variable in no other way.
     */
    private Expr inside(Expr function, Set<String> variables) {
        Expr body = bounded(opened(function));
        Expr partial = written(body, variables, true);
        return mentions(partial, variables) ? partial : written(body, variables, false);
    }

    private Expr written(Expr e, Set<String> variables, boolean holdAliases) {
        if (e instanceof Expr.Sym s) {
            boolean open = !variables.contains(s.name()) && formulas.containsKey(s.name()) && dependsOn(s.name(), variables);
            return open && !(holdAliases && isAlias(s.name(), variables)) ? written(opened(formulas.get(s.name())), variables, holdAliases) : e;
        }
        return Trees.map(e, part -> written(part, variables, holdAliases));
    }

    private boolean isAlias(String name, Set<String> variables) {
        Expr value = formulas.get(name);
        Expr inner = value instanceof Expr.Transpose t ? t.operand() : value;
        return inner instanceof Expr.Sym s && variables.contains(s.name());
    }

    private boolean dependsOn(String name, Set<String> variables) {
        List<String> waiting = new ArrayList<>(List.of(name));
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            String next = waiting.removeLast();
            if (variables.contains(next)) {
                return true;
            }
            if (seen.add(next) && formulas.containsKey(next)) {
                waiting.addAll(Trees.names(formulas.get(next)));
            }
        }
        return false;
    }

    /** The names that a value is worked out from through definitions, without going through those of some others. */
    Set<String> behind(Expr value, Set<String> closed) {
        Set<String> seen = new HashSet<>();
        List<String> waiting = new ArrayList<>(Trees.names(value));
        while (!waiting.isEmpty()) {
            String next = waiting.removeLast();
            if (!closed.contains(next) && seen.add(next) && formulas.containsKey(next)) {
                waiting.addAll(Trees.names(formulas.get(next)));
            }
        }
        return seen;
    }

    private static boolean mentions(Expr e, Set<String> variables) {
        return Trees.names(e).stream().anyMatch(variables::contains);
    }
}
