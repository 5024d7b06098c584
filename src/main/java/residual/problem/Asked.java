package residual.problem;

import java.util.Optional;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Given;
import residual.check.Verdict;

/** What one line of a file of answers asks: to judge an answer to one part on the variant of a seed. */
record Asked(Setup setup, Check check, Answer answer, long seed) {

    /** Reads {@code sizes, symbols, facts, require, words, part, answer, seed}; nothing where there are faults. */
    static Optional<Asked> read(Fields fields) {
        fields.optional("id");
        Setup setup = SetupReader.read(fields);
        Scope scope = ProblemReader.scope(setup);
        Optional<PartReader.Kind> kind = fields.required("part", e -> PartReader.kindOnly(e.fields("part"), scope), Optional.empty());
        Answer answer = fields.required("answer", e -> AnswerReader.of(kind.map(PartReader.Kind::name).orElse("")).read(e), Answer.of(""));
        int seed = fields.optional("seed", e -> e.whole(0, Integer.MAX_VALUE), 1);
        return fields.build(() -> new Asked(setup, kind.orElseThrow().check(), answer, seed));
    }

    /** What the seed gives; an {@code IllegalArgumentException} or {@code ExprException} is the author's mistake. */
    Given given() {
        return VariantDraw.of(setup, seed);
    }

    Verdict verdict() {
        return check.judge(answer, given());
    }
}
