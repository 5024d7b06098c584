package residual.expr;

import residual.expr.Expr.Add;
import residual.expr.Expr.Call;
import residual.expr.Expr.Differential;
import residual.expr.Expr.Div;
import residual.expr.Expr.ElementDiv;
import residual.expr.Expr.Hadamard;
import residual.expr.Expr.Inverse;
import residual.expr.Expr.Mul;
import residual.expr.Expr.Neg;
import residual.expr.Expr.Ones;
import residual.expr.Expr.Open;
import residual.expr.Expr.Sub;
import residual.expr.Expr.Transpose;
import residual.expr.Token.Type;

/**
 * The rules for sums and products, one method a rule, from the loosest to the tightest:
 * <pre>
 * sum     = ["+" | "-"] inner {("+" | "-") inner}
 * inner   = tensor {":" tensor}
 * tensor  = product {("⊗" | "⊙" | "⊘") product}
 * product = factor {["*" | "·" | "@" | ".*" | "/" | "./" | "\"] factor}
 * factor  = ("+" | "-") factor | power
 * power   = primary {postfix}
 * </pre>
 */
final class Grammar {
    private final Cursor cursor;
    private final Primary primary;
    private final Postfix postfix;
    private final Derivatives derivatives;
    /** Inside an index a colon makes a range; in a MATLAB row a blank ends an entry. */
    private boolean colonIsRange;
    private boolean blankSeparates;

    Grammar(Cursor cursor) {
        this.cursor = cursor;
        this.derivatives = new Derivatives(cursor, this);
        this.primary = new Primary(cursor, this);
        this.postfix = new Postfix(cursor, this);
    }

    Derivatives derivatives() {
        return derivatives;
    }

    Postfix postfix() {
        return postfix;
    }

    /** An expression in brackets of its own, where colon and blank have their usual meaning. */
    Expr expression() {
        return within(false, false);
    }

    /** An expression in an index, where a colon ends it. */
    Expr position() {
        return within(true, false);
    }

    /** An entry of a MATLAB row, which a blank may end. */
    Expr entry(boolean blankEnds) {
        return within(false, blankEnds);
    }

    private Expr within(boolean range, boolean blanks) {
        boolean outerRange = colonIsRange;
        boolean outerBlanks = blankSeparates;
        colonIsRange = range;
        blankSeparates = blanks;
        Expr expr = sum();
        colonIsRange = outerRange;
        blankSeparates = outerBlanks;
        return expr;
    }

    Expr sum() {
        Token start = cursor.peek();
        Expr left = signed();
        while ((cursor.sees("+") || cursor.sees("-")) && !startsEntry()) {
            boolean plus = cursor.next().isMark("+");
            Expr right = signed();
            left = cursor.node(start, plus ? new Add(left, right) : new Sub(left, right));
        }
        return left;
    }

    /** In {@code [a -b]} the sign belongs to a new entry. */
    private boolean startsEntry() {
        return blankSeparates && cursor.peek().spaced() && !cursor.peek(1).spaced();
    }

    private Expr signed() {
        Token start = cursor.peek();
        if (cursor.accept("-")) {
            cursor.open("-");
            Expr operand = signed();
            cursor.close();
            return cursor.node(start, new Neg(operand));
        }
        return cursor.accept("+") ? signed() : inner();
    }

    private Expr inner() {
        Token start = cursor.peek();
        Expr left = tensor();
        while (!colonIsRange && cursor.accept(":")) {
            left = cursor.node(start, new Call(Fn.INNER, left, tensor()));
        }
        return left;
    }

    private Expr tensor() {
        Token start = cursor.peek();
        Expr left = product();
        while (cursor.sees("⊗") || cursor.sees("⊙") || cursor.sees("⊘")) {
            String mark = cursor.next().text();
            Expr right = product();
            left = cursor.node(start, switch (mark) {
                case "⊗" -> new Call(Fn.KRON, left, right);
                case "⊙" -> new Hadamard(left, right);
                default -> new ElementDiv(left, right);
            });
        }
        return left;
    }

    Expr product() {
        Token start = cursor.peek();
        Expr left = factor();
        while (true) {
            Token operator = cursor.peek();
            if (isProductSign(operator)) {
                cursor.next();
                left = cursor.node(start, combined(operator, left, factor()));
            } else if (startsFactor(operator)) {
                left = cursor.node(start, new Mul(left, power()));
            } else {
                return left;
            }
        }
    }

    private boolean isProductSign(Token token) {
        if (!token.is(Type.MARK)) {
            return false;
        }
        return switch (token.text()) {
            case "*", "·", "@", ".*", "/", "./", "\\", ".\\" -> true;
            case "." -> startsFactor(cursor.peek(1)) && !cursor.peek(1).is(Type.WORD);
            default -> false;
        };
    }

    private Expr combined(Token operator, Expr left, Expr right) {
        return switch (operator.text()) {
            case "*" -> times(left, right);
            case "·" -> dot(left, right);
            case ".*" -> elementwise(left, right);
            case "/" -> over(left, right);
            case "./" -> elementDivision(left, right);
            case "\\" -> new Mul(cursor.node(operator, new Inverse(left)), right);
            case ".\\" -> elementDivision(right, left);
            default -> new Mul(left, right);
        };
    }

    private Expr times(Expr left, Expr right) {
        boolean scalar = cursor.form(left) == Form.SCALAR || cursor.form(right) == Form.SCALAR;
        return cursor.dialect() == Dialect.NUMPY && !scalar ? new Hadamard(left, right) : new Mul(left, right);
    }

    private Expr elementwise(Expr left, Expr right) {
        boolean oneScalar = cursor.form(left) == Form.SCALAR ^ cursor.form(right) == Form.SCALAR;
        boolean otherKnown = cursor.form(left) != Form.UNKNOWN && cursor.form(right) != Form.UNKNOWN;
        return oneScalar && otherKnown ? new Mul(left, right) : new Hadamard(left, right);
    }

    /** The dot product of two columns; between others the matrix product. */
    private Expr dot(Expr left, Expr right) {
        boolean columns = cursor.form(left) == Form.COLUMN && cursor.form(right) == Form.COLUMN;
        return new Mul(columns ? new Transpose(left) : left, right);
    }

    /** A quotient: of two differentials a derivative, also after a factor as in {@code ½ ∂L/∂W}; by a matrix a product with its inverse. */
    Expr over(Expr left, Expr right) {
        if (left instanceof Differential f && right instanceof Differential x) {
            return derivatives.derivative(f.operand(), x.operand());
        }
        if (left instanceof Differential f && right instanceof Expr.Sym dx && derivatives.under(dx.name()).isPresent()) {
            return derivatives.derivative(f.operand(), new Expr.Sym(derivatives.under(dx.name()).get()));
        }
        if (left instanceof Differential f && right instanceof Expr.Grad g && g.function().equals(f.operand())) {
            return g;
        }
        if (left instanceof Mul(Expr factor, Differential f) && (right instanceof Expr.Grad || right instanceof Differential || right instanceof Expr.Sym dx && derivatives.under(dx.name()).isPresent())) {
            return new Mul(factor, over(f, right));
        }
        Form divisor = cursor.form(right);
        if (cursor.dialect() == Dialect.NUMPY && (divisor == Form.MATRIX || divisor.isVector())) {
            return elementDivision(left, right);
        }
        return divisor == Form.MATRIX ? new Mul(left, new Inverse(right)) : new Div(left, right);
    }

    private Expr elementDivision(Expr left, Expr right) {
        Form divisor = cursor.form(right);
        if (divisor == Form.SCALAR) {
            return new Div(left, right);
        }
        if (cursor.form(left) == Form.SCALAR && divisor != Form.UNKNOWN) {
            Expr ones = new Ones(divisor == Form.ROW ? new Expr.Num(1) : new Open(),
                    divisor == Form.COLUMN ? new Expr.Num(1) : new Open());
            boolean one = left.equals(new Expr.Num(1));
            return new ElementDiv(one ? ones : new Mul(left, ones), right);
        }
        return new ElementDiv(left, right);
    }

    /** Whether a factor can begin here without a sign before it. */
    boolean startsFactor(Token token) {
        if (blankSeparates && token.spaced()) {
            return false;
        }
        return switch (token.type()) {
            case NUMBER, NAME, FUNCTION, COMMAND -> true;
            case WORD -> !Prose.starts(token);
            case STRING, END -> false;
            case MARK -> switch (token.text()) {
                case "(", "[", "[[", "|[", "‖[", "{", "∇", "∂", "∑", "∏", "⟨", "𝟏", "√", "⌊", "⌈", "‖<", "|<", "∫" -> true;
                case "‖", "|", "||" -> !isBar(cursor.innermost());
                default -> false;
            };
        };
    }

    private static boolean isBar(String bracket) {
        return bracket.startsWith("|") || bracket.startsWith("‖");
    }

    Expr factor() {
        Token start = cursor.peek();
        if (cursor.accept("-")) {
            cursor.open("-");
            Expr operand = factor();
            cursor.close();
            return cursor.node(start, new Neg(operand));
        }
        return cursor.accept("+") ? factor() : power();
    }

    Expr power() {
        Token start = cursor.peek();
        Expr base = primary.read();
        return postfix.after(base, start);
    }
}
