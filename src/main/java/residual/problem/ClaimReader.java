package residual.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.world.Drop;
import residual.world.Judge;
import residual.world.Truth;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;
import tools.jackson.databind.JsonNode;

/**
 * Reads the world and the lines of a claim from JSON: {@code dims}, {@code symbols}, {@code defs}, {@code facts}, {@code droppable}, and
 * {@code statement} or {@code lines}. Throws {@link ExprException} with a sentence that names the field.
 */
final class ClaimReader {
    private static final int MOST_LINES = 500;
    private final JsonNode node;
    private final ClaimSymbols symbols;

    private ClaimReader(JsonNode node) {
        this.node = node;
        this.symbols = new ClaimSymbols(sizes(node.path("dims")));
    }

    static Claim read(JsonNode node) {
        return new ClaimReader(node).claim();
    }

    private Claim claim() {
        List<String> lines = lines();
        return new Claim(world(), lines, node.has("lines"));
    }

    /** The world alone. */
    static World world(JsonNode node) {
        return new ClaimReader(node).world();
    }

    private World world() {
        List<ClaimSymbols.Declared> declared = symbols.all(node.path("symbols"), "symbols");
        World bare = new World(symbols.sizes(), declared.stream().map(ClaimSymbols.Declared::symbol).toList(), definitions(node.path("defs")), List.of());
        List<Drop> droppable = droppable();
        World built = new World(bare.sizes(), bare.symbols(), bare.definitions(), facts(bare, declared, droppable));
        return built.dropping(drops(built, declared, droppable));
    }

    private List<String> lines() {
        JsonNode lines = node.has("lines") ? node.get("lines") : node.path("statement");
        if (lines.isString()) {
            return List.of(lines.asString());
        }
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.asString("")));
        if (texts.isEmpty() || texts.size() > MOST_LINES || !lines.isArray()) {
            throw fault("I expected a text under `statement`, or 1 to " + MOST_LINES + " texts in a list under `lines`.");
        }
        return texts;
    }

    private static Map<String, Integer> sizes(JsonNode dims) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        each(dims, "dims", (name, value) -> {
            if (!value.isIntegralNumber() || value.asInt(0) < 1 || value.asInt(0) > ClaimSymbols.LARGEST) {
                throw fault("The size " + name + " is " + value + "; sizes are whole numbers from 1 to " + ClaimSymbols.LARGEST + ".");
            }
            sizes.put(name, value.asInt());
        });
        return sizes;
    }

    static void each(JsonNode object, String field, BiConsumer<String, JsonNode> use) {
        if (!object.isObject() && !object.isMissingNode() && !object.isNull()) {
            throw fault("I expected names and values under `" + field + "`, not " + object + ".");
        }
        object.properties().forEach(e -> use.accept(e.getKey(), e.getValue()));
    }

    /** Definitions in order, as pairs {@code ["U,s,V", "svd(X)"]}, as texts {@code "P = V V'"}, or as names and values. */
    static List<Definition> definitions(JsonNode defs) {
        List<Definition> all = new ArrayList<>();
        if (defs.isObject()) {
            each(defs, "defs", (names, value) -> all.add(definition(names, value.asString(""))));
        }
        for (JsonNode one : defs.isArray() ? defs : List.<JsonNode>of()) {
            String[] sides = one.isArray() ? new String[] {one.path(0).asString(""), one.path(1).asString("")} : one.asString("").split("=", 2);
            if (sides.length != 2 || sides[1].isBlank()) {
                throw fault("A definition is a pair of names and a value, such as [\"U,s,V\", \"svd(X)\"], not " + one + ".");
            }
            all.add(definition(sides[0], sides[1]));
        }
        return all;
    }

    private static Definition definition(String names, String text) {
        return new Definition(List.of(names.strip().replaceAll("^[(\\[]|[)\\]]$", "").split("\\s*,\\s*")), text.strip());
    }

    private List<Drop> droppable() {
        List<Drop> drops = new ArrayList<>();
        each(node.path("droppable"), "droppable", (fact, without) ->
                drops.add(new Drop(fact, symbols.all(without.path("symbols"), "droppable").stream().map(ClaimSymbols.Declared::symbol).toList(), definitions(without.path("defs")))));
        return drops;
    }

    /** Facts that are equations and do not hold by construction; those in words are only names. */
    private List<Fact> facts(World bare, List<ClaimSymbols.Declared> declared, List<Drop> droppable) {
        List<Fact> facts = new ArrayList<>();
        declared.forEach(d -> d.alsoAssumed().forEach(text -> facts.addAll(equations(d.symbol().name() + " " + text.getKey(), text.getValue(), bare))));
        Set<String> constructed = new HashSet<>(droppable.stream().map(Drop::fact).toList());
        each(node.path("facts"), "facts", (name, text) -> {
            if (!constructed.contains(name)) {
                facts.addAll(equations(name, text.asString(""), bare));
            }
        });
        return facts;
    }

    /** The statements of a fact, each a fact of its name. */
    private static List<Fact> equations(String name, String text, World bare) {
        try {
            return Reading.of(text, bare.vocabulary()).statements().stream().filter(s -> Judge.truth(s, bare) instanceof Truth.Fails).map(s -> new Fact(name, s)).toList();
        } catch (ExprException | UndrawableException e) {
            return List.of();
        }
    }

    /** What {@code droppable} names, equations, and assumptions on symbols that {@code droppable} leaves alone. */
    private static List<Drop> drops(World world, List<ClaimSymbols.Declared> declared, List<Drop> droppable) {
        List<Drop> all = new ArrayList<>(droppable);
        world.facts().stream().map(f -> Drop.of(f.name())).forEach(all::add);
        Set<String> covered = droppable.stream().flatMap(d -> d.symbols().stream()).map(Symbol::name).collect(Collectors.toSet());
        declared.stream().filter(d -> !covered.contains(d.symbol().name())).flatMap(d -> d.drop().stream()).forEach(all::add);
        return all;
    }

    static ExprException fault(String message) {
        return new ExprException(ExprException.Kind.SYNTAX, message);
    }
}
