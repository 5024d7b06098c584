package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import residual.check.Check;
import residual.check.DerivationCheck;
import residual.check.DerivationCheck.Route;
import residual.check.ModelRoutes;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Premises;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/** Reads {@code derivation: {facts: {…}, definitions: {…}, goal: "…", routes: {…}}}. */
final class DerivationReader implements KindReader {
    private static final int MOST_FACTS = 10;

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("derivation");
        World world = defined(fields.named("definitions"), scope.world());
        Formulas formulas = Formulas.of(world);
        List<Fact> facts = new ArrayList<>(world.facts());
        fields.named("facts").forEach(named -> fact(named, formulas).ifPresent(facts::add));
        if (facts.size() > MOST_FACTS) {
            fields.fault("a derivation has at most " + MOST_FACTS + " facts, this one has " + facts.size());
        }
        Optional<Expr> start = fields.optional("start").flatMap(e -> e.parsed(formulas::expression));
        List<Statement> goals = fields.required("goal", e -> goals(e, start, formulas), List.of());
        List<Statement> equality = fields.optional("equality", Entry::oneOrMore, List.<Entry>of()).stream().flatMap(e -> e.parsed(formulas::statements).stream().flatMap(List::stream)).toList();
        int most = fields.optional("most-facts", e -> e.whole(1, MOST_FACTS), 1);
        List<Route> routes = fields.named("routes").stream().flatMap(named -> route(named).stream()).toList();
        List<Double> prices = fields.optional("next-step", e -> e.oneOrMore().stream().map(Entry::share).toList(), ModelRoutes.PRICES);
        Optional<DerivationCheck> check = fields.build(() -> new DerivationCheck(Premises.of(world.withFacts(facts), equality), start, goals, most, new ModelRoutes(routes, prices)));
        check.ifPresent(c -> entry.later(() -> prove(c.premises(), goals)));
        return check.map(Check.class::cast);
    }

    /** A definition gives a symbol of the problem a value, or a new name. */
    private static World defined(List<Entry.Named> definitions, World world) {
        Set<String> names = definitions.stream().map(Entry.Named::name).collect(Collectors.toSet());
        List<Symbol> symbols = world.symbols().stream().filter(s -> !names.contains(s.name())).toList();
        World made = new World(world.sizes(), symbols, world.definitions(), world.facts());
        for (Entry.Named named : definitions) {
            World before = made;
            Optional<Expr> value = named.value().parsed(Formulas.of(before)::expression);
            made = value.isPresent() ? before.with(new Definition(List.of(named.name()), named.value().text())) : before;
        }
        return made;
    }

    private static Optional<Fact> fact(Entry.Named named, Formulas formulas) {
        Optional<List<Statement>> read = named.value().parsed(formulas::statements);
        if (read.isPresent() && read.get().size() != 1) {
            named.value().fault("a fact is one equation, found " + read.get().size() + "; give each its own name");
        }
        return read.map(all -> new Fact(named.key().id(), all.getFirst()));
    }

    /** Statements; with a start, what it equals. */
    private static List<Statement> goals(Entry entry, Optional<Expr> start, Formulas formulas) {
        if (start.isPresent()) {
            return entry.parsed(formulas::expression).map(end -> List.of(new Statement(List.of(start.get(), end), List.of(Relation.EQUAL), false))).orElse(List.of());
        }
        return entry.oneOrMore().stream().flatMap(e -> e.parsed(formulas::statements).stream().flatMap(List::stream)).toList();
    }

    private static Optional<Route> route(Entry.Named named) {
        Fields fields = named.value().fields("route");
        String title = fields.text("title", named.name().replace('-', ' '));
        String comment = fields.text("comment", "");
        String lines = fields.text("lines");
        return fields.build(() -> new Route(named.key().id(), title, comment, lines));
    }

    /** The facts can hold together and give the goals. */
    private static void prove(Premises premises, List<Statement> goals) {
        try {
            goals.stream().filter(goal -> !premises.gives(goal)).findFirst().ifPresent(goal -> {
                throw new IllegalArgumentException("the goal " + Notation.PLAIN.write(goal) + " does not follow from the facts and definitions");
            });
        } catch (UndrawableException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }
}
