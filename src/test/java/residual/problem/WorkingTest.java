package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Answer;
import residual.check.Working;

/** What an author is told of how answers to formulas were judged: every part of these kinds in the problems that come along tells it of its samples. */
class WorkingTest {
    private static final Set<String> KINDS = Set.of("expression", "equations", "derivation", "critique");
    private static final Catalog CATALOG = Catalog.open(Path.of("problems"), file -> {});

    static Stream<String> parts() {
        return CATALOG.edition().problems().values().stream().sorted(java.util.Comparator.comparing(Problem::path))
                .flatMap(p -> p.parts().stream().filter(part -> KINDS.contains(part.kind())).map(part -> p.path() + "#" + part.id()));
    }

    private static Part part(String place) {
        return problem(place).part(place.substring(place.indexOf('#') + 1)).orElseThrow();
    }

    private static Problem problem(String place) {
        return CATALOG.edition().problem(place.substring(0, place.indexOf('#'))).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void itTellsStepsOfEverySampleThatCanBeRead(String place) {
        Part part = part(place);
        Variant variant = Variant.of(problem(place), 1);
        for (Part.Sample sample : part.samples()) {
            Answer answer = variant.fill(sample.answer());
            List<Working.Step> steps = part.check().working(answer, variant.given()).steps();
            boolean readable = part.check().judge(answer, variant.given()).outcome().counts();
            assertThat(!readable || !steps.isEmpty()).as("%s: %s", place, answer).isTrue();
            assertThat(steps).allSatisfy(step -> assertThat(step.what() + step.value()).as("%s", step).doesNotContain("NaN").isNotBlank());
        }
    }

    @Test
    void anExpressionIsToldBySizeOnInstancesAndConditionsByWhatFollows() {
        List<Working.Step> right = working("deep-learning/a-autoencoder/gradients", 0, true);
        List<Working.Step> wrong = working("deep-learning/a-autoencoder/gradients", 0, false);
        assertThat(right.subList(0, 5)).allSatisfy(step -> assertThat(step.what()).startsWith("instance "));
        assertThat(right.subList(5, right.size())).extracting(Working.Step::what, Working.Step::value).containsExactly(tuple("what it takes for your expression to equal the right one", "no fact"));
        assertThat(right.getFirst().value()).matches("(0|\\d.*e-1\\d|0\\.0{9,}\\d*), terms of size .*");
        assertThat(wrong.getFirst().value()).doesNotStartWith("0,").doesNotContain("e-1");
    }

    private static List<Working.Step> working(String path, int at, boolean right) {
        Problem problem = CATALOG.edition().problem(path).orElseThrow();
        Variant variant = Variant.of(problem, 1);
        Part part = problem.parts().stream().filter(p -> p.kind().equals("expression")).skip(at).findFirst().orElseThrow();
        Answer answer = part.samples().stream().map(s -> variant.fill(s.answer())).filter(a -> right == (part.check().judge(a, variant.given()).score() == 1)
                && part.check().judge(a, variant.given()).outcome().counts()).findFirst().orElseThrow();
        return part.check().working(answer, variant.given()).steps();
    }
}
