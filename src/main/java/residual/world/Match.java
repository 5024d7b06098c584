package residual.world;

import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;

/** Two claims that say the same because one residual is the other up to a factor, or up to a factor the transpose of it; found without solving. */
public record Match(Factor factor, boolean transposed) {
    private static final Expr ZERO = new Expr.Num(0);

    /** How a claim says the same as the wanted one, if it plainly does. */
    public static Optional<Match> of(Statement claim, Statement wanted, World world) {
        boolean alike = Conditions.isInequality(claim) ? isAlike(claim.relations().getFirst(), wanted.relations().getFirst()) : !Conditions.isInequality(wanted);
        if (!alike || claim.relations().getFirst() == Relation.PROPORTIONAL) {
            return Optional.empty();
        }
        Reference reference = world.reference(residual(wanted));
        Expr residual = residual(claim);
        return reference.factor(residual).map(f -> new Match(f, false))
                .or(() -> reference.shape().isScalar() ? Optional.empty() : reference.factor(new Expr.Transpose(residual)).map(f -> new Match(f, true)))
                .filter(m -> m.isSafe(world) && (!Conditions.isInequality(claim) || m.factor().number() > 0));
    }

    /** Left minus right, or right minus left for an inequality the other way round; it is zero or not above it where the claim holds. */
    public static Expr residual(Statement claim) {
        Relation relation = claim.relations().getFirst();
        boolean turned = relation == Relation.AT_LEAST || relation == Relation.GREATER || relation == Relation.SEMIDEFINITE_ABOVE || relation == Relation.DEFINITE_ABOVE;
        Expr left = claim.terms().get(turned ? 1 : 0);
        Expr right = claim.terms().get(turned ? 0 : 1);
        return right.equals(ZERO) ? left : left.equals(ZERO) ? new Expr.Neg(right) : new Expr.Sub(left, right);
    }

    private static boolean isAlike(Relation some, Relation other) {
        return some.isStrict() && other.isStrict() || some.isLoose() && other.isLoose();
    }

    /** A factor may not vanish where something is still to be determined. */
    private boolean isSafe(World world) {
        return factor.isNumber() || world.symbols().stream().noneMatch(s -> s.name().equals(factor.name()) && s.unknown()) && world.definitions().stream().noneMatch(d -> d.names().contains(factor.name()));
    }

    /** Whether nothing differs but the writing. */
    public boolean isPlain() {
        return !transposed && factor.isNumber() && Math.abs(factor.number() - 1) < 1e-6;
    }
}
