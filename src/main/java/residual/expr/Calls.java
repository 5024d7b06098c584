package residual.expr;

import java.util.List;
import java.util.Optional;
import residual.expr.Expr.Call;
import residual.expr.Expr.Mul;
import residual.expr.Expr.Num;
import residual.expr.Expr.Ones;
import residual.expr.Expr.Open;
import residual.expr.Methods.Arguments;
import residual.expr.Token.Type;

/** The rules for functions applied: {@code tr(A)}, {@code \operatorname{tr} AB}, {@code np.linalg.inv(A)}. */
final class Calls {
    private final Cursor cursor;
    private final Grammar grammar;
    private final Brackets brackets;
    private final Constructors constructors;

    Calls(Cursor cursor, Grammar grammar, Brackets brackets) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.brackets = brackets;
        this.constructors = new Constructors(cursor, grammar);
    }

    Expr read(Sums sums) {
        Token name = cursor.peek();
        if (name.text().equals("d")) {
            return grammar.derivatives().differential();
        }
        cursor.next();
        if (name.text().equals("pi")) {
            return cursor.node(name, new Num(Math.PI));
        }
        if (name.text().equals("e") && !cursor.sees("^") && !cursor.sees("**")) {
            return cursor.node(name, new Call(Fn.EXP, new Num(1)));
        }
        if (constructors.make(name.text())) {
            return constructors.read(name);
        }
        if (Sums.isName(name) && sums.isPlain()) {
            return sums.plain(name);
        }
        return called(name, sums);
    }

    private Expr called(Token name, Sums sums) {
        Optional<Fn> fn = Functions.ofOneArgument(name.text());
        boolean prime = (cursor.sees("'") || cursor.sees("^") && cursor.peek(1).isMark("'")) && fn.isPresent();
        if (prime) {
            cursor.backTo(cursor.position() + (cursor.sees("^") ? 2 : 1));
            return cursor.node(name, slope(fn.get(), operand(fn.get()), name));
        }
        if (name.text().equals("e")) {
            cursor.next();
            Expr exponent = grammar.postfix().script();
            boolean matrix = cursor.form(exponent) == Form.MATRIX;
            return cursor.node(name, new Call(matrix ? Fn.EXPM : Fn.EXP, grammar.postfix().tower(new Num(Math.E), exponent, name)));
        }
        String kind = subscript(name);
        Optional<Expr> exponent = exponent();
        if (exponent.equals(Optional.of(new Expr.Neg(new Num(1)))) && fn.flatMap(Functions::inverse).isPresent()) {
            return cursor.node(name, ofOneArgument(name, Functions.inverse(fn.get()).get(), kind));
        }
        Expr value = fn.isPresent() ? ofOneArgument(name, fn.get(), kind) : Related.isOne(name.text()) ? related(name, kind) : ofSeveral(name, kind, sums);
        cursor.node(name, value);
        return exponent.map(e -> cursor.node(name, cursor.form(value).isVector() ? new Expr.ElementPow(value, e) : Postfix.power(value, e))).orElse(value);
    }

    /** The sign below a function's name, as in {@code norm_F} or {@code softmax_{rows}}. */
    private String subscript(Token name) {
        if (!cursor.accept("_")) {
            return "";
        }
        var text = new StringBuilder();
        Token opening = cursor.next();
        if (!opening.isMark("{")) {
            return opening.text();
        }
        while (!cursor.sees("}") && !cursor.atEnd()) {
            text.append(cursor.next().text());
        }
        cursor.expect("}", opening);
        return text.toString();
    }

    /** {@code \operatorname{tr}^2(A)}. */
    private Optional<Expr> exponent() {
        if (!cursor.sees("^") && !cursor.sees("**")) {
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(grammar.postfix().script());
    }

    /** The secant and others that are written by a function of the language. */
    private Expr related(Token name, String kind) {
        Related related = Related.named(name.text());
        Expr value = ofOneArgument(name, related.fn(), kind);
        return related.of(value, cursor.form(value));
    }

    private Expr ofOneArgument(Token name, Fn fn, String kind) {
        if (!cursor.sees("(")) {
            return simplified(fn, operand(fn), kind);
        }
        Arguments arguments = Arguments.read(cursor, grammar);
        dropSlogdetPart(name);
        List<Expr> values = arguments.values();
        if (fn == Fn.DIAG && values.size() > 1) {
            return new Call(Fn.DIAG, new Expr.Block(values.stream().map(List::of).toList()));
        }
        String axis = axis(name, arguments);
        if (!axis.isEmpty() && !values.isEmpty()) {
            return new Axes(cursor, name).along(values.getFirst(), axis);
        }
        if (name.text().equals("log") && values.size() == 2) {
            return new Library(cursor, grammar).call(name, arguments, name);
        }
        return simplified(fn, arguments.only(cursor, name), kind);
    }

    /** The axis that a keyword or, of a mean and in Python, the second argument names; MATLAB counts them from 1. */
    private String axis(Token name, Arguments arguments) {
        boolean python = cursor.dialect() == Dialect.NUMPY;
        boolean second = arguments.values().size() == 2 && (name.text().equals("mean") || python && List.of("softmax", "logsumexp").contains(name.text()));
        String axis = second ? arguments.axis(1) : arguments.keywords().getOrDefault("axis", "").replace("None", "");
        return python || axis.isEmpty() || !second ? axis : axis.equals("1") ? "0" : "1";
    }

    /** {@code np.linalg.slogdet(A)[1]}: its second part is the logarithm. */
    private void dropSlogdetPart(Token name) {
        if (name.text().equals("slogdet") && cursor.sees("[") && cursor.peek(2).isMark("]")) {
            cursor.backTo(cursor.position() + 3);
        }
    }

    private Expr simplified(Fn fn, Expr argument, String kind) {
        if (fn == Fn.LOG && !kind.isEmpty() && !kind.equals("e")) {
            return new Expr.Div(simplified(fn, argument, ""), new Call(Fn.LOG, base(kind)));
        }
        if (fn == Fn.LOG && argument instanceof Call c && c.fn() == Fn.DET) {
            return new Call(Fn.LOGDET, c.arguments());
        }
        return kind.startsWith("row") && fn == Fn.SOFTMAX ? new Call(Fn.SOFTMAXROWS, argument) : new Call(fn, argument);
    }

    /** The base of a logarithm, a number or a declared name below it. */
    private Expr base(String kind) {
        if (kind.matches("\\d+(\\.\\d+)?")) {
            return new Num(Double.parseDouble(kind));
        }
        return new Expr.Sym(cursor.names().find(kind).orElseThrow(() -> cursor.error("I cannot read “" + kind + "” as the base of a logarithm.", cursor.peek())));
    }

    /** The operand of a function: a bracket, or without one the product that follows, up to the next function. */
    private Expr operand(Fn fn) {
        if (cursor.sees("(") || cursor.sees("{")) {
            return brackets.parentheses();
        }
        if (cursor.sees("[")) {
            return brackets.square();
        }
        Token start = cursor.peek();
        Expr operand = grammar.power();
        boolean applied = start.is(Type.FUNCTION) && isStop(start.text());
        while (!applied && continues(fn, cursor.peek())) {
            cursor.accept("·");
            operand = cursor.node(start, new Mul(operand, grammar.power()));
        }
        return operand;
    }

    private boolean continues(Fn fn, Token token) {
        boolean dot = fn == Fn.TR && token.isMark("·");
        Token next = dot ? cursor.peek(1) : token;
        boolean stops = next.is(Type.MARK) && (next.text().startsWith("|") || next.text().startsWith("‖") || next.isMark("∑") || next.isMark("∏"))
                || next.is(Type.FUNCTION) && isStop(next.text());
        return grammar.startsFactor(next) && !stops;
    }

    private static boolean isStop(String function) {
        return Functions.ofOneArgument(function).map(f -> Functions.isScalarValued(f) || Functions.isElementwise(f)).orElse(false);
    }

    private Expr ofSeveral(Token name, String kind, Sums sums) {
        Token opening = cursor.peek();
        if (name.text().equals("norm")) {
            return new Norms(cursor, grammar).called(name, kind);
        }
        if (name.text().equals("softmax")) {
            return softmax(name, kind);
        }
        if (name.text().equals("log_softmax") || name.text().equals("logsoftmax")) {
            return new Call(Fn.LOG, softmax(name.as(Type.FUNCTION, "softmax"), kind));
        }
        if (!cursor.sees("(")) {
            throw cursor.error("“" + name.text() + "” is a function and wants its arguments in parentheses after it.", name);
        }
        if (Sums.isName(name)) {
            return sums.called(name);
        }
        return new Library(cursor, grammar).call(name, Arguments.read(cursor, grammar), opening);
    }

    private Expr softmax(Token name, String kind) {
        if (!cursor.sees("(")) {
            Expr argument = operand(Fn.SOFTMAX);
            return kind.startsWith("row") ? new Call(Fn.SOFTMAXROWS, argument) : new Axes(cursor, name).along(argument, "");
        }
        Arguments arguments = Arguments.read(cursor, grammar);
        String axis = axis(name, arguments);
        Expr argument = axis.isEmpty() ? arguments.only(cursor, name) : arguments.values().getFirst();
        return new Axes(cursor, name).along(argument, axis.isEmpty() && kind.startsWith("row") ? "1" : axis);
    }

    /** The derivative of a function of one number, entry by entry. */
    private Expr slope(Fn fn, Expr at, Token name) {
        Expr ones = new Ones(new Open(), cursor.form(at) == Form.COLUMN ? new Num(1) : new Open());
        return Slopes.of(fn, at, ones).orElseThrow(() -> cursor.error("I do not know the derivative of “" + name.text() + "”; write it out.", name));
    }
}
