package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world as a person declares it in boxes of text, one declaration a line: symbols {@code U: m x k, orthonormal columns}, sizes {@code k = 2}, definitions
 * {@code W1 = U'}, facts {@code eigen: X X' U = U D}. What cannot be read is told with its box and line.
 */
public final class Declarations {
    private static final int MOST_LINES = 40;
    private static final int LARGEST_SIZE = 12;

    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, DeclaredSymbol> symbols = new LinkedHashMap<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    private List<String> guessed = List.of();

    private Declarations() {}

    /** The three boxes. */
    public record Text(String symbols, String definitions, String facts) {}

    /** What is wrong with a line of a box, counted from 1; 0 where it is not one line. */
    public record Trouble(String box, int line, String message) {}

    /** The world that was declared, if there is no trouble, and the same with its two largest sizes the other way round where that is not ruled out. */
    public record Result(World world, Optional<World> other, List<Trouble> troubles) {
        public Result {
            troubles = List.copyOf(troubles);
        }
    }

    /** Reads the boxes; of a world with trouble only the part that could be read. */
    public static Result read(Text text) {
        Declarations all = new Declarations();
        all.each("symbols", text.symbols(), all::symbol);
        all.each("definitions", text.definitions(), all::definition);
        World bare = all.bare();
        all.each("facts", text.facts(), line -> all.fact(line, bare));
        World world = all.troubles.isEmpty() ? all.world(bare) : bare;
        return new Result(world, all.troubles.isEmpty() ? all.other() : Optional.empty(), all.troubles);
    }

    /** Reads one line; throws {@code IllegalArgumentException} or {@link ExprException} with a sentence. */
    @FunctionalInterface
    private interface LineReader {
        void read(String line);
    }

    private void each(String box, String text, LineReader reader) {
        String[] lines = text.split("\\R");
        if (lines.length > MOST_LINES) {
            troubles.add(new Trouble(box, MOST_LINES + 1, "These are " + lines.length + " lines; at most " + MOST_LINES + " are read."));
            return;
        }
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    reader.read(line);
                }
            } catch (IllegalArgumentException | ExprException e) {
                troubles.add(new Trouble(box, i + 1, e.getMessage()));
            }
        }
    }

    private void symbol(String line) {
        if (line.matches("[A-Za-z]\\w*\\s*=\\s*\\d+([,;]\\s*[A-Za-z]\\w*\\s*=\\s*\\d+)*")) {
            List.of(line.split("[,;]")).forEach(this::size);
            return;
        }
        DeclaredSymbol.read(line).forEach(s -> {
            if (symbols.putIfAbsent(s.name(), s) != null) {
                throw new IllegalArgumentException("`" + s.name() + "` is declared twice.");
            }
        });
    }

    private void size(String text) {
        String[] sides = text.split("=");
        String digits = sides[1].strip();
        if (digits.length() > 3 || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > LARGEST_SIZE) {
            throw new IllegalArgumentException("The size " + sides[0].strip() + " is " + digits + "; sizes are whole numbers from 1 to " + LARGEST_SIZE + ".");
        }
        sizes.put(sides[0].strip(), Integer.parseInt(digits));
    }

    private void definition(String line) {
        String[] sides = line.split("\\s*(?::=|=)\\s*", 2);
        if (sides.length != 2 || sides[1].isBlank()) {
            throw new IllegalArgumentException("A definition is a name, = and a formula, as in W1 = Uk'.");
        }
        List<String> names = List.of(sides[0].replaceAll("[()\\[\\]]", " ").strip().split("\\s*,\\s*|\\s+")).stream().map(SymbolName::of).toList();
        names.stream().filter(symbols::containsKey).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("`" + name + "` is declared as a symbol, so it cannot be defined as well; take it out of the symbols, or make this a fact.");
        });
        definitions.add(new Definition(names, sides[1].strip()));
    }

    private void fact(String line, World bare) {
        int colon = line.indexOf(':');
        boolean named = colon > 0 && !line.startsWith(":=", colon) && line.substring(0, colon).matches("[^=<>≤≥\\\\$]{1,60}");
        String text = named ? line.substring(colon + 1).strip() : line;
        String name = named ? line.substring(0, colon).strip() : text;
        List<Statement> statements = Reading.of(text, bare.vocabulary()).statements();
        if (statements.size() != 1 || statements.getFirst().relations().isEmpty()) {
            throw new IllegalArgumentException("A fact is one equation, as in `eigen: X X' U = U D`. What is assumed of a single symbol stands beside it, as in `A: n x n, invertible`.");
        }
        if (facts.putIfAbsent(name, text) != null) {
            throw new IllegalArgumentException("There are two facts with the name `" + name + "`; give each its own.");
        }
    }

    private World bare() {
        guessed = SizeGuess.fill(sizes, List.copyOf(symbols.values()));
        try {
            World world = ClaimReader.world(json(Map.of()));
            if (troubles.isEmpty()) {
                world.rules();
                world.draw(0);
            }
            return world;
        } catch (ExprException | UndrawableException e) {
            troubles.add(new Trouble(e instanceof UndrawableException ? "definitions" : "symbols", 0, e.getMessage()));
            return new World(sizes, List.of(), List.of(), List.of());
        }
    }

    private World world(World bare) {
        try {
            World world = facts.isEmpty() ? bare : ClaimReader.world(json(facts));
            world.draw(0);
            return world;
        } catch (ExprException | UndrawableException e) {
            troubles.add(new Trouble("facts", 0, "No example was found on which all these facts hold together, so nothing can be judged. Either they contradict each other, or a definition does what they ask more easily. (" + e.getMessage() + ")"));
            return bare;
        }
    }

    private Optional<World> other() {
        try {
            Map<String, Integer> given = Map.copyOf(sizes);
            boolean turned = SizeGuess.turn(sizes, guessed, List.copyOf(symbols.values()));
            Optional<World> other = turned ? Optional.of(ClaimReader.world(json(facts))) : Optional.empty();
            other.ifPresent(w -> w.draw(0));
            sizes.putAll(given);
            return other;
        } catch (ExprException | UndrawableException e) {
            return Optional.empty();
        }
    }

    private ObjectNode json(Map<String, String> equations) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode dims = node.putObject("dims");
        sizes.forEach(dims::put);
        ObjectNode declared = node.putObject("symbols");
        symbols.values().forEach(s -> s.write(declared.putObject(s.name())));
        var defs = node.putArray("defs");
        definitions.forEach(d -> defs.addArray().add(String.join(",", d.names())).add(d.text()));
        ObjectNode named = node.putObject("facts");
        equations.forEach(named::put);
        return node;
    }
}
