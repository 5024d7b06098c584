package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void textsThatReadAlikeComeTogether() {
        List<List<Integer>> groups = Likeness.groups(List.of("The mixed term 2ab is positive.", "Weight decay shrinks all the singular values.", "the mixed term, 2ab, is positive!",
                "Weight decay shrinks the singular values", "I do not know.", "Because the mixed term 2ab is positive"));
        assertThat(groups).containsExactly(List.of(0, 2, 5), List.of(1, 3), List.of(4));
    }

    @Test
    void everyTextIsInOneGroupWhateverItHolds() {
        List<String> texts = List.of("", "?!", "word ".repeat(20_000), "λ ≤ 0 \u0000", "a AND b OR (c* ~ \"");
        assertThat(Likeness.groups(texts).stream().flatMap(List::stream).sorted().toList()).containsExactly(0, 1, 2, 3, 4);
        assertThat(Likeness.groups(List.of())).isEmpty();
    }
}
