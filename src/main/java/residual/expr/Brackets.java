package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr.Block;
import residual.expr.Expr.Call;
import residual.expr.Token.Type;

/** The rules for everything between brackets and bars: groups, blocks, norms, determinants, inner products. */
final class Brackets {
    private final Cursor cursor;
    private final Grammar grammar;

    Brackets(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    Expr parentheses() {
        Token opening = cursor.next();
        cursor.open(opening.text());
        Expr inside = grammar.expression();
        if (cursor.sees(">") && cursor.peek(1).text().equals("0")) {
            cursor.next();
            cursor.next();
            inside = cursor.node(opening, new Call(Fn.STEP, inside));
        }
        if (cursor.sees(",") && opening.isMark("(")) {
            throw cursor.error("I do not know what a comma between parentheses means here; a block matrix is written [A, B].",
                    cursor.peek());
        }
        cursor.expect(opening.isMark("{") ? "}" : ")", opening);
        cursor.close();
        return inside;
    }

    /** A block matrix, a list of lists as NumPy writes it, or square brackets used as parentheses. */
    Expr square() {
        Token opening = cursor.next();
        String closing = opening.isMark("[[") ? "]]" : "]";
        boolean blanks = opening.isMark("[") && isBlankSeparated();
        cursor.open("[");
        boolean lists = opening.isMark("[") && cursor.sees("[") && isListOfLists();
        List<List<Expr>> rows = lists ? lists() : rows(blanks, closing);
        cursor.expect(closing, opening);
        cursor.close();
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            return rows.get(0).get(0);
        }
        return cursor.node(opening, new Block(rows));
    }

    private List<List<Expr>> rows(boolean blanks, String closing) {
        var rows = new ArrayList<List<Expr>>();
        do {
            if (cursor.sees(closing) && !rows.isEmpty()) {
                break;
            }
            rows.add(row(blanks));
        } while (cursor.accept(";") || cursor.accept("\n"));
        return rows;
    }

    private List<Expr> row(boolean blanks) {
        var row = new ArrayList<Expr>();
        row.add(grammar.entry(blanks));
        while (cursor.accept(",") || blanks && (grammar.startsFactor(cursor.peek()) || cursor.sees("-"))) {
            if (cursor.sees("]") || cursor.sees(";")) {
                break;
            }
            row.add(grammar.entry(blanks));
        }
        return row;
    }

    private boolean isListOfLists() {
        int close = cursor.closing(cursor.position());
        return close > 0 && (cursor.token(close + 1).isMark(",") && cursor.token(close + 2).isMark("[")
                || cursor.token(close + 1).isMark("]"));
    }

    private List<List<Expr>> lists() {
        var rows = new ArrayList<List<Expr>>();
        do {
            Token opening = cursor.next();
            if (!opening.isMark("[")) {
                throw cursor.error("Each row of this matrix should stand in brackets of its own.", opening);
            }
            rows.add(row(false));
            cursor.expect("]", opening);
        } while (cursor.accept(","));
        return rows;
    }

    /**
     * In a row without commas blanks separate, as in MATLAB, if no operator stands free: {@code [A B; C D]} but not
     * {@code [A B - I]}.
     */
    private boolean isBlankSeparated() {
        int close = cursor.closing(cursor.position() - 1);
        if (close < 0 || cursor.dialect() == Dialect.LATEX) {
            return false;
        }
        int level = 0;
        boolean gap = false;
        for (int i = cursor.position(); i < close; i++) {
            Token token = cursor.token(i);
            boolean outside = level == 0;
            level += token.isMark("(") || token.isMark("[") ? 1 : token.isMark(")") || token.isMark("]") ? -1 : 0;
            if (outside && token.isMark(",") || outside && isFreeOperator(token, cursor.token(i + 1))) {
                return false;
            }
            gap |= outside && token.spaced() && i > cursor.position() && !token.is(Type.MARK);
        }
        return gap;
    }

    private static boolean isFreeOperator(Token token, Token next) {
        return token.is(Type.MARK) && "+-*/@·".contains(token.text()) && token.spaced() && next.spaced();
    }

    /** A matrix environment with bars around it. */
    Expr barredMatrix() {
        Token opening = cursor.next();
        cursor.open("[");
        Expr block = cursor.node(opening, new Block(rows(false, "]]")));
        cursor.expect("]]", opening);
        cursor.close();
        return cursor.node(opening, new Call(opening.isMark("|[") ? Fn.DET : Fn.NORM, block));
    }

    /** A norm, a determinant or an absolute value. */
    Expr bars() {
        Token opening = cursor.next();
        boolean norm = !opening.text().startsWith("|") || opening.isMark("||");
        cursor.open(norm ? "‖" : "|");
        Expr inside = grammar.expression();
        if (cursor.sees("||") && !norm) {
            cursor.splitBars();
        }
        closeBar(norm, opening);
        cursor.close();
        return norm ? new Norms(cursor, grammar).subscripted(opening, inside) : cursor.node(opening, absolute(inside));
    }

    private void closeBar(boolean norm, Token opening) {
        boolean closed = norm ? cursor.accept("‖") || cursor.accept("‖>") || cursor.accept("||")
                : cursor.accept("|") || cursor.accept("|>");
        boolean twoSingle = !closed && norm && cursor.sees("|") && cursor.peek(1).isMark("|");
        if (twoSingle) {
            cursor.next();
            cursor.next();
        } else if (!closed) {
            throw cursor.error(cursor.atEnd() ? "The bar opened here is never closed."
                    : "Here I expected a bar to close the one opened before.", cursor.atEnd() ? opening : cursor.peek());
        }
    }

    /** The determinant of a matrix, the norm of a vector, the absolute value of a number. */
    Expr absolute(Expr inside) {
        return switch (cursor.form(inside)) {
            case MATRIX -> new Call(Fn.DET, inside);
            case ROW, COLUMN -> new Call(Fn.NORM, inside);
            case SCALAR -> new Call(Fn.ABS, inside);
            case UNKNOWN -> new Call(hasCapital(inside) ? Fn.DET : Fn.ABS, inside);
        };
    }

    private static boolean hasCapital(Expr e) {
        return switch (e) {
            case Expr.Sym s -> Character.isUpperCase(s.name().charAt(0));
            case Expr.Mul m -> hasCapital(m.left()) || hasCapital(m.right());
            case Expr.Add a -> hasCapital(a.left()) || hasCapital(a.right());
            case Expr.Sub s -> hasCapital(s.left()) || hasCapital(s.right());
            case Expr.Transpose t -> hasCapital(t.operand());
            case Expr.Inverse i -> hasCapital(i.operand());
            default -> false;
        };
    }

    Expr angles() {
        Token opening = cursor.next();
        cursor.open("⟨");
        Expr left = grammar.expression();
        if (!cursor.accept(",") && !cursor.accept("|")) {
            throw cursor.error("Inside ⟨ ⟩ I expect two expressions with a comma between them.", cursor.peek());
        }
        Expr right = grammar.expression();
        cursor.expect("⟩", opening);
        cursor.close();
        Token sub = cursor.peek();
        if (sub.isMark("_") && cursor.peek(1).text().equals("F")) {
            cursor.next();
            cursor.next();
        }
        return cursor.node(opening, new Call(Fn.INNER, left, right));
    }

    /** The arguments of a function, the opening parenthesis already read. */
    List<Expr> arguments(Token opening) {
        var arguments = new ArrayList<Expr>();
        cursor.open("(");
        do {
            arguments.add(grammar.expression());
        } while (cursor.accept(","));
        cursor.expect(")", opening);
        cursor.close();
        return arguments;
    }

}
