package residual.check;

import java.util.List;

/**
 * One line of a derivation as it was written: its text, the row of the answer it starts in, from 0, the formulas in it, and whether they define
 * names. A line without formulas is prose.
 */
record Written(String text, int row, List<String> formulas, boolean defines) {
    Written {
        formulas = List.copyOf(formulas);
    }

    boolean isProse() {
        return formulas.isEmpty();
    }
}
