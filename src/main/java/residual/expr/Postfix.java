package residual.expr;


import residual.expr.Expr.Call;
import residual.expr.Expr.ElementPow;
import residual.expr.Expr.Inverse;
import residual.expr.Expr.Neg;
import residual.expr.Expr.Num;
import residual.expr.Expr.Pow;
import residual.expr.Expr.Transpose;
import residual.expr.Token.Type;

/** The rules for what follows an operand: powers, transposes, indices, methods. */
final class Postfix {
    private final Cursor cursor;
    private final Grammar grammar;
    private final Indexing indexing;
    private final Methods methods;

    Postfix(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.indexing = new Indexing(cursor, grammar);
        this.methods = new Methods(cursor, grammar);
    }

    Expr after(Expr base, Token start) {
        return after(base, start, Integer.MAX_VALUE);
    }

    /** The operand with everything that follows it, up to a position. */
    Expr after(Expr base, Token start, int end) {
        Expr expr = base;
        while (cursor.position() < end) {
            int before = cursor.position();
            expr = once(expr, start);
            if (cursor.position() == before) {
                return expr;
            }
        }
        return expr;
    }

    private Expr once(Expr base, Token start) {
        Token token = cursor.peek();
        if (!token.is(Type.MARK)) {
            return base;
        }
        return switch (token.text()) {
            case "'", ".'", "⊤" -> transposed(base, start);
            case "†" -> bySign(base, start);
            case "''" -> cursor.node(start, new Transpose(transposed(base, start)));
            case "^" -> raised(base, start);
            case "**" -> pythonPower(base, start);
            case "!" -> cursor.form(base) == Form.SCALAR ? factorial(base, start) : base;
            case ".^" -> elementPower(base, start);
            case "_", "_col", "_diag" -> indexing.below(base, start);
            case "[" -> indexing.isIndex(base) ? indexing.square(base, start) : base;
            case "(" -> indexing.isMatlabIndex(base) ? indexing.round(base, start) : base;
            case "." -> cursor.peek(1).is(Type.FUNCTION) && !cursor.peek(1).spaced() ? methods.read(base, start) : base;
            default -> base;
        };
    }

    /** The operand with the powers that follow it, up to a transpose, which is meant for more than it. */
    Expr powers(Expr base, Token start) {
        Expr expr = base;
        while ((cursor.sees("^") || cursor.sees("**")) && !isTransposeAhead(expr)) {
            expr = once(expr, start);
        }
        return expr;
    }

    private boolean isTransposeAhead(Expr base) {
        int from = cursor.peek(1).isMark("{") || cursor.peek(1).isMark("(") ? 2 : 1;
        Token first = cursor.peek(from).isMark("-") ? cursor.peek(from + 1) : cursor.peek(from);
        return isSign(first) || isTranspose(first, base);
    }

    private Expr transposed(Expr base, Token start) {
        cursor.next();
        return cursor.node(start, new Transpose(base));
    }

    private Expr factorial(Expr base, Token start) {
        cursor.next();
        return cursor.node(start, new Call(Fn.FACTORIAL, base));
    }

    /** Powers of numbers go from the right, {@code 2^3^2} is 2^9, except in MATLAB; those of matrices, and transposes, do not. */
    Expr tower(Expr base, Expr exponent, Token start) {
        boolean power = cursor.sees("^") || cursor.sees("**");
        boolean numbers = cursor.form(base) == Form.SCALAR && cursor.form(exponent) == Form.SCALAR;
        Token first = cursor.peek(1).isMark("{") || cursor.peek(1).isMark("(") ? cursor.peek(2) : cursor.peek(1);
        if (!power || !numbers || cursor.dialect() == Dialect.MATLAB || isSign(first) || isTranspose(first, base)) {
            return exponent;
        }
        cursor.next();
        Expr above = cursor.sees("{") || cursor.sees("(") ? new Brackets(cursor, grammar).parentheses() : unit();
        return cursor.node(start, power(exponent, tower(exponent, above, start)));
    }

    private Expr raised(Expr base, Token start) {
        cursor.next();
        Token first = cursor.peek();
        if (first.isMark("{") || first.isMark("(")) {
            return raisedByGroup(base, start);
        }
        boolean negative = cursor.sees("-");
        int signs = negative ? 1 : 0;
        if (isTranspose(cursor.peek(signs), base)) {
            cursor.backTo(cursor.position() + signs + 1);
            return cursor.node(start, new Transpose(negative ? cursor.node(start, new Inverse(base)) : base));
        }
        return isSign(first) ? bySign(base, start) : cursor.node(start, power(base, tower(base, unit(), start)));
    }

    /** {@code ^{T}}, {@code ^{-\top}}, {@code ^{\odot 2}}, {@code ^{+}}, or an exponent in a group. */
    private Expr raisedByGroup(Expr base, Token start) {
        Token opening = cursor.peek();
        int close = cursor.closing(cursor.position());
        if (close < 0) {
            throw cursor.error("The bracket opened here is never closed; close it where the exponent or index ends.", opening);
        }
        int size = close - cursor.position() - 1;
        Token one = cursor.peek(1);
        Token two = cursor.peek(2);
        if (size == 1 && (isTranspose(one, base) || isSign(one))) {
            cursor.next();
            Expr expr = isSign(one) ? bySign(base, start) : transposed(base, start);
            cursor.next();
            return expr;
        }
        if (size == 2 && one.isMark("-") && isTranspose(two, base) || size == 3 && isInverseTranspose(base)) {
            cursor.backTo(close + 1);
            return cursor.node(start, new Transpose(cursor.node(start, new Inverse(base))));
        }
        if (one.isMark("⊙")) {
            cursor.backTo(cursor.position() + 2);
            Expr exponent = grammar.expression();
            cursor.expect(opening.isMark("{") ? "}" : ")", opening);
            return cursor.node(start, new ElementPow(base, exponent));
        }
        checkLabel(one, close);
        cursor.next();
        cursor.open("(");
        Expr exponent = grammar.expression();
        cursor.expect(opening.isMark("{") ? "}" : ")", opening);
        cursor.close();
        return cursor.node(start, power(base, tower(base, exponent, start)));
    }

    /** {@code ^{-1\top}} and {@code ^{\top -1}}. */
    private boolean isInverseTranspose(Expr base) {
        boolean before = isTranspose(cursor.peek(1), base) && cursor.peek(2).isMark("-") && cursor.peek(3).text().equals("1");
        return before || cursor.peek(1).isMark("-") && cursor.peek(2).text().equals("1") && isTranspose(cursor.peek(3), base);
    }

    /** {@code W^{(1)}} and {@code W^{t\top}} say which matrix it is, and that one is not declared. */
    private void checkLabel(Token one, int close) {
        if (one.isMark("(") && cursor.closing(cursor.position() + 1) == close - 1 && cursor.peek(2).is(Type.WORD)
                || one.is(Type.WORD) && (cursor.peek(2).isMark("⊤") || cursor.peek(2).isMark("}"))) {
            throw cursor.error("The label “" + (one.isMark("(") ? cursor.peek(2) : one).text()
                    + "” above this name is not part of a declared name, and it is not a number.", one.isMark("(") ? cursor.peek(2) : one);
        }
    }

    private static boolean isSign(Token token) {
        return token.isMark("+") || token.isMark("†") || token.isMark("*") || token.isMark("'");
    }

    private Expr bySign(Expr base, Token start) {
        Token sign = cursor.next();
        boolean transpose = sign.isMark("*") || sign.isMark("'");
        return cursor.node(start, transpose ? new Transpose(base) : new Call(Fn.PINV, base));
    }

    /** A raised T is a transpose, unless T is declared and what it stands on is a number. */
    private boolean isTranspose(Token token, Expr base) {
        boolean letter = token.text().equals("T") || token.text().equals("H") || token.text().equals("t") && !token.is(Type.NAME);
        boolean symbol = token.is(Type.NAME) && cursor.form(base) == Form.SCALAR;
        return token.isMark("⊤") || letter && !symbol && !token.is(Type.NUMBER);
    }

    /** One sign, number or name as an exponent without brackets, with a minus before it if there is one. */
    private Expr unit() {
        Token start = cursor.peek();
        if (cursor.accept("-")) {
            Expr operand = unit();
            return cursor.node(start, new Neg(operand));
        }
        if (cursor.peek().is(Type.NUMBER)) {
            Token number = cursor.next();
            return cursor.node(number, new Num(Double.parseDouble(number.text())));
        }
        if (cursor.peek().is(Type.NAME)) {
            Token name = cursor.next();
            return cursor.node(name, new Expr.Sym(name.text()));
        }
        if (cursor.peek().is(Type.COMMAND) || cursor.peek().is(Type.FUNCTION) || cursor.peek().isMark("(")) {
            cursor.open("^");
            Expr expr = new Primary(cursor, grammar).read();
            cursor.close();
            return expr;
        }
        if (cursor.peek().is(Type.WORD)) {
            throw cursor.unknown(cursor.peek());
        }
        throw cursor.error("I expected an exponent here, such as 2, -1 or T.", cursor.peek());
    }

    /** A power as the tree has it: {@code A^-1} is the inverse. */
    static Expr power(Expr base, Expr exponent) {
        boolean inverse = exponent.equals(new Neg(new Num(1)));
        return inverse ? new Inverse(base) : new Pow(base, exponent);
    }

    private Expr pythonPower(Expr base, Token start) {
        cursor.next();
        Expr exponent = cursor.sees("(") ? new Brackets(cursor, grammar).parentheses() : unit();
        boolean scalar = cursor.form(base) == Form.SCALAR || cursor.form(base) == Form.UNKNOWN;
        return cursor.node(start, scalar ? power(base, tower(base, exponent, start)) : new ElementPow(base, exponent));
    }

    private Expr elementPower(Expr base, Token start) {
        cursor.next();
        boolean group = cursor.sees("(") || cursor.sees("{");
        Expr exponent = group ? new Brackets(cursor, grammar).parentheses() : unit();
        return cursor.node(start, new ElementPow(base, exponent));
    }

    /** What stands below: one sign or a group. */
    Expr script() {
        if (cursor.sees("{")) {
            return new Brackets(cursor, grammar).parentheses();
        }
        return unit();
    }

}
