package residual.expr;

import java.util.List;
import residual.expr.Expr.Div;
import residual.expr.Expr.Num;

/** A function that is written by one of the language: {@code sec} as 1/cos, {@code log10} as log/log(10). */
enum Related {
    SEC(Fn.COS, "sec"), CSC(Fn.SIN, "csc cosec"), COT(Fn.TAN, "cot"), SECH(Fn.COSH, "sech"), CSCH(Fn.SINH, "csch cosech"), COTH(Fn.TANH, "coth"),
    LOG10(Fn.LOG, "log10 lg"), LOG2(Fn.LOG, "log2");

    private final Fn fn;
    private final List<String> names;

    Related(Fn fn, String names) {
        this.fn = fn;
        this.names = List.of(names.split(" "));
    }

    Fn fn() {
        return fn;
    }

    static boolean isOne(String name) {
        return List.of(values()).stream().anyMatch(r -> r.names.contains(name));
    }

    static Related named(String name) {
        return List.of(values()).stream().filter(r -> r.names.contains(name)).findFirst().orElseThrow();
    }

    /** This function, by the value of the one it is written by. */
    Expr of(Expr value, Form form) {
        return switch (this) {
            case LOG10 -> new Div(value, new Expr.Call(Fn.LOG, new Num(10)));
            case LOG2 -> new Div(value, new Expr.Call(Fn.LOG, new Num(2)));
            case SEC, CSC, COT, SECH, CSCH, COTH -> form == Form.SCALAR || form == Form.UNKNOWN ? new Div(new Num(1), value)
                    : new Expr.ElementPow(value, new Expr.Neg(new Num(1)));
        };
    }
}
