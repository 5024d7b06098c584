package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;

/** Whatever a template reads, it reads the same as with OGNL alone. */
class PathEvaluatorTest {
    /** Something to read. */
    public record Shown(String name, List<String> tries, Optional<Shown> latest, Map<String, Integer> by, boolean open) {
        public String shout() {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
    }

    private static final Shown FIRST = new Shown("first", List.of(), Optional.empty(), Map.of(), false);
    private static final Shown SHOWN = new Shown("a < b", List.of("x", "y"), Optional.of(FIRST), Map.of("points", 4), true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"shown.name", "shown.tries", "shown.tries.size()", "shown.tries.isEmpty()", "shown.latest.isPresent()", "shown.latest.isEmpty()",
        "shown.latest.get().name", "shown.latest.get().latest.isPresent()", "shown.by.points", "shown.by.size()", "shown.open", "shown.name.isEmpty()", "shown.name.length()",
        "shown.shout()", "shown.tries[1]", "shown.open and shown.by.points > 3", "not shown.open", "nothing", "shown.by.nothing"})
    void readsWhatOgnlReads(String path) {
        RecordAccessor.register();
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathEvaluator());
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(dialect);
        assertThat(written(engine, path)).isEqualTo(written(new TemplateEngine(), path));
    }

    private static String written(TemplateEngine engine, String path) {
        return engine.process("<p th:text=\"${" + path + "}\">?</p><b th:if=\"${" + path + "}\">yes</b>", new Context(java.util.Locale.ENGLISH, Map.of("shown", SHOWN)));
    }
}
