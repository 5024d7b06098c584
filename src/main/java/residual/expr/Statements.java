package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.expr.Expr.Num;
import residual.expr.Expr.Sym;
import residual.expr.Token.Type;

/**
 * The rules for lines: chains of relations, several statements in one text, objectives, and the remarks around them.
 * A line that begins with a relation continues the statement before it in the same text, if there is one.
 */
final class Statements {
    private static final Set<String> CLOSE = Set.of("allclose", "array_equal", "isclose");

    private final Cursor cursor;
    private final Grammar grammar;
    private final NewNames names;
    private final boolean defining;
    private final List<Statement> read = new ArrayList<>();

    Statements(Cursor cursor, boolean defining) {
        this.cursor = cursor;
        this.grammar = new Grammar(cursor);
        this.names = new NewNames(cursor);
        this.defining = defining;
    }

    List<Statement> all() {
        skipSeparators();
        while (!cursor.atEnd()) {
            boolean goesOn = acceptConjunction();
            boolean remark = !read.isEmpty() && !goesOn && Prose.starts(cursor.peek()) && !cursor.peek().text().equals("let");
            if (!remark) {
                statement();
            }
            boolean joined = Prose.joins(cursor.peek()) && Relations.isAhead(cursor);
            if (!joined) {
                skipRemarks();
            }
            boolean separated = skipSeparators() || joined;
            if (!separated && !cursor.atEnd()) {
                throw unexpected(cursor.peek());
            }
        }
        if (read.isEmpty()) {
            throw new ExprException(ExprException.Kind.SYNTAX, "There is no formula here yet.", cursor.peek().place());
        }
        return read;
    }

    private ExprException unexpected(Token token) {
        return switch (token.text()) {
            case ")", "]", "}", "]]" -> cursor.error("This closing bracket has no opening one before it; take it away, or open one before.", token);
            case "≠" -> cursor.error("I cannot judge “≠”; only equations and inequalities.", token);
            case "…" -> cursor.error("I cannot read dots that stand for left-out terms; write them out, or as a sum over an index.", token);
            case "_" -> cursor.error("I cannot tell what the index below stands for here; write it directly behind a name.", token);
            default -> token.is(Type.WORD) ? cursor.unknown(token)
                    : cursor.error("I did not expect “" + Cursor.shown(token.text()) + "” here; take it away, or write what it joins on both sides.", token);
        };
    }

    private boolean skipSeparators() {
        boolean skipped = false;
        while (cursor.sees(",") || cursor.sees(";") || cursor.sees("\n") || cursor.sees(".") || cursor.sees("⇒")
                || cursor.sees(":") && cursor.peek(1).isMark("\n")) {
            cursor.next();
            skipped = true;
        }
        return skipped;
    }

    /** {@code A = B and hence C = D}: the words between two statements, where a second one follows on the line. */
    private boolean acceptConjunction() {
        boolean accepted = false;
        while (!read.isEmpty() && Prose.joins(cursor.peek()) && Relations.isAhead(cursor)) {
            cursor.next();
            cursor.accept(",");
            accepted = true;
        }
        return accepted;
    }

    /** A membership, a condition or words after a formula say nothing that is judged. */
    private void skipRemarks() {
        boolean remark = cursor.sees("∈") || cursor.sees("¶") || Prose.starts(cursor.peek()) || cursor.sees("→");
        while (remark && !cursor.sees("\n") && !cursor.atEnd()) {
            cursor.next();
        }
    }

    private void statement() {
        boolean let = acceptLet();
        List<Expr> terms = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        boolean continues = Relations.isSign(cursor.peek());
        if (continues) {
            relations.add(Relations.read(cursor));
        }
        if (!continues && (acceptDefiniteness(terms, relations) || acceptCloseness(terms, relations))) {
            read.add(new Statement(terms, relations, false));
            return;
        }
        boolean objective = term(terms, !continues, let);
        while (Relations.isSign(cursor.peek())) {
            relations.add(Relations.read(cursor));
            objective |= term(terms, false, false);
        }
        if (objective) {
            read.add(Statement.of(terms.get(terms.size() - 1)));
        } else {
            add(named(new Statement(terms, relations, continues)));
        }
    }

    private boolean acceptLet() {
        boolean let = cursor.peek().text().equals("let") || cursor.peek().text().equals("Let") || cursor.peek().text().equals("define");
        if (let) {
            cursor.next();
        }
        return let;
    }

    private boolean acceptDefiniteness(List<Expr> terms, List<Relation> relations) {
        if (!cursor.peek().is(Type.FUNCTION) || !cursor.peek().text().equals("psd")) {
            return false;
        }
        cursor.next();
        terms.add(grammar.factor());
        terms.add(new Num(0));
        relations.add(Relation.SEMIDEFINITE_ABOVE);
        return true;
    }

    /** {@code np.allclose(A, B)} says that both are equal; tolerances after them are not read. */
    private boolean acceptCloseness(List<Expr> terms, List<Relation> relations) {
        if (!cursor.peek().is(Type.FUNCTION) || !CLOSE.contains(cursor.peek().text()) || !cursor.peek(1).isMark("(")) {
            return false;
        }
        Token name = cursor.next();
        List<Expr> values = Methods.Arguments.read(cursor, grammar).values();
        if (values.size() < 2) {
            throw cursor.error("“" + name.text() + "” compares two matrices, and I found " + values.size() + ".", name);
        }
        terms.addAll(values.subList(0, 2));
        relations.add(Relation.EQUAL);
        return true;
    }

    /** Reads one side, of which the first may be a new name; whether it is the function of a minimisation. */
    private boolean term(List<Expr> terms, boolean first, boolean let) {
        boolean objective = Objectives.skip(cursor);
        if (!objective && first && (defining || let) && names.isHere()) {
            terms.add(names.read());
        } else if (!objective && first && names.isHere() && (Relations.isChain(cursor) || Objectives.isAhead(cursor))) {
            names.read();
            terms.add(new Sym(""));
        } else {
            terms.add(grammar.expression());
        }
        return objective;
    }

    /** A chain that begins with a new name for its value says only what follows. */
    private static Statement named(Statement statement) {
        boolean naming = statement.terms().get(0).equals(new Sym(""));
        return naming ? new Statement(statement.terms().subList(1, statement.terms().size()),
                statement.relations().subList(1, statement.relations().size()), false) : statement;
    }

    /** A line that continues joins the statement before it. */
    private void add(Statement statement) {
        if (!statement.continues() || read.isEmpty()) {
            read.add(statement);
            return;
        }
        Statement before = read.remove(read.size() - 1);
        var terms = new ArrayList<>(before.terms());
        terms.addAll(statement.terms());
        var relations = new ArrayList<>(before.relations());
        relations.addAll(statement.relations());
        read.add(new Statement(terms, relations, before.continues()));
    }
}
