package residual.expr;

import java.util.Optional;
import residual.expr.Expr.Call;
import residual.expr.Expr.Differential;
import residual.expr.Expr.Grad;
import residual.expr.Expr.Hess;
import residual.expr.Expr.Jac;
import residual.expr.Expr.Sym;
import residual.expr.Expr.Transpose;
import residual.expr.Token.Type;

/** The rules for gradients, Jacobians, Hessians and differentials in every spelling. */
final class Derivatives {
    private final Cursor cursor;
    private final Grammar grammar;

    Derivatives(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** The derivative of a function by a variable: a gradient of a number, entry by entry for a matrix by a number, a Jacobian of anything else. */
    Expr derivative(Expr function, Expr variable) {
        if (variable instanceof Transpose t && cursor.form(function) != Form.SCALAR) {
            return derivative(function, t.operand());
        }
        if (variable instanceof Transpose t) {
            return new Transpose(derivative(function, t.operand()));
        }
        if (variable instanceof Call c && c.fn() == Fn.VEC) {
            Expr plain = c.arguments().get(0);
            boolean number = cursor.form(function) == Form.SCALAR;
            return number ? new Call(Fn.VEC, new Grad(function, plain)) : new Jac(unstacked(function), plain);
        }
        Form form = cursor.form(function);
        boolean entries = form == Form.MATRIX && cursor.form(variable) == Form.SCALAR;
        boolean gradient = form == Form.SCALAR || form == Form.UNKNOWN || entries;
        return gradient ? new Grad(function, variable) : new Jac(unstacked(function), variable);
    }

    private static Expr unstacked(Expr function) {
        return function instanceof Call c && c.fn() == Fn.VEC ? c.arguments().get(0) : function;
    }

    /** Whether the fraction whose first group is next has differentials above and below. */
    boolean isDerivative() {
        int above = cursor.position();
        int close = cursor.sees("{") ? cursor.closing(above) : -1;
        boolean alone = close == above + 2 || cursor.token(above + 2).isMark("^");
        boolean below = isD(cursor.token(close + 2)) && cursor.token(close + 3).is(Type.NAME) || isDifferential(cursor.token(close + 2));
        boolean bare = close > 0 && alone && isD(cursor.token(above + 1)) && below;
        return bare || close > 0 && cursor.token(close + 1).isMark("{") && isDifferential(cursor.token(above + 1)) && isDifferential(cursor.token(close + 2));
    }

    /** The d of {@code \frac{d}{dx}}, also where a d is declared: nobody writes the quotient of d and d x so. */
    private static boolean isD(Token token) {
        return (token.is(Type.NAME) || token.is(Type.WORD)) && token.text().equals("d");
    }

    private boolean isDifferential(Token token) {
        return token.isMark("∂") || token.is(Type.FUNCTION) && token.text().equals("d") || underDifferential(token).isPresent();
    }

    /** The X of a declared dX. */
    private Optional<String> underDifferential(Token token) {
        return token.is(Type.NAME) ? under(token.text()) : Optional.empty();
    }

    Optional<String> under(String name) {
        boolean dressed = name.length() > 1 && name.startsWith("d");
        return dressed ? cursor.names().find(name.substring(1)) : Optional.empty();
    }

    /** {@code \frac{\partial f}{\partial X}}, {@code \frac{\partial}{\partial X} f}, and the second derivatives. */
    Expr fraction(Token start) {
        Token opening = cursor.next();
        boolean second = false;
        Optional<Expr> function = operatorOf(cursor.next());
        if (function.isEmpty()) {
            second = acceptSquare();
            function = cursor.sees("}") ? Optional.empty() : Optional.of(grammar.expression());
        }
        cursor.expect("}", opening);
        Token below = cursor.next();
        Expr variable = variable();
        second |= acceptSquare();
        if (!cursor.sees("}")) {
            second = true;
            variable();
        }
        cursor.expect("}", below);
        Expr f = function.isPresent() ? function.get() : operandBy(variable);
        return cursor.node(start, second ? new Hess(f, variable) : derivative(f, variable));
    }

    private Optional<Expr> operatorOf(Token operator) {
        return underDifferential(operator).map(name -> cursor.node(operator, new Sym(name)));
    }

    private boolean acceptSquare() {
        boolean braced = cursor.sees("^") && cursor.peek(1).isMark("{") && cursor.peek(2).text().equals("2");
        boolean bare = cursor.sees("^") && cursor.peek(1).text().equals("2");
        cursor.backTo(cursor.position() + (braced ? 4 : bare ? 2 : 0));
        return braced || bare;
    }

    /** {@code \partial X}, {@code \partial X^T}, {@code \partial \operatorname{vec}(X)^T}. */
    private Expr variable() {
        Token operator = cursor.next();
        Optional<Expr> under = operatorOf(operator);
        Token start = cursor.peek();
        if (under.isEmpty() && !isDifferential(operator) && !isD(operator)) {
            throw cursor.error("I expected “\\partial” and the variable here.", operator);
        }
        int square = cursor.position();
        Expr variable = under.isPresent() ? under.get() : new Primary(cursor, grammar).read();
        boolean power = cursor.sees("^") && (cursor.peek(1).text().equals("2") || cursor.peek(2).text().equals("2"));
        return power || square == cursor.position() ? variable : grammar.postfix().after(variable, start);
    }

    /** {@code \nabla_X f}, {@code \nabla^2 f(x)}. */
    Expr nabla() {
        Token start = cursor.next();
        Optional<Expr> variable = Optional.empty();
        boolean second = false;
        while (cursor.sees("_") || cursor.sees("^")) {
            if (cursor.sees("_")) {
                cursor.next();
                variable = Optional.of(grammar.postfix().script());
            } else if (acceptSquare()) {
                second = true;
            } else {
                break;
            }
        }
        Expr by = variable.isPresent() ? variable.get() : appliedTo(start);
        Expr f = operandBy(by);
        return cursor.node(start, second ? new Hess(f, by) : derivative(f, by));
    }

    /** In {@code \nabla f(x)} the variable is the x that f is applied to. */
    private Expr appliedTo(Token nabla) {
        int close = cursor.peek().is(Type.NAME) && cursor.peek(1).isMark("(") ? cursor.closing(cursor.position() + 1) : -1;
        if (close >= 0 && Applications.variables(cursor, cursor.position() + 2, close) == 1) {
            Token name = cursor.token(cursor.position() + 2);
            return new Sym(name.text());
        }
        throw cursor.error("I cannot tell by which variable to differentiate; write it below the sign, as in \\nabla_{W} L.", nabla);
    }

    /** What a derivative by this variable applies to: among numbers, and where the variable itself comes first, the whole product. */
    private Expr operandBy(Expr variable) {
        boolean product = cursor.names().isScalarWorld() || variable instanceof Sym s && cursor.peek().is(Type.NAME) && cursor.peek().text().equals(s.name());
        return product ? grammar.product() : operand();
    }

    /** What a derivative applies to: a name, a bracket, a norm or trace with its power, where that is a number, otherwise the whole product. */
    Expr operand() {
        Token token = cursor.peek();
        boolean name = token.is(Type.NAME);
        if (name) {
            int close = cursor.peek(1).isMark("(") ? cursor.closing(cursor.position() + 1) : -1;
            boolean applied = close > 0 && Applications.variables(cursor, cursor.position() + 2, close) > 0;
            if (applied) {
                Token symbol = cursor.next();
                cursor.backTo(close + 1);
                return cursor.node(symbol, new Sym(symbol.text()));
            }
            Form form = cursor.names().vocabulary().form(token.text());
            boolean whole = form == Form.SCALAR || form == Form.UNKNOWN;
            return whole ? grammar.postfix().powers(new Primary(cursor, grammar).read(), token) : grammar.product();
        }
        boolean number = token.is(Type.NUMBER) || token.isCommand("frac");
        return number ? grammar.product() : factor(token);
    }

    /** The factor, where it is a number; one that is none, or ½, begins a product that is meant as a whole. */
    private Expr factor(Token token) {
        int first = cursor.position();
        Expr factor = grammar.power();
        boolean whole = cursor.form(factor) != Form.SCALAR || token.isMark("{") && Trees.names(factor).isEmpty();
        if (!whole) {
            return factor;
        }
        cursor.backTo(first);
        return grammar.product();
    }

    /** {@code dX}, {@code d(AB)}, {@code \partial X^{-1}}: the differential; a declared dX is itself. */
    Expr differential() {
        Token start = cursor.next();
        if (cursor.sees("/") && isDifferential(cursor.peek(1))) {
            cursor.next();
            Expr by = variable();
            return cursor.node(start, derivative(operandBy(by), by));
        }
        if (cursor.sees("_")) {
            cursor.next();
            Expr by = grammar.postfix().script();
            return cursor.node(start, derivative(operand(), by));
        }
        if (cursor.peek().is(Type.NAME) && cursor.peek(1).isMark("(") && Applications.variables(cursor,
                cursor.position() + 2, Math.max(0, cursor.closing(cursor.position() + 1))) > 0) {
            return cursor.node(start, new Differential(operand()));
        }
        boolean group = cursor.sees("(") || cursor.sees("{");
        Expr operand = group ? new Primary(cursor, grammar).read() : grammar.power();
        return cursor.node(start, of(operand, !group || start.isMark("∂")));
    }

    /** In NumPy code {@code dW} is the gradient of the loss, if one is declared. */
    private Optional<Expr> loss() {
        Optional<String> name = cursor.names().find("L").or(() -> cursor.names().find("loss")).or(() -> cursor.names().find("J"));
        boolean number = name.isPresent() && cursor.names().vocabulary().form(name.get()) == Form.SCALAR;
        return cursor.dialect() == Dialect.NUMPY && number ? Optional.of(new Sym(name.get())) : Optional.empty();
    }

    private Expr of(Expr operand, boolean named) {
        Optional<String> declared = operand instanceof Sym s ? cursor.names().find("d" + s.name()) : Optional.empty();
        Optional<Expr> loss = named && operand instanceof Sym ? loss() : Optional.empty();
        if (declared.isEmpty() && loss.isPresent() && !loss.get().equals(operand)) {
            return new Grad(loss.get(), operand);
        }
        return named && declared.isPresent() ? new Sym(declared.get()) : new Differential(operand);
    }
}
