package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Values;
import residual.world.UndrawableException;
import residual.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Formulas found in the wild have the values that a competent reader takes them to have, whatever tree they read to. Those that are not read are texts whose
 * names or dots no declaration explains; their number may not grow.
 */
class WildFormulasTest {
    private static final int INSTANCES = 3;

    @ParameterizedTest
    @CsvSource({"latex.jsonl, tex, 3, 11", "plain.jsonl, text, 2, 1"})
    void haveTheirValues(String file, String field, int different, int unread) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/cases", file))) {
            JsonNode row = JsonDatum.parse(line);
            if (row.path("ascii").isString() && !row.get("ascii").asString().startsWith("declare")) {
                compare(row, row.get(field).asString(), wrong, refused);
            }
        }
        assertThat(wrong).as("read to other values").hasSizeLessThanOrEqualTo(different);
        assertThat(refused).as("not read").hasSizeLessThanOrEqualTo(unread);
    }

    private static void compare(JsonNode row, String text, List<String> wrong, List<String> refused) {
        World world = world(row);
        Statement meant = Reading.defining(row.get("ascii").asString(), world.vocabulary()).statement();
        try {
            List<Statement> read = Reading.defining(text, world.vocabulary()).statements();
            if (read.stream().noneMatch(statement -> isSame(statement, meant, world))) {
                wrong.add(row.get("id") + " " + text + " instead of " + row.get("ascii") + " " + read);
            }
        } catch (ExprException e) {
            refused.add(row.get("id") + " " + text + " :: " + e.getMessage());
        }
    }

    private static World world(JsonNode row) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        List.of("dims", "symbols", "defs").forEach(name -> claim.set(name, row.get(name)));
        return ClaimReader.read(claim.put("statement", "0 = 0")).world();
    }

    /** The terms agree from the last one on; the first may be a name for the value that only one of the two texts gives. */
    private static boolean isSame(Statement read, Statement meant, World world) {
        int named = Math.abs(read.terms().size() - meant.terms().size());
        int shared = Math.min(read.terms().size(), meant.terms().size());
        if (named > 1) {
            return false;
        }
        for (int i = 0; i < INSTANCES; i++) {
            List<SimpleMatrix> left = values(read, world, shared, i);
            if (left.isEmpty() || !left.equals(values(meant, world, shared, i)) && !close(left, values(meant, world, shared, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(List<SimpleMatrix> left, List<SimpleMatrix> right) {
        for (int t = 0; t < left.size(); t++) {
            SimpleMatrix a = left.get(left.size() - 1 - t);
            if (t >= right.size()) {
                return true;
            }
            SimpleMatrix b = right.get(right.size() - 1 - t);
            if (a.getNumRows() != b.getNumRows() || a.getNumCols() != b.getNumCols() || !(a.minus(b).normF() <= 1e-8 * Math.max(1, b.normF()))) {
                return false;
            }
        }
        return true;
    }

    /** The values of the last terms, as far as the first names nothing known. */
    private static List<SimpleMatrix> values(Statement s, World world, int count, int instance) {
        try {
            World moving = world;
            Values at = moving.draw(instance);
            List<Expr> terms = world.rules().opened(s).terms();
            Statement last = new Statement(terms.subList(terms.size() - count, terms.size()), s.relations().subList(s.relations().size() - (count - 1), s.relations().size()), false);
            return Shapes.resolve(last, Evaluation.shapes(at), at.sizes()).terms().stream().map(t -> Evaluation.of(t, at)).toList();
        } catch (ExprException | UndrawableException e) {
            return count > 1 ? values(s, world, count - 1, instance) : List.of();
        }
    }
}
