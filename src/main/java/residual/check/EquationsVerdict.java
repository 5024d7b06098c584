package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.world.Conditions;
import residual.world.Implied;
import residual.world.Judge;
import residual.world.Match;
import residual.world.Truth;
import residual.world.World;

/**
 * The verdict on conditions. First those that plainly say the same as a wanted one are paired; only what remains is compared by implication: whether it holds wherever the wanted
 * conditions do, and whether those follow from it.
 */
final class EquationsVerdict {
    private final EquationsCheck check;
    private final Given given;
    private final World world;
    private final List<Statement> wanted;
    private final Conditions reference;
    private final Map<Stated, Match> paired = new LinkedHashMap<>();
    private final Set<Statement> covered = new HashSet<>();
    private final List<Stated> trivial = new ArrayList<>();
    private final List<Stated> named = new ArrayList<>();
    private final List<Stated> sound = new ArrayList<>();
    private final List<Stated> unsound = new ArrayList<>();
    private final List<ExprException> undefined = new ArrayList<>();
    private boolean undecided;

    EquationsVerdict(EquationsCheck check, Given given) {
        this.check = check;
        this.given = given;
        this.world = given.world();
        this.wanted = check.wanted();
        this.reference = world.conditions(wanted);
    }

    Verdict of(String text) {
        if (text.isBlank()) {
            return Verdict.invalid("empty", "There is no condition here yet.");
        }
        wanted.forEach(w -> world.reference(Match.residual(w)).shape());
        List<Stated> stated;
        try {
            stated = Alternatives.all(text, world);
        } catch (ExprException unread) {
            return FormulaFault.verdict(unread);
        }
        Optional<Feedback> refused = stated.stream().filter(s -> !s.isName()).flatMap(s -> s.sides().stream()).flatMap(e -> check.restraint().against(e).stream()).findFirst();
        return refused.map(f -> new Verdict(Outcome.INVALID, 0, List.of(f), List.of())).orElseGet(() -> of(stated));
    }

    private Verdict of(List<Stated> stated) {
        stated.forEach(this::pair);
        List<Stated> open = stated.stream().filter(s -> !paired.containsKey(s)).toList();
        open.forEach(this::place);
        boolean all = covered.containsAll(wanted);
        if (all && unsound.isEmpty() && !undecided) {
            return Verdict.ofScore(1, notes());
        }
        return undefined.isEmpty() ? compared(stated) : FormulaFault.verdict(undefined.getFirst());
    }

    private void pair(Stated s) {
        for (Statement w : wanted) {
            Optional<Match> match = Match.of(s.claim(), w, world);
            if (match.isPresent()) {
                paired.put(s, match.get());
                covered.add(w);
                return;
            }
        }
    }

    /** Whether a condition always holds, holds wherever the wanted ones do, or does not. */
    private void place(Stated s) {
        Truth truth = Judge.truth(s.claim(), world);
        if (truth.holds()) {
            (s.isName() ? named : trivial).add(s);
            return;
        }
        switch (reference.implies(s.claim(), false)) {
            case Implied.Yes yes -> sound.add(s);
            case Implied.No no -> unsound.add(s);
            case Implied.Nowhere none -> undecided = true;
            case Implied.Undecided unclear -> {
                undecided = true;
                if (truth instanceof Truth.Invalid invalid) {
                    undefined.add(invalid.fault());
                }
            }
        }
    }

    private Verdict compared(List<Stated> stated) {
        List<Statement> held = new ArrayList<>(paired.keySet().stream().map(Stated::claim).toList());
        sound.forEach(s -> held.add(s.claim()));
        Conditions hers = new Conditions(world, held);
        Map<Statement, Implied> missing = new LinkedHashMap<>();
        for (Statement w : wanted) {
            Implied implied = covered.contains(w) ? new Implied.Yes(false) : held.isEmpty() ? new Implied.Nowhere() : hers.implies(w, true);
            if (!(implied instanceof Implied.Yes yes) || yes.special() && !reference.isSpecial()) {
                missing.put(w, implied);
            }
        }
        if (unsound.isEmpty() && (undecided || !missing.isEmpty() && !held.isEmpty() && missing.values().stream().noneMatch(i -> i instanceof Implied.No))) {
            return new Verdict(Outcome.UNDECIDED, 0, List.of(new Feedback("undecided", "I could not decide whether your conditions say the same as those asked for, so it costs nothing. Try to write them in a simpler form.")), List.of());
        }
        double follows = (wanted.size() - missing.size()) / (double) wanted.size();
        int right = paired.size() + sound.size();
        double score = missing.isEmpty() && unsound.isEmpty() ? 1 : right == 0 ? 0 : follows * right / (right + unsound.size());
        return Verdict.ofScore(score, new EquationsDiagnosis(check, given, stated.stream().filter(s -> !named.contains(s)).toList(), missing, unsound, trivial, covered).feedback(score == 1 ? notes() : List.of()));
    }

    /** What is told of a right answer that is written in another way than is usual. */
    private List<Feedback> notes() {
        List<Feedback> notes = new ArrayList<>();
        boolean turned = paired.values().stream().anyMatch(Match::transposed);
        if (turned) {
            notes.add(new Feedback("transposed", "This is right. A condition of yours is the transpose of the usual one, a gradient in the other layout; where it has to be 0, the two say the same."));
        }
        paired.forEach((s, match) -> {
            boolean scaled = !match.factor().isNumber() || Math.abs(Math.abs(match.factor().number()) - 1) > 1e-6;
            if (scaled && notes.stream().noneMatch(n -> n.key().equals("factor"))) {
                notes.add(new Feedback("factor", "This is right. Left minus right of " + s.tex() + " is $" + FactorSentence.tex(match.factor()) + "$ times that of the condition in the solution; where it has to be 0, a constant factor makes no difference."));
            }
        });
        Stream.concat(paired.keySet().stream(), sound.stream()).flatMap(s -> facts(s).stream()).forEach(notes::add);
        trivial.forEach(s -> notes.add(new Feedback("trivial", s.tex() + " is always true, so it could be left out.")));
        return notes;
    }

    private Optional<Feedback> facts(Stated s) {
        List<String> facts = FactsTaken.by(s.claim(), wanted, world);
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Feedback("facts", s.tex() + " takes " + FactsTaken.named(facts) + ": without " + (facts.size() == 1 ? "it" : "them") + " this need not follow from the conditions asked for."));
    }
}
