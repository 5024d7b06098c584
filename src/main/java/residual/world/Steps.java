package residual.world;

import java.util.List;
import java.util.stream.IntStream;
import residual.expr.Statement;

/** A chain {@code a = b <= c} as its single claims {@code a = b} and {@code b <= c}. */
final class Steps {
    private Steps() {}

    static List<Statement> of(Statement chain) {
        return IntStream.range(0, chain.relations().size()).mapToObj(i -> at(chain, i)).toList();
    }

    private static Statement at(Statement chain, int i) {
        return new Statement(chain.terms().subList(i, i + 2), chain.relations().subList(i, i + 1), false);
    }
}
