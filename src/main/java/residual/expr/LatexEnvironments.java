package residual.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import residual.expr.ExprException.Kind;
import residual.expr.Token.Type;

/** Environments and TeX's own matrices: a matrix turns {@code &} and {@code \\} into separators, any other environment its line ends into new lines. */
final class LatexEnvironments {
    private final Tape tape;
    private final LatexGroups groups;
    /** Whether those that are open are matrices, innermost first. */
    private final Deque<Boolean> matrices = new ArrayDeque<>();

    LatexEnvironments(Tape tape, LatexGroups groups) {
        this.tape = tape;
        this.groups = groups;
    }

    void separator(Token token, String inMatrix) {
        boolean matrix = !matrices.isEmpty() && matrices.peek();
        if (matrix || inMatrix.equals(";")) {
            tape.put(token.as(Type.MARK, matrix ? inMatrix : "\n"));
        }
    }

    /** The end of a line, with the space after it that {@code \\[2pt]} asks for. */
    void lineEnd(Token token) {
        if (tape.here().isMark("[") && tape.ahead(1).is(Type.NUMBER)) {
            while (!tape.here().isMark("]") && !tape.here().is(Type.END)) {
                tape.next();
            }
            if (tape.here().isMark("]")) {
                tape.next();
            }
        }
        separator(token, ";");
    }

    void begin(Token token) {
        String name = name();
        if (name.equals("cases") || name.equals("dcases")) {
            throw new ExprException(Kind.SYNTAX, "I cannot read a definition by cases; write the one case that is meant.",
                    token.place());
        }
        if (name.equals("array")) {
            groups.drop();
        }
        open(LatexTables.MATRICES.contains(name), token, opening(name));
    }

    private void open(boolean matrix, Token token, String bracket) {
        matrices.push(matrix);
        if (matrix) {
            tape.put(token.as(Type.MARK, bracket));
        }
    }

    private static String opening(String name) {
        return name.equals("vmatrix") ? "|[" : name.equals("Vmatrix") ? "‖[" : "[[";
    }

    void end(Token token) {
        name();
        if (matrices.isEmpty()) {
            throw new ExprException(Kind.SYNTAX, "This \\end has no \\begin before it.", token.place());
        }
        close(token);
    }

    private void close(Token token) {
        if (matrices.pop()) {
            tape.put(token.as(Type.MARK, "]]"));
        }
    }

    /** Steps over the name of an environment. */
    private String name() {
        groups.drop();
        var name = new StringBuilder();
        for (int i = tape.position() - 1; i >= 0 && !tape.token(i).isMark("{"); i--) {
            if (tape.token(i).is(Type.WORD)) {
                name.insert(0, tape.token(i).text());
            }
        }
        return name.toString();
    }

    /** TeX's own {@code \pmatrix{a & b \cr c & d}}. */
    void tex(Token token, String name) {
        open(name.endsWith("matrix"), token, "[[");
        groups.soft();
        close(token);
    }
}
