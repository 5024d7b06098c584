package residual.expr;

import residual.expr.Expr.Call;
import residual.expr.Expr.Num;
import residual.expr.Expr.Ones;
import residual.expr.Expr.Open;
import residual.expr.Expr.Pow;
import residual.expr.Expr.Sym;
import residual.expr.Expr.Transpose;
import residual.expr.Token.Type;

/** The rules for what stands by itself: numbers, names, brackets, roots, fractions, functions applied. */
final class Primary {
    private final Cursor cursor;
    private final Grammar grammar;
    private final Brackets brackets;
    private final Calls calls;
    private final Sums sums;

    Primary(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.brackets = new Brackets(cursor, grammar);
        this.calls = new Calls(cursor, grammar, brackets);
        this.sums = new Sums(cursor, grammar);
    }

    Expr read() {
        cursor.deeper();
        Expr expr = one();
        cursor.shallower();
        return expr;
    }

    private Expr one() {
        Token token = cursor.peek();
        return switch (token.type()) {
            case NUMBER -> number();
            case NAME -> name();
            case FUNCTION -> calls.read(sums);
            case COMMAND -> command();
            case MARK -> mark(token);
            case WORD -> throw cursor.unknown(token);
            case STRING -> throw cursor.error("I cannot use the quoted text “" + token.text() + "” here.", token);
            case END -> throw missing("formula", token);
        };
    }

    /** What stands last names what is missing. */
    private ExprException missing(String what, Token end) {
        if (cursor.position() == 0) {
            return cursor.error("This " + what + " is empty; write something here.", end);
        }
        String last = Cursor.shown(cursor.token(cursor.position() - 1).text());
        return cursor.error("The " + what + " ends after “" + last + "”, and what belongs behind it is missing; write it, or take “" + last + "” away.", end);
    }

    private Expr number() {
        Token token = cursor.next();
        return cursor.node(token, new Num(Double.parseDouble(token.text())));
    }

    private Expr name() {
        Token token = cursor.next();
        Expr symbol = cursor.node(token, new Sym(token.text()));
        if (cursor.sees("(") && Applications.isApplied(cursor, symbol)) {
            cursor.backTo(cursor.closing(cursor.position()) + 1);
        }
        return symbol;
    }

    private Expr mark(Token token) {
        return switch (token.text()) {
            case "{" -> isTransposeBefore() ? transposedBefore() : brackets.parentheses();
            case "(" -> brackets.parentheses();
            case "[", "[[" -> brackets.square();
            case "|[", "‖[" -> brackets.barredMatrix();
            case "|", "|<", "‖", "‖<", "||" -> brackets.bars();
            case "⟨" -> brackets.angles();
            case "⌊" -> rounded(Fn.FLOOR, "⌋");
            case "⌈" -> rounded(Fn.CEIL, "⌉");
            case "∇" -> grammar.derivatives().nabla();
            case "∂" -> grammar.derivatives().differential();
            case "∑", "∏" -> sums.sign();
            case "√" -> rootSign();
            case "𝟏" -> ones();
            case "^" -> transposedBefore();
            default -> throw unexpected(token);
        };
    }

    private Expr rounded(Fn fn, String closing) {
        Token opening = cursor.next();
        cursor.open(opening.text());
        Expr inside = grammar.expression();
        cursor.expect(closing, opening);
        cursor.close();
        return cursor.node(opening, new Call(fn, inside));
    }

    private ExprException unexpected(Token token) {
        return switch (token.text()) {
            case ")", "]", "}", "]]" -> cursor.error("This closing bracket has no opening one, or nothing stands before it; take it away, or write what it closes.", token);
            case "∫" -> cursor.error("I cannot read integrals; write what this one is equal to.", token);
            case "…" -> cursor.error("I cannot read dots that stand for left-out terms; write the sum or product out, or as a sum over an index.", token);
            case "¶" -> cursor.error("I expected a formula here and found words; write words on a line of their own.", token);
            case "\n" -> missing("line", token);
            default -> cursor.error("I did not expect “" + Cursor.shown(token.text()) + "” here; a name, a number or a bracket should stand here.", token);
        };
    }

    private Expr command() {
        Token token = cursor.next();
        return switch (token.text()) {
            case "frac" -> fraction(token);
            case "sqrt" -> root(token);
            case "binom", "dbinom", "tbinom" -> cursor.node(token, Library.binomial(argument(), argument()));
            case "norm", "lnorm" -> cursor.node(token, new Call(Fn.NORM, argument()));
            case "abs" -> cursor.node(token, brackets.absolute(argument()));
            case "inner" -> cursor.node(token, new Call(Fn.INNER, argument(), argument()));
            default -> throw unknownCommand(token);
        };
    }

    private ExprException unknownCommand(Token token) {
        return new ExprException(ExprException.Kind.UNKNOWN_NAME, "I do not know the command “\\" + token.text() + "”; write what it means with names and operations of this problem.", token.place());
    }

    private Expr fraction(Token start) {
        if (grammar.derivatives().isDerivative()) {
            return grammar.derivatives().fraction(start);
        }
        Expr above = argument();
        Expr below = argument();
        return cursor.node(start, grammar.over(above, below));
    }

    /** What a LaTeX command applies to: a group, or one figure or letter. */
    private Expr argument() {
        Token token = cursor.peek();
        if (token.isMark("{")) {
            return brackets.parentheses();
        }
        if (token.is(Type.NUMBER) && token.text().length() > 1 && token.text().chars().allMatch(Character::isDigit)) {
            Token figure = cursor.firstFigure();
            return cursor.node(figure, new Num(Double.parseDouble(figure.text())));
        }
        return read();
    }

    /** The sign √ stands for the root of the whole number after it; what LaTeX's command takes is one figure or a group. */
    private Expr rootSign() {
        Token sign = cursor.next();
        return cursor.peek().is(Type.NUMBER) ? cursor.node(sign, new Call(Fn.SQRT, number())) : root(sign);
    }

    private Expr root(Token start) {
        if (cursor.accept("[")) {
            Expr degree = grammar.expression();
            cursor.expect("]", start);
            Expr radicand = argument();
            return cursor.node(start, new Pow(radicand, new Expr.Div(new Num(1), degree)));
        }
        Expr radicand = argument();
        return cursor.node(start, new Call(Fn.SQRT, radicand));
    }

    /** The bold one: a column of ones, as long as the context or its index says. */
    private Expr ones() {
        Token start = cursor.next();
        Expr size = cursor.accept("_") ? grammar.postfix().script() : new Open();
        return cursor.node(start, new Ones(size, new Num(1)));
    }

    private boolean isTransposeBefore() {
        return cursor.peek(1).isMark("^") && cursor.peek(3).isMark("}");
    }

    /** {@code {}^t A}: the transpose written before its matrix. */
    private Expr transposedBefore() {
        Token start = cursor.peek();
        cursor.accept("{");
        cursor.next();
        Token mark = cursor.next();
        if (!mark.text().equals("t") && !mark.text().equals("T") && !mark.isMark("⊤")) {
            throw cursor.error("A raised sign needs something before it to stand on.", start);
        }
        cursor.accept("}");
        return cursor.node(start, new Transpose(grammar.power()));
    }
}
