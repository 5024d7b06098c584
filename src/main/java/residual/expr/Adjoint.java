package residual.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reverse differentiation: the gradient of a number by one symbol, carried from the result down to every place where the symbol stands.
 * One exhaustive switch; the rules of the named functions stand in {@link FunctionRules}.
 */
final class Adjoint {
    private final Evaluator values;
    private final Algebra a;
    private final String variable;
    private final Dependence dependence;
    private Mat gradient;

    Adjoint(Evaluator values, String variable) {
        this.values = values;
        this.a = values.algebra();
        this.variable = variable;
        this.dependence = new Dependence(Set.of(variable));
        Mat x = values.symbol(variable);
        this.gradient = a.zeros(x.rows(), x.columns());
    }

    /** The gradient of a number, in the shape of the variable. */
    Mat gradient(Expr function) {
        return gradient(function, a.number(1));
    }

    /** The gradient of {@code tr(seed' function)}. */
    Mat gradient(Expr function, Mat seed) {
        back(function, seed);
        return gradient;
    }

    private Mat value(Expr e) {
        return values.remembered(e);
    }

    private boolean depends(Expr e) {
        return dependence.of(e);
    }

    private void back(Expr e, Mat g) {
        if (!depends(e)) {
            return;
        }
        switch (e) {
            case Expr.Num n -> { }
            case Expr.Sym s -> gradient = a.add(gradient, g);
            case Expr.Open o -> { }
            case Expr.Eye i -> { }
            case Expr.Zeros z -> { }
            case Expr.Ones o -> { }
            case Expr.Neg n -> back(n.operand(), a.scale(-1, g));
            case Expr.Add s -> {
                back(s.left(), g);
                back(s.right(), g);
            }
            case Expr.Sub s -> {
                back(s.left(), g);
                back(s.right(), a.scale(-1, g));
            }
            case Expr.Mul m -> product(m, g);
            case Expr.Div d -> quotient(d, g);
            case Expr.Hadamard h -> {
                backIf(h.left(), () -> a.hadamard(g, value(h.right())));
                backIf(h.right(), () -> a.hadamard(value(h.left()), g));
            }
            case Expr.ElementDiv d -> {
                Mat inverse = a.map(Elementwise.RECIPROCAL, value(d.right()));
                back(d.left(), a.hadamard(g, inverse));
                backIf(d.right(), () -> a.scale(-1, a.hadamard(a.hadamard(g, value(d.left())), a.hadamard(inverse, inverse))));
            }
            case Expr.Pow p -> power(p, p.base(), p.exponent(), g);
            case Expr.ElementPow p -> power(p, p.base(), p.exponent(), g);
            case Expr.Transpose t -> back(t.operand(), a.transpose(g));
            case Expr.Inverse i -> {
                Mat turned = a.transpose(value(i));
                back(i.operand(), a.scale(-1, a.multiply(turned, a.multiply(g, turned))));
            }
            case Expr.Call c -> call(c, g);
            case Expr.Block b -> block(b, g);
            case Expr.Slice s -> {
                Mat operand = value(s.operand());
                Evaluator.Window w = values.window(s, operand.rows(), operand.columns());
                back(s.operand(), a.place(g, w.row(), w.column(), operand.rows(), operand.columns()));
            }
            case Expr.SumOver s -> sum(s, g);
            case Expr.ProductOver p -> product(p, g);
            case Expr.Grad d -> derivative(d.function(), Map.of(values.variable(d, d.variable()), g), a.number(1));
            case Expr.Jac j -> jacobian(j, g);
            case Expr.Hess h -> back(new Expr.Jac(new Expr.Grad(h.function(), h.variable()), h.variable()), g);
            case Expr.Differential d -> differential(d, g);
            case Expr.Directional d -> directional(d, g);
        }
    }

    private void backIf(Expr e, java.util.function.Supplier<Mat> g) {
        if (depends(e)) {
            back(e, g.get());
        }
    }

    /** d tr(G' A B) = tr((G B')' dA) + tr((A' G)' dB). */
    private void product(Expr.Mul m, Mat g) {
        Mat left = value(m.left());
        Mat right = value(m.right());
        if (left.isScalar() || right.isScalar()) {
            backIf(m.left(), () -> left.isScalar() ? a.inner(g, right) : a.multiply(right, g));
            backIf(m.right(), () -> left.isScalar() ? a.multiply(left, g) : a.inner(g, left));
        } else {
            backIf(m.left(), () -> a.multiply(g, a.transpose(right)));
            backIf(m.right(), () -> a.multiply(a.transpose(left), g));
        }
    }

    private void quotient(Expr.Div d, Mat g) {
        Mat inverse = a.map(Elementwise.RECIPROCAL, value(d.right()));
        back(d.left(), a.multiply(inverse, g));
        backIf(d.right(), () -> a.scale(-1, a.multiply(a.inner(g, value(d.left())), a.multiply(inverse, inverse))));
    }

    private void power(Expr whole, Expr base, Expr exponent, Mat g) {
        Mat x = value(base);
        Mat p = value(exponent);
        if (x.isScalar() || whole instanceof Expr.ElementPow) {
            backIf(base, () -> a.hadamard(g, depends(exponent) ? a.multiply(p, a.hadamard(value(whole), a.map(Elementwise.RECIPROCAL, x))) : a.powerSlope(x, p.real().entries().data[0])));
            backIf(exponent, () -> a.inner(g, a.hadamard(value(whole), a.map(Elementwise.LOG, x))));
        } else {
            back(base, new Powers(a, values.functions()).pullback(x, p.real().entries().data[0], g));
        }
    }

    private void call(Expr.Call c, Mat g) {
        List<Mat> arguments = c.arguments().stream().map(this::value).toList();
        for (int i = 0; i < arguments.size(); i++) {
            if (depends(c.arguments().get(i))) {
                back(c.arguments().get(i), values.functions().pullback(c.fn(), arguments, i, value(c), g));
            }
        }
    }

    private void block(Expr.Block b, Mat g) {
        int row = 0;
        for (List<Expr> line : b.rows()) {
            int column = 0;
            for (Expr cell : line) {
                Mat value = value(cell);
                back(cell, a.slice(g, row, column, value.rows(), value.columns()));
                column += value.columns();
            }
            row += value(line.getFirst()).rows();
        }
    }

    private void sum(Expr.SumOver s, Mat g) {
        int[] ends = values.ends(s, s.from(), s.to());
        for (int i = ends[0]; i <= ends[1]; i++) {
            add(new Adjoint(values.counting(s.index(), i), variable).gradient(s.body(), g));
        }
    }

    /** d tr(G' A B C) = tr((A' G C')' dB) for each factor B between the product A of those before and C of those after it. */
    private void product(Expr.ProductOver p, Mat g) {
        int[] ends = values.ends(p, p.from(), p.to());
        List<Evaluator> factors = IntStream.rangeClosed(ends[0], ends[1]).mapToObj(i -> values.counting(p.index(), i)).toList();
        Mat one = a.eye(g.rows());
        Deque<Mat> after = new ArrayDeque<>(List.of(one));
        for (int i = factors.size() - 1; i > 0; i--) {
            after.push(a.multiply(factors.get(i).remembered(p.body()), after.peek()));
        }
        Mat before = one;
        for (Evaluator factor : factors) {
            Mat seed = a.multiply(a.transpose(before), a.multiply(g, a.transpose(after.pop())));
            add(new Adjoint(factor, variable).gradient(p.body(), seed));
            before = a.multiply(before, factor.remembered(p.body()));
        }
    }

    private void add(Mat more) {
        gradient = a.add(gradient, more);
    }

    /** The gradient of {@code tr(seed' D function[directions])}: forward over reverse. */
    private void derivative(Expr function, Map<String, Mat> directions, Mat seed) {
        Evaluator moving = values.moving(directions);
        add(a.tangents(new Adjoint(moving, variable).gradient(function, seed), moving.level(), 1).getFirst());
    }

    private void jacobian(Expr.Jac j, Mat g) {
        String by = values.variable(j, j.variable());
        Mat x = values.symbol(by);
        Mat f = value(j.function());
        for (int k = 0; k < x.rows() * x.columns(); k++) {
            Mat seed = a.unvec(a.slice(g, 0, k, g.rows(), 1), f.rows(), f.columns());
            derivative(j.function(), Map.of(by, values.unit(x, k % x.rows(), k / x.rows())), seed);
        }
    }

    private void differential(Expr.Differential d, Mat g) {
        Map<String, Mat> directions = values.directions(d);
        derivative(d.operand(), directions, g);
        if (variable.startsWith("d") && directions.containsKey(variable.substring(1))) {
            add(new Adjoint(values, variable.substring(1)).gradient(d.operand(), g));
        }
    }

    private void directional(Expr.Directional d, Mat g) {
        String by = values.variable(d, d.variable());
        derivative(d.function(), Map.of(by, value(d.direction())), g);
        backIf(d.direction(), () -> new Adjoint(values, by).gradient(d.function(), g));
    }
}
