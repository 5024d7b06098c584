package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;

/** A chain {@code A = B}, {@code = C}, {@code <= D} as far as it was read: what it starts with, what it has reached, and how those two relate. */
record Chain(Expr head, Expr last, Optional<Relation> soFar) {
    /** Each order with the strict one that a chain of both gives. */
    private static final Map<Relation, Relation> STRICTER = Map.of(Relation.AT_MOST, Relation.LESS, Relation.AT_LEAST, Relation.GREATER,
            Relation.SEMIDEFINITE_ABOVE, Relation.DEFINITE_ABOVE, Relation.SEMIDEFINITE_BELOW, Relation.DEFINITE_BELOW);

    private static final Pattern ORDER = Pattern.compile("[<>≤≥⪯⪰≺≻]|\\\\(?:le|ge|lt|gt|leq|geq|leqslant|geqslant|preceq|succeq|prec|succ)(?![a-zA-Z])");

    static Chain of(Statement statement) {
        Chain chain = new Chain(statement.terms().getFirst(), statement.terms().getFirst(), Optional.of(Relation.EQUAL));
        return chain.followed(tail(statement));
    }

    /** The statement without its first term, as a line that continues a chain. */
    static Statement tail(Statement statement) {
        return statement.continues() || statement.relations().isEmpty() ? statement : new Statement(statement.terms().subList(1, statement.terms().size()), statement.relations(), true);
    }

    /** This chain with a line that continues it. */
    Chain followed(Statement line) {
        Chain chain = this;
        for (int i = 0; i < line.relations().size(); i++) {
            Relation relation = line.relations().get(i);
            chain = new Chain(head, line.terms().get(i), chain.soFar().flatMap(before -> together(before, relation)));
        }
        return chain;
    }

    /** What a line that continues this chain claims against the line before. */
    Statement step(Statement line) {
        List<Expr> terms = new ArrayList<>(List.of(last));
        terms.addAll(line.terms());
        return new Statement(terms, line.relations(), false);
    }

    /** What the line claims of the head of the chain, term by term; against the line before where relations of two directions follow each other. */
    List<Statement> absolute(Statement line) {
        List<Statement> claims = new ArrayList<>();
        Chain chain = this;
        for (int i = 0; i < line.relations().size(); i++) {
            Statement one = new Statement(line.terms().subList(i, i + 1), line.relations().subList(i, i + 1), true);
            Chain next = chain.followed(one);
            Expr before = next.soFar().isPresent() ? head : chain.last();
            Relation relation = next.soFar().orElse(line.relations().get(i));
            claims.add(new Statement(List.of(before, line.terms().get(i)), List.of(relation), false));
            chain = next;
        }
        return claims;
    }

    /** Whether a text that cannot be read may loosen a chain, so that nothing is known of what goes on behind it. */
    static boolean mayLoosen(String unread) {
        return ORDER.matcher(unread).find();
    }

    /** The truth of a line that goes on with it, from that of all it comes to: where it leaves room between its ends these may be related as it says although the step is false. */
    Truth with(Truth whole, Supplier<Optional<Truth>> step) {
        boolean loose = soFar.filter(r -> r != Relation.EQUAL).isPresent();
        return loose && whole.holds() ? step.get().filter(t -> t instanceof Truth.Fails).orElse(whole) : whole;
    }

    /** {@code a r b} and {@code b s c} give {@code a t c}. */
    static Optional<Relation> together(Relation first, Relation second) {
        if (first == second || second.isEquality()) {
            return Optional.of(first);
        }
        if (first.isEquality()) {
            return Optional.of(second);
        }
        return STRICTER.entrySet().stream().filter(e -> Set.of(first, second).equals(Set.of(e.getKey(), e.getValue()))).findFirst().map(Map.Entry::getValue);
    }
}
