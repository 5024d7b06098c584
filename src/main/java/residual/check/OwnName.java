package residual.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.world.Premises;
import residual.world.UndrawableException;

/** A name that a line of a derivation seems to give: as the formula with the plain name, and whether it says by its sign or its language that it gives one. */
record OwnName(String name, String formula, boolean isExplicit) {
    private static final Pattern DRESS = Pattern.compile("\\\\(?:mathbf|mathrm|mathit|mathsf|boldsymbol|bm|vec)\\s*\\{([^{}]*)}");
    private static final Pattern GIVING = Pattern.compile("(?s)\\s*(\\p{L}[\\p{L}\\p{N}_{}]*)\\s*(=|:=|\\\\coloneqq|\\\\triangleq)(?!=)(.+)");
    private static final Pattern CODE = Pattern.compile("@|\\bnp\\.|\\.T\\b");

    /** The name that this formula would give, if its left side is one. */
    static Optional<OwnName> of(String formula) {
        Matcher giving = GIVING.matcher(DRESS.matcher(formula).replaceAll("$1"));
        if (!giving.matches()) {
            return Optional.empty();
        }
        String name = giving.group(1).replaceAll("[_{}]", "");
        boolean explicit = !giving.group(2).equals("=") || CODE.matcher(giving.group(3)).find() && !giving.group(3).contains("=");
        return Optional.of(new OwnName(name, name + " " + giving.group(2) + giving.group(3), explicit));
    }

    /** Whether the formula goes on after the first thing that the name is said to equal. */
    boolean isChain() {
        return formula.indexOf('=', formula.indexOf('=') + 1) >= 0;
    }

    /** The given symbol that was meant by a new name: one that differs in its case alone, or by a letter where the line then says what is true. */
    static Optional<String> meant(String name, Statement s, Premises premises) {
        List<String> near = premises.vocabulary().symbols().stream().filter(given -> isNear(name, given)).sorted().toList();
        return near.stream().filter(name::equalsIgnoreCase).findFirst().or(() -> near.stream().filter(given -> holds(s, given, premises)).findFirst());
    }

    private static boolean holds(Statement s, String given, Premises premises) {
        List<Expr> terms = new java.util.ArrayList<>(s.terms());
        terms.set(0, new Expr.Sym(given));
        try {
            return premises.gives(new Statement(terms, s.relations(), false));
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }

    /** Whether one becomes the other by changing, adding or dropping one letter, or changing cases. */
    static boolean isNear(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        return longer.length() > 1 && longer.substring(same + 1).equals(shorter.substring(longer.length() == shorter.length() ? same + 1 : same));
    }
}
