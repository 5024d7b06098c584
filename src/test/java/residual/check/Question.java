package residual.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Reading;
import residual.expr.Statement;
import residual.expr.Values;
import residual.expr.Vocabulary;
import residual.world.Structure;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/** A question in formulas with its world, as {@code questions.txt} has them. */
final class Question {
    private static final Map<String, Question> ALL = read();

    private final List<String> lines;
    private final Given given;

    private Question(List<String> lines) {
        this.lines = lines;
        Map<String, Integer> sizes = new LinkedHashMap<>();
        all("sizes").stream().flatMap(l -> List.of(l.split(" ")).stream()).forEach(s -> sizes.put(s.split("=")[0], Integer.parseInt(s.split("=")[1])));
        List<Symbol> symbols = all("symbol").stream().map(l -> symbol(l, sizes.keySet())).toList();
        List<Definition> definitions = all("define").stream().map(l -> new Definition(List.of(l.split(" ", 2)[0].split(",")), l.split(" ", 2)[1])).toList();
        World bare = new World(sizes, symbols, definitions, List.of());
        List<Fact> facts = all("fact").stream().map(l -> new Fact(l.split(" ", 2)[0], Reading.of(l.split(" ", 2)[1], bare.vocabulary()).statement())).toList();
        Map<String, SimpleMatrix> values = new LinkedHashMap<>();
        all("value").forEach(l -> values.put(l.split(" ")[0], SimpleMatrix.filled(1, 1, Double.parseDouble(l.split(" ")[1]))));
        this.given = new Given(new World(sizes, symbols, definitions, facts), new Values(sizes, values), Map.of(), 7);
    }

    static Question named(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("no question " + name);
        }
        return ALL.get(name);
    }

    private static Map<String, Question> read() {
        try (var stream = Question.class.getResourceAsStream("questions.txt")) {
            Map<String, List<String>> blocks = new LinkedHashMap<>();
            String name = "";
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList()) {
                if (line.startsWith("[")) {
                    name = line.substring(1, line.length() - 1);
                    blocks.put(name, new ArrayList<>());
                } else {
                    blocks.get(name).add(line);
                }
            }
            Map<String, Question> all = new LinkedHashMap<>();
            blocks.forEach((key, lines) -> all.put(key, new Question(lines)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Symbol symbol(String line, Set<String> sizes) {
        String[] word = line.split(" ");
        Vocabulary names = new Vocabulary(Set.of(), sizes);
        Structure structure = word.length > 4 && !word[4].equals("unknown") ? Structure.named(word[4]).orElseThrow() : Structure.GENERAL;
        return new Symbol(word[0], Reading.of(word[1], names).expression(), Reading.of(word[3], names).expression(), structure, line.endsWith(" unknown"));
    }

    Given given() {
        return given;
    }

    /** What stands behind a key, once for each line that has it. */
    List<String> all(String key) {
        return lines.stream().filter(l -> l.startsWith(key + " ")).map(l -> l.substring(key.length() + 1)).toList();
    }

    Expr answer() {
        return Reading.of(all("answer").getFirst(), given.world().vocabulary()).expression();
    }

    List<Statement> answers() {
        return all("answer").stream().flatMap(text -> Reading.of(text, given.world().vocabulary()).statements().stream()).toList();
    }

    Restraint restraint() {
        return new Restraint(false, all("without"));
    }
}
