package residual.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import residual.expr.ExprException.Kind;
import residual.expr.Token.Type;

/**
 * Undresses LaTeX: fonts, spacing, sizes, colours, labels and environments go, commands become the marks and words that
 * the grammar knows. Text without a backslash passes through unchanged.
 */
final class Latex {
    private static final Set<String> PROSE = Set.of("where", "for", "since", "if", "by", "because", "with", "when",
            "otherwise", "so", "as", "subject", "st", "then", "hence", "thus", "using", "on", "the", "is", "const");
    private static final Set<String> LABELLED = Set.of("underbrace", "overbrace", "underbracket", "overbracket");

    private static final Set<String> FENCES = Set.of("(", ")", "[", "]");

    private final List<Token> in;
    private final List<Token> out;
    /** The environments and TeX matrices that are open, innermost last; a matrix turns & and \\ into separators. */
    private final Deque<Boolean> matrices = new ArrayDeque<>();
    private int at;
    /** Whether a dollar sign has opened mathematics, and how much there was to read when the formula before ended. */
    private boolean dollars;
    private int closed = -1;

    private Latex(List<Token> in) {
        this.in = in;
        this.out = new ArrayList<>(in.size() + 1);
    }

    static List<Token> undressed(List<Token> tokens) {
        var latex = new Latex(tokens);
        while (latex.at < tokens.size()) {
            latex.one();
        }
        return latex.out;
    }

    private void one() {
        Token token = in.get(at++);
        switch (token.type()) {
            case COMMAND -> command(token);
            case MARK -> mark(token);
            case NUMBER, WORD, NAME, FUNCTION, STRING, END -> out.add(token);
        }
    }

    private void mark(Token token) {
        switch (token.text()) {
            case "$" -> dollar(token);
            case "~", "`" -> { }
            case "&" -> separator(token, ",");
            case "}" -> closed(token);
            default -> out.add(token);
        }
    }

    private void dollar(Token token) {
        if (next().isMark("$") && !next().spaced()) {
            at++;
        }
        dollars = !dollars;
        fence(token, dollars);
    }

    /** Where one formula ends and the next begins with nothing between, there are two: {@code $A = B$ $C = D$}. */
    private void fence(Token token, boolean opens) {
        if (opens && closed >= 0 && closed == out.size()) {
            out.add(token.as(Type.MARK, "\n"));
        }
        closed = opens ? -1 : out.size();
    }

    /** An empty group goes; the braces around the one name in {@code {\bf v}_1} go too. */
    private void closed(Token brace) {
        int size = out.size();
        boolean empty = size > 0 && lastOut().isMark("{");
        boolean name = size > 1 && lastOut().is(Type.WORD) && out.get(size - 2).isMark("{") && next().isMark("_");
        int open = empty ? size - 1 : size - 2;
        boolean argument = open > 0 && (out.get(open - 1).isMark("_") || out.get(open - 1).isMark("^")
                || out.get(open - 1).is(Type.COMMAND));
        if ((empty || name) && !argument) {
            out.remove(open);
        } else {
            out.add(brace);
        }
    }

    private void separator(Token token, String inMatrix) {
        if (inMatrix() || inMatrix.equals(";")) {
            out.add(token.as(Type.MARK, inMatrix() ? inMatrix : "\n"));
        }
    }

    private boolean inMatrix() {
        return !matrices.isEmpty() && matrices.peek();
    }

    private void command(Token token) {
        String name = token.text();
        if (name.equals("(") && isLeftDivision()) {
            out.add(token.as(Type.MARK, "\\"));
            out.add(token.as(Type.MARK, "("));
        } else if (name.equals(" ") && token.spaced() && isLeftDivision() && isPlain()) {
            out.add(token.as(Type.MARK, "\\"));
        } else if (FENCES.contains(name)) {
            fence(token, name.equals("(") || name.equals("["));
        } else if (name.isBlank() || name.equals("left") || name.equals("right") || LatexTables.SKIPPED.contains(name)) {
            delimiter(name);
        } else if (LatexTables.BOLD.contains(name) && boldFigure(token)) {
            return;
        } else if (LatexTables.TEXTS.contains(name) && next().isMark("{")) {
            text(token);
        } else if (LatexTables.FONTS.contains(name) || vectorAccent(name)) {
            softGroup();
        } else if (LatexTables.ACCENTS.containsKey(name)) {
            accent(LatexTables.ACCENTS.get(name));
        } else if (LatexTables.ARGUMENT_DROPPED.contains(name)) {
            dropArgument();
        } else if (LABELLED.contains(name)) {
            labelled();
        } else {
            structure(token, name);
        }
    }

    /** MATLAB's {@code (X'*X)\(X'*y)}: after an operand, and with no {@code \)} to make it LaTeX. */
    private boolean isLeftDivision() {
        boolean operand = !out.isEmpty() && (lastOut().is(Type.WORD) || lastOut().isMark(")") || lastOut().isMark("'"));
        return operand && in.stream().noneMatch(t -> t.isCommand(")"));
    }

    /** Whether no LaTeX command stands anywhere; then {@code A \ b} with blanks on both sides is MATLAB's division too. */
    private boolean isPlain() {
        return in.stream().noneMatch(t -> t.is(Type.COMMAND) && t.text().length() > 1);
    }

    /** Whether no command of LaTeX stands anywhere; then {@code A\b} is MATLAB's division. */
    private boolean isCode() {
        return in.stream().filter(t -> t.is(Type.COMMAND)).noneMatch(t -> LatexTables.isKnown(t.text()));
    }

    private boolean vectorAccent(String name) {
        boolean function = name.equals("vec") && (next().isMark("(") || next().isCommand("left"));
        return LatexTables.VECTOR_ACCENTS.contains(name) && !function;
    }

    private void structure(Token token, String name) {
        switch (name) {
            case "\\", "cr", "newline", "tabularnewline" -> lineEnd(token);
            case "begin" -> begin(token);
            case "end" -> end(token);
            case "matrix", "pmatrix", "bmatrix", "eqalign", "align", "aligned" -> texMatrix(token, name);
            case "overset", "underset", "stackrel" -> {
                dropArgument();
                softGroup();
            }
            case "tfrac", "dfrac", "cfrac", "frac", "over" -> out.add(token.as(Type.COMMAND, "frac"));
            default -> symbol(token, name);
        }
    }

    private void symbol(Token token, String name) {
        if (LatexTables.MARKS.containsKey(name)) {
            out.add(token.as(Type.MARK, LatexTables.MARKS.get(name)));
        } else if (LatexTables.LETTERS.containsKey(name)) {
            out.add(token.as(Type.WORD, LatexTables.LETTERS.get(name)));
        } else if (LatexTables.isGreek(name)) {
            out.add(token.as(Type.WORD, name));
        } else if (!token.spaced() && isLeftDivision() && isCode()) {
            out.add(token.as(Type.MARK, "\\"));
            out.add(token.part(Type.WORD, name, 1, token.text().length() + 1));
        } else {
            out.add(token);
        }
    }

    /** {@code \left} and {@code \right} give a direction to bars; an invisible delimiter goes. */
    private void delimiter(String name) {
        boolean left = name.equals("left") || name.endsWith("gl");
        boolean right = name.equals("right") || name.endsWith("gr");
        if (next().isMark(".") && (name.equals("left") || name.equals("right"))) {
            at++;
        } else if (left || right) {
            bar(left ? "<" : ">");
        }
    }

    private void bar(String direction) {
        Token token = next();
        String bar = token.is(Type.COMMAND) ? LatexTables.MARKS.getOrDefault(token.text(), "") : token.text();
        if (!bar.startsWith("‖") && !bar.startsWith("|")) {
            return;
        }
        at++;
        String mark = (bar.startsWith("‖") || bar.equals("||") ? "‖" : "|") + direction;
        Token last = out.isEmpty() ? token : out.get(out.size() - 1);
        if (mark.startsWith("|") && last.isMark(mark)) {
            out.set(out.size() - 1, last.as(Type.MARK, "‖" + direction));
        } else {
            out.add(token.as(Type.MARK, mark));
        }
    }

    /** {@code \mathbf 1} and {@code \mathbf{1}} are vectors of ones, {@code \mathbf 0} is zero. */
    private boolean boldFigure(Token token) {
        boolean braced = next().isMark("{");
        Token figure = in.get(Math.min(braced ? at + 1 : at, in.size() - 1));
        boolean figures = figure.is(Type.NUMBER) && figure.text().matches("[01]|11");
        if (!figures || braced && !in.get(Math.min(at + 2, in.size() - 1)).isMark("}")) {
            return false;
        }
        at += braced ? 3 : 1;
        for (char c : figure.text().toCharArray()) {
            out.add(c == '0' ? figure.as(Type.NUMBER, "0") : token.as(Type.MARK, "𝟏"));
        }
        return true;
    }

    /** The group after a font command keeps its braces only where it is a script. */
    private void softGroup() {
        if (!next().isMark("{")) {
            return;
        }
        boolean script = !out.isEmpty() && (lastOut().isMark("_") || lastOut().isMark("^"));
        group(script);
    }

    private void group(boolean braces) {
        Token open = in.get(at++);
        int first = out.size();
        out.add(open);
        while (at < in.size() && !next().isMark("}") && !next().is(Type.END)) {
            if (next().isMark("{")) {
                group(true);
            } else {
                one();
            }
        }
        if (at < in.size() && next().isMark("}")) {
            Token close = in.get(at++);
            if (braces) {
                out.add(close);
            } else {
                out.remove(first);
            }
        }
    }

    /** A single word is a name or a function; several are prose, which ends what there is to read. */
    private void text(Token token) {
        int first = out.size();
        group(true);
        boolean script = first > 0 && (out.get(first - 1).isMark("_") || out.get(first - 1).isMark("^"));
        if (script) {
            return;
        }
        List<Token> words = out.subList(first, out.size());
        boolean name = words.size() == 3 && words.get(1).is(Type.WORD) && !words.get(2).spaced()
                && !PROSE.contains(words.get(1).text().toLowerCase(Locale.ROOT));
        Token single = words.size() == 3 ? words.get(1) : token;
        words.clear();
        if (name) {
            out.add(single);
        } else if (single.text().equals("and")) {
            out.add(token.as(Type.MARK, ";"));
        } else {
            out.add(token.as(Type.MARK, "¶"));
        }
    }

    private void accent(String accent) {
        boolean figure = next().is(Type.NUMBER);
        int first = out.size();
        if (next().isMark("{")) {
            group(false);
        } else if (!figure && at < in.size()) {
            one();
        }
        for (int i = first; i < out.size(); i++) {
            if (out.get(i).is(Type.WORD)) {
                out.set(i, out.get(i).accented(accent));
                return;
            }
        }
    }

    private void dropArgument() {
        int size = out.size();
        if (next().isMark("{")) {
            group(true);
        }
        while (out.size() > size) {
            out.remove(out.size() - 1);
        }
    }

    /** The label under a brace is a remark, not an index. */
    private void labelled() {
        if (next().isMark("{")) {
            group(true);
        }
        if (next().isMark("_") || next().isMark("^")) {
            at++;
            dropArgument();
        }
    }

    private void lineEnd(Token token) {
        if (next().isMark("[") && in.get(Math.min(at + 1, in.size() - 1)).is(Type.NUMBER)) {
            while (!next().isMark("]") && !next().is(Type.END)) {
                at++;
            }
            at++;
        }
        separator(token, ";");
    }

    private void begin(Token token) {
        String name = environmentName();
        if (name.equals("cases") || name.equals("dcases")) {
            throw new ExprException(Kind.SYNTAX, "I cannot read a definition by cases; write the one case that is meant.",
                    token.place());
        }
        boolean matrix = LatexTables.MATRICES.contains(name);
        if (name.equals("array")) {
            dropArgument();
        }
        matrices.push(matrix);
        if (matrix) {
            out.add(token.as(Type.MARK, opening(name)));
        }
    }

    private static String opening(String name) {
        return name.equals("vmatrix") ? "|[" : name.equals("Vmatrix") ? "‖[" : "[[";
    }

    private void end(Token token) {
        environmentName();
        if (matrices.isEmpty()) {
            throw new ExprException(Kind.SYNTAX, "This \\end has no \\begin before it.", token.place());
        }
        if (matrices.pop()) {
            out.add(token.as(Type.MARK, "]]"));
        }
    }

    private String environmentName() {
        int size = out.size();
        dropArgument();
        var name = new StringBuilder();
        for (int i = at - 1; i >= 0 && !in.get(i).isMark("{"); i--) {
            if (in.get(i).is(Type.WORD)) {
                name.insert(0, in.get(i).text());
            }
        }
        while (out.size() > size) {
            out.remove(out.size() - 1);
        }
        return name.toString();
    }

    /** TeX's own {@code \pmatrix{a & b \cr c & d}}. */
    private void texMatrix(Token token, String name) {
        boolean matrix = name.endsWith("matrix");
        matrices.push(matrix);
        if (matrix) {
            out.add(token.as(Type.MARK, "[["));
        }
        softGroup();
        matrices.pop();
        if (matrix) {
            out.add(token.as(Type.MARK, "]]"));
        }
    }

    private Token next() {
        return in.get(Math.min(at, in.size() - 1));
    }

    private Token lastOut() {
        return out.get(out.size() - 1);
    }
}
