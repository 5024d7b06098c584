package residual.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Match;
import residual.world.World;

/** Conditions with {@code or} between them: {@code x = 1 or x = 2} says that the product of what vanishes in each is zero. */
final class Alternatives {
    private static final Pattern OR = Pattern.compile("\\s+(?:or|OR|oder)\\s+|\\$?\\s*\\\\(?:text|mathrm|textrm|mbox|quad\\\\text)\\s*\\{\\s*or\\s*\\}\\s*\\$?|\\\\(?:lor|vee)(?![a-zA-Z])|∨");

    private Alternatives() {}

    /** The conditions of a text, several of which may be one with {@code or} between its parts; throws like {@link Stated#all}. */
    static List<Stated> all(String text, World world) {
        String[] parts = OR.split(text);
        if (parts.length < 2) {
            return Stated.all(text, world);
        }
        Expr product = Arrays.stream(parts).map(part -> vanishing(part, world)).reduce(Expr.Mul::new).orElseThrow();
        Statement claim = new Statement(List.of(product, new Expr.Num(0)), List.of(Relation.EQUAL), false);
        return List.of(new Stated(1, claim, claim));
    }

    private static Expr vanishing(String part, World world) {
        List<Stated> stated = Stated.all(part, world);
        Statement claim = stated.getFirst().claim();
        Expr residual = Match.residual(claim);
        boolean scalar = stated.size() == 1 && claim.relations().equals(List.of(Relation.EQUAL)) && world.reference(residual).shape().isScalar();
        if (!scalar) {
            throw new ExprException(ExprException.Kind.SYNTAX, "I can read “or” between equations of numbers only, as in x = 1 or x = 2; write the conditions one a line.");
        }
        return residual;
    }
}
