package residual.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import residual.expr.Edit;
import residual.expr.Edits;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Shape;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.world.Assumption;
import residual.world.Conditions;
import residual.world.Implied;
import residual.world.Match;
import residual.world.World;

/** Tells what is wrong with conditions: what they say too much, too little or beside the point, with a small example, and the slip where there is one. */
record EquationsDiagnosis(EquationsCheck check, Given given, List<Stated> stated, Map<Statement, Implied> missing, List<Stated> unsound, List<Stated> trivial, Set<Statement> covered) {

    private static final int MOST_SLIPS = 3;
    private static final List<Relation> RELATIONS = List.of(Relation.EQUAL, Relation.AT_MOST, Relation.AT_LEAST, Relation.LESS, Relation.GREATER);

    List<Feedback> feedback(List<Feedback> notes) {
        List<Feedback> all = new ArrayList<>(notes);
        if (trivial.size() == stated.size()) {
            return List.of(new Feedback("trivial", stated.size() == 1 ? stated.getFirst().tex() + " is always true, so it is no condition at all." : "All of this is always true, so it is no condition at all."));
        }
        Standing standing = unsound.isEmpty() ? Standing.UNRELATED : standing();
        unsound.forEach(s -> all.add(said(s).or(() -> slip(s)).or(() -> assumed(s)).orElseGet(() -> beside(s, standing))));
        if (unsound.isEmpty() && !missing.isEmpty()) {
            List<Stated> meaning = stated.stream().filter(s -> !trivial.contains(s)).toList();
            meaning.stream().flatMap(s -> said(s).stream()).forEach(all::add);
            all.add(weaker());
            meaning.stream().filter(s -> said(s).isEmpty()).flatMap(s -> slip(s).stream()).findFirst().ifPresent(all::add);
        }
        if (notes.isEmpty()) {
            trivial.forEach(s -> all.add(new Feedback("trivial", s.tex() + " is always true, so it says nothing.")));
        }
        return all;
    }

    /** How what is stated, all together, stands to what is asked for and not stated in other words. */
    private enum Standing {
        /** All of it follows. */ STRONGER,
        /** Nothing was found that satisfies what is stated. */ IMPOSSIBLE,
        /** Not all of it follows. */ UNRELATED
    }

    private Standing standing() {
        Conditions hers = new Conditions(world(), stated.stream().map(Stated::claim).toList());
        List<Implied> all = check.wanted().stream().filter(w -> !covered.contains(w)).map(w -> hers.implies(w, true)).toList();
        boolean follows = all.stream().noneMatch(i -> i instanceof Implied.No || i instanceof Implied.Undecided);
        boolean nowhere = !all.isEmpty() && all.stream().allMatch(i -> i instanceof Implied.Nowhere);
        return nowhere ? Standing.IMPOSSIBLE : follows ? Standing.STRONGER : Standing.UNRELATED;
    }

    private World world() {
        return given.world();
    }

    private Optional<Feedback> said(Stated s) {
        return check.instead().stream().filter(other -> Conditions.single(other.holds()).stream().anyMatch(h -> Match.of(s.claim(), h, world()).isPresent())).findFirst()
                .map(other -> new Feedback(other.key(), other.say()));
    }

    /** The slip in one of the first conditions; a page full of wrong ones has other troubles. */
    private Optional<Feedback> slip(Stated s) {
        if (unsound.indexOf(s) >= MOST_SLIPS) {
            return Optional.empty();
        }
        List<Statement> open = check.wanted().stream().filter(w -> !covered.contains(w)).toList();
        List<Statement> sought = open.isEmpty() ? check.wanted() : open;
        return relation(s, sought).or(() -> edited(s, sought));
    }

    /** An inequality that points the wrong way, or an equation in its place. */
    private Optional<Feedback> relation(Stated s, List<Statement> sought) {
        return RELATIONS.stream().map(r -> new Statement(s.claim().terms(), List.of(r), false)).filter(turned -> sought.stream().anyMatch(w -> Match.of(turned, w, world()).isPresent())).findFirst()
                .map(turned -> new Feedback("relation", "The relation in " + s.tex() + " is not the right one: it should be $" + Notation.LATEX.write(turned) + "$."));
    }

    private Optional<Feedback> edited(Stated s, List<Statement> sought) {
        return IntStream.range(0, 2).boxed().flatMap(side -> Edits.of(s.claim().terms().get(side), shapes()).stream().filter(edit -> mends(s, side, edit, sought))).findFirst()
                .map(edit -> in(s, FormulaSlip.mended(edit)));
    }

    private boolean mends(Stated s, int side, Edit edit, List<Statement> sought) {
        List<Expr> terms = new ArrayList<>(s.claim().terms());
        terms.set(side, edit.whole());
        Statement mended = new Statement(terms, s.claim().relations(), false);
        return sought.stream().anyMatch(w -> Match.of(mended, w, world()).isPresent());
    }

    private Feedback in(Stated s, Feedback told) {
        return stated.size() == 1 ? told : new Feedback(told.key(), "In " + s.tex() + ": " + told.message().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + told.message().substring(1));
    }

    private Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        Map<String, Shape> all = Evaluation.shapes(world().draw(0));
        world().symbols().forEach(s -> shapes.put(s.name(), all.get(s.name())));
        return shapes;
    }

    private Optional<Feedback> assumed(Stated s) {
        if (unsound.indexOf(s) >= MOST_SLIPS) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        s.sides().forEach(e -> names.addAll(Trees.names(world().rules().written(e))));
        check.wanted().stream().flatMap(w -> w.terms().stream()).forEach(e -> names.addAll(Trees.names(world().rules().written(e))));
        return Assumption.missing(world(), names, w -> check.wanted().stream().anyMatch(wanted -> Match.of(s.claim(), wanted, w).isPresent()))
                .map(a -> new Feedback("missing-assumption", s.tex() + " would be right if " + TexName.of(a.symbol()) + " " + a.words() + ", but that is not given."));
    }

    private Feedback beside(Stated s, Standing standing) {
        Conditions wanted = world().conditions(check.wanted());
        String example = wanted.example(s.claim()).or(() -> wanted.implies(s.claim(), false) instanceof Implied.No no ? Optional.of(no) : Optional.empty())
                .map(no -> PointSentence.of(no, names(s), world())).orElse("");
        return switch (standing) {
            case STRONGER -> new Feedback("stronger", s.tex() + " asks for more than is needed: it need not hold where the conditions asked for do." + example);
            case IMPOSSIBLE -> new Feedback("stronger", s.tex() + " asks for too much: " + (stated.size() == 1 ? "I found nothing that satisfies it." : "I found nothing that satisfies all that you wrote.") + example);
            case UNRELATED -> new Feedback("unrelated", s.tex() + " does not follow from the conditions asked for, and they do not follow from it." + example);
        };
    }

    private Set<String> names(Stated s) {
        Set<String> names = new HashSet<>();
        s.sides().forEach(e -> names.addAll(Trees.names(world().rules().written(e))));
        return names;
    }

    private Feedback weaker() {
        Map.Entry<Statement, Implied> first = missing.entrySet().iterator().next();
        Conditions hers = new Conditions(world(), stated.stream().map(Stated::claim).toList());
        Optional<Implied.No> example = hers.example(first.getKey()).or(() -> first.getValue() instanceof Implied.No no ? Optional.of(no) : Optional.empty());
        Set<String> names = new HashSet<>();
        first.getKey().terms().forEach(e -> names.addAll(Trees.names(world().rules().written(e))));
        stated.forEach(s -> names.addAll(names(s)));
        String count = missing.size() < check.wanted().size() ? "Part of what is asked for is missing" : "This asks for too little";
        return new Feedback("weaker", count + ": your conditions can hold where " + (check.wanted().size() == 1 ? "the one" : "not all of those") + " asked for "
                + (check.wanted().size() == 1 ? "does not." : "do.") + example.map(no -> PointSentence.where(no, names, world())).orElse(""));
    }
}
