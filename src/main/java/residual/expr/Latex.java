package residual.expr;

import java.util.List;
import residual.expr.Token.Type;

/**
 * Undresses LaTeX: fonts, spacing, sizes, colours, labels and environments go, commands become the marks and words that
 * the grammar knows. Text without a backslash passes through unchanged.
 */
final class Latex {
    private final Tape tape;
    private final LatexFences fences;
    private final LatexGroups groups;
    private final LatexEnvironments environments;
    private final LeftDivision division;

    private Latex(Tape tape) {
        this.tape = tape;
        this.fences = new LatexFences(tape);
        this.groups = new LatexGroups(tape, this::one);
        this.environments = new LatexEnvironments(tape, groups);
        this.division = new LeftDivision(tape);
    }

    static List<Token> undressed(List<Token> tokens) {
        var tape = new Tape(tokens);
        var latex = new Latex(tape);
        while (!tape.atEnd()) {
            latex.one();
        }
        return tape.done();
    }

    private void one() {
        Token token = tape.next();
        switch (token.type()) {
            case COMMAND -> command(token);
            case MARK -> mark(token);
            case NUMBER, WORD, NAME, FUNCTION, STRING, END -> tape.put(token);
        }
    }

    private void mark(Token token) {
        switch (token.text()) {
            case "$" -> fences.dollar(token);
            case "~", "`" -> { }
            case "&" -> environments.separator(token, ",");
            case "}" -> groups.closed(token);
            default -> tape.put(token);
        }
    }

    private void command(Token token) {
        String name = token.text();
        if (division.read(token) || fences.read(token)) {
            return;
        }
        if (LatexTables.BOLD.contains(name) && groups.boldFigure(token)) {
            return;
        }
        if (LatexTables.TEXTS.contains(name) && tape.here().isMark("{")) {
            groups.text(token);
        } else if (LatexTables.FONTS.contains(name) || isVectorAccent(name)) {
            groups.soft();
        } else if (LatexTables.ACCENTS.containsKey(name)) {
            groups.accent(LatexTables.ACCENTS.get(name));
        } else if (LatexTables.ARGUMENT_DROPPED.contains(name)) {
            groups.drop();
        } else if (LatexTables.LABELLED.contains(name)) {
            groups.labelled();
        } else {
            structure(token, name);
        }
    }

    private boolean isVectorAccent(String name) {
        boolean function = name.equals("vec") && (tape.here().isMark("(") || tape.here().isCommand("left"));
        return LatexTables.VECTOR_ACCENTS.contains(name) && !function;
    }

    private void structure(Token token, String name) {
        switch (name) {
            case "\\", "cr", "newline", "tabularnewline" -> environments.lineEnd(token);
            case "begin" -> environments.begin(token);
            case "end" -> environments.end(token);
            case "matrix", "pmatrix", "bmatrix", "eqalign", "align", "aligned" -> environments.tex(token, name);
            case "overset", "underset", "stackrel" -> {
                groups.drop();
                groups.soft();
            }
            case "tfrac", "dfrac", "cfrac", "frac", "over" -> tape.put(token.as(Type.COMMAND, "frac"));
            default -> symbol(token, name);
        }
    }

    private void symbol(Token token, String name) {
        if (LatexTables.MARKS.containsKey(name)) {
            tape.put(token.as(Type.MARK, LatexTables.MARKS.get(name)));
        } else if (LatexTables.LETTERS.containsKey(name)) {
            if (!division.readCall(token)) {
                tape.put(token.as(Type.WORD, LatexTables.LETTERS.get(name)));
            }
        } else if (LatexTables.isGreek(name)) {
            tape.put(token.as(Type.WORD, name));
        } else if (!division.readName(token)) {
            tape.put(token);
        }
    }
}
