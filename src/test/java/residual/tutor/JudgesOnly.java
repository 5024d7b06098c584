package residual.tutor;

import java.util.List;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Given;
import residual.check.Input;

/** A check for tests of what is done with verdicts: it offers nothing to answer with. */
interface JudgesOnly extends Check {
    @Override
    default List<Input> inputs(Given given) {
        return List.of();
    }

    @Override
    default Answer solution(Given given) {
        return Answer.of("right");
    }
}
