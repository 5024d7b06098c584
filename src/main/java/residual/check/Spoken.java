package residual.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import residual.expr.Vocabulary;

/**
 * Which words among formulas are spoken, and not names in them: those that are known, and long ones in small letters that no name given here resembles, so that
 * a mistyped name is told and never dropped.
 */
final class Spoken {
    static final Set<String> REASONS = words("since because by as using from via where with for due if when whenever recall use uses applying weil denn wegen nach mit aus nutzen mittels");
    static final Set<String> RESULTS = words("so hence thus therefore then we get gets have has obtain obtains gives giving yields implies follows conclude find see shows show consequently equals becomes is means also somit daher folglich damit gilt folgt ergibt erhalten");
    private static final Set<String> OTHERS = words("""
            the that this these those it its an and or but of on to in at be are was now also first second third next finally note observe notice again both all each every any same such
            which whose our us let can may must would side sides left right hand equation equations identity identities definition definitions def condition conditions property
            properties orthonormality orthogonality orthonormal orthogonal eigenvalue eigenvalues eigenvector eigenvectors eigen eigenequation eigen-equation svd singular value values vector vectors
            decomposition algebra associativity associative distributivity distributive linearity symmetry symmetric diagonal cyclic cyclicity invariance invariant assumption
            assumptions hypothesis given fact facts above below previous earlier last line lines step steps result proof part claim case cases first-order stationarity stationary point critical
            substituting substitute substitution inserting insert plugging plug multiplying multiply expanding expand collecting cancelling canceling cancel simplify simplifying taking take rewriting rewrite
            transposing transpose combining combine together remaining what remains needed required desired want wanted done holds hold true follow following equal equality inequality bound minimum
            encoder decoder columns column rows row matrix matrices block blocks top only just too here there directly immediately obviously clearly trivially indeed similarly likewise analogously
            because both thereby whence one two three its non-negative nonnegative positive square squares been being same data loss zero vanishes vanish so-called change variables variable coordinates new start
            compute computing calculate verify check prove showing satisfied satisfies satisfy weight weights mean arithmetic geometric root suppose assume assuming know knows known recalling remember
            noting observing tells turns comes unless wrong false wir und ist sind der die das des dem den wissen""");
    private static final Pattern LONG = Pattern.compile("\\p{L}\\p{Ll}{3,}(?:-\\p{L}+)*");
    /** Names that a formula may have without their being declared. */
    private static final Set<String> MATHEMATICAL = words("""
            trace norm diag rank kron grad hess softmax relu sigmoid tanh sqrt sqrtm expm logdet pinv svals eigvals zeros ones inner step transpose identity max min logsumexp
            alpha beta gamma delta epsilon zeta theta iota kappa lambda sigma upsilon omega times otimes odot cdot""");
    private final Supplier<Vocabulary> names;
    private final Set<String> facts = new HashSet<>();

    /** The names that a line may use are never words, those of facts are; both are as they are at the line. */
    Spoken(Supplier<Vocabulary> names, List<String> facts) {
        this.names = names;
        facts.forEach(name -> this.facts.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[-_ ]+"))));
        facts.forEach(name -> this.facts.add(name.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String all) {
        return Set.of(Arrays.stream(all.split("\\s+")).distinct().toArray(String[]::new));
    }

    boolean isWord(String word) {
        return (isKnown(word) || isForeign(word)) && !isName(word);
    }

    boolean isName(String word) {
        return names.get().symbols().contains(word) || names.get().sizes().contains(word);
    }

    /** Whether it is a word wherever it stands. */
    boolean isKnown(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return REASONS.contains(small) || RESULTS.contains(small) || OTHERS.contains(small) || facts.contains(small);
    }

    /** Whether it looks like a word of a language, and like nothing that a formula is made of. */
    private boolean isForeign(String word) {
        return LONG.matcher(word).matches() && !MATHEMATICAL.contains(word.toLowerCase(Locale.ROOT)) && names.get().symbols().stream().noneMatch(name -> OwnName.isNear(word, name));
    }
}
