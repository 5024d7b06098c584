package residual.expr;

import java.util.List;
import java.util.Map;
import residual.expr.ExprException.Kind;

/**
 * A text in any notation, read: its statements and the place of each of their parts. Plain, Unicode, LaTeX, MATLAB and
 * NumPy may be mixed; the same meaning gives the same tree, up to the forms that {@link Expr} keeps apart.
 */
public final class Reading {
    private final List<Statement> statements;
    private final Map<Expr, Place> places;
    private final int length;

    private Reading(List<Statement> statements, Map<Expr, Place> places, int length) {
        this.statements = List.copyOf(statements);
        this.places = places;
        this.length = length;
    }

    /**
     * Reads a formula or several, separated by commas, semicolons or new lines.
     *
     * @throws ExprException with the place and a sentence for the person who typed it: SYNTAX, UNKNOWN_NAME, or LIMIT for
     *     text too long or nested too deep
     */
    public static Reading of(String text, Vocabulary vocabulary) {
        return read(text, vocabulary, false);
    }

    /** Reads like {@link #of}, and a statement may define a name: its left side may be a name that is not declared. */
    public static Reading defining(String text, Vocabulary vocabulary) {
        return read(text, vocabulary, true);
    }

    private static Reading read(String text, Vocabulary vocabulary, boolean defining) {
        List<Token> raw = Lexer.tokens(Enumeration.blanked(text));
        Names names = new Names(vocabulary);
        Dialect dialect = Dialect.of(raw);
        List<Token> tokens = Singles.cut(Latex.undressed(raw), names, dialect == Dialect.LATEX);
        Cursor cursor = new Cursor(Naming.named(tokens, names), names, dialect);
        List<Statement> statements = new Statements(cursor, defining).all();
        return new Reading(statements, cursor.places(), text.length());
    }

    public List<Statement> statements() {
        return statements;
    }

    /** The only statement; several are an error. */
    public Statement statement() {
        if (statements.size() != 1) {
            throw new ExprException(Kind.SYNTAX, "One formula is expected here, and I read " + statements.size() + ".",
                    new Place(0, length));
        }
        return statements.get(0);
    }

    /** The only expression, without a relation. */
    public Expr expression() {
        Statement statement = statement();
        if (!statement.relations().isEmpty()) {
            throw new ExprException(Kind.SYNTAX, "An expression without an equals sign is expected here.", new Place(0, length));
        }
        return statement.terms().get(0);
    }

    /** Where a part of a statement of this reading stands in the text; equal parts at other places are other parts. */
    public Place placeOf(Expr node) {
        return places.getOrDefault(node, Place.NONE);
    }
}
