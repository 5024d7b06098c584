package residual.check;

import java.util.List;
import java.util.stream.IntStream;
import residual.check.Working.Step;
import residual.world.ProofLine.Mark;

/** How a derivation was judged: for each line that claims something its mark, and the facts it takes. */
final class LineWorking {
    private LineWorking() {}

    static Working of(DerivationCheck check, Answer answer) {
        List<DerivedLine> lines = check.derivation(answer.text()).lines();
        return new Working(IntStream.range(0, lines.size()).filter(i -> lines.get(i).claims()).mapToObj(i -> step(i + 1, lines.get(i), check.mostFacts())).toList());
    }

    private static Step step(int number, DerivedLine line, int most) {
        String shown = line.tex().isEmpty() ? "`" + line.written().text().replace("`", "'") + "`" : "$" + line.tex() + "$";
        return new Step("line " + number + ": " + shown, LineNotes.state(line) + (line.is(Mark.HOLDS) || line.is(Mark.BIG) ? "; " + facts(line.judged().uses()) : ""),
                "holds, each step by at most " + (most == 1 ? "1 fact" : most + " facts"), "");
    }

    static String facts(List<String> uses) {
        return uses.isEmpty() ? "no fact" : (uses.size() == 1 ? "fact " : "facts ") + String.join(", ", uses);
    }
}
