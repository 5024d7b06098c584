package residual.problem;

import java.util.List;
import java.util.regex.Pattern;
import residual.check.Passages;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Vocabulary;

/** The formula on a line that carries more than it: {@code - **Step 2:** $A = B$ (by symmetry)}. */
final class FormulaOnLine {
    private static final Pattern LISTED = Pattern.compile("^\\s*(?:[-*+•–]|\\d{1,3}[.)])\\s+\\$.*");

    private FormulaOnLine() {}

    /** The line as it is where it can be read or does not hold just one formula; else the formula. */
    static String of(String line, Vocabulary vocabulary) {
        try {
            Reading.of(line, vocabulary);
            return LISTED.matcher(line).matches() ? alone(line, line) : line;
        } catch (ExprException e) {
            boolean bare = line.contains("\\") && !line.contains("$");
            return alone(bare ? "$$" + line + "$$" : line, line);
        }
    }

    private static String alone(String text, String otherwise) {
        List<Passages.Passage> formulas = Passages.of(text).formulas();
        return formulas.size() == 1 ? formulas.getFirst().text() : otherwise;
    }
}
