package residual.problem;

import java.util.List;
import residual.check.Passages;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Vocabulary;

/** The formula on a line that carries more than it: {@code - **Step 2:** $A = B$ (by symmetry)}. */
final class FormulaOnLine {
    private FormulaOnLine() {}

    /** The line as it is where it can be read or does not hold just one formula; else the formula. */
    static String of(String line, Vocabulary vocabulary) {
        try {
            Reading.of(line, vocabulary);
            return line;
        } catch (ExprException e) {
            boolean bare = line.contains("\\") && !line.contains("$");
            List<Passages.Passage> formulas = Passages.of(bare ? "$$" + line + "$$" : line).formulas();
            return formulas.size() == 1 ? formulas.getFirst().text() : line;
        }
    }
}
