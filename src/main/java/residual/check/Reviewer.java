package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;
import residual.check.Review.Item;
import residual.check.Review.State;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.MissingDifferentialException;
import residual.expr.Notation;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Line;
import residual.world.Lines;
import residual.world.Sentences;
import residual.world.Truth;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;
import residual.world.World.Fact;

/**
 * Judges the formulas of a manuscript one after the other. Those on lines of their own are one derivation; those in the flow of words are remarks beside
 * it and do not break its chain. A name that is not known and stands alone on the left of an equation is defined by it.
 */
public final class Reviewer {
    private static final int MOST_FORMULAS = 150;
    /** How many passages after its use a name may get its meaning, as in “where”. */
    private static final int AHEAD = 6;
    private static final Pattern NAMED = Pattern.compile("“([^”]+)”");
    private static final Pattern COUNTER = Pattern.compile("[ijklmnpqrstd]");
    private static final Pattern UNEQUAL = Pattern.compile("≠|!=|\\\\neq?(?![a-zA-Z])|\\\\not\\s*=");
    private static final String MIXED = "There is a relation among words here, and I cannot tell where the formula begins. Put it between dollar signs or on a line of its own.";
    private static final String NO_TIME = "The time for one check was used up before this line; check it by itself.";
    private static final String VACUOUS = "Both sides are zero here.";
    private static final String CARRIED = "It follows from the line before, and is as wrong as that one.";
    private static final String TOO_MANY = "One check looks at " + MOST_FORMULAS + " formulas, and this is one more; check the rest by itself.";

    private World world;
    private Optional<OtherSizes> other;
    private final List<Passage> passages;
    private final Lines lines;
    private final Lines remarks;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    /** Passages whose definition was needed before they were reached. */
    private final Set<Passage> hoisted = new HashSet<>();
    private final Mood mood = new Mood();
    private int number;
    private boolean begun;
    private boolean remarked;

    private Reviewer(World world, List<Passage> passages, Optional<OtherSizes> other) {
        this.other = other;
        this.world = world;
        Clauses clauses = new Clauses(new Spoken(world::vocabulary, world.facts().stream().map(Fact::name).toList()));
        this.passages = passages.stream().flatMap(p -> p.kind() == Kind.MIXED ? parted(p, clauses).stream() : Stream.of(p)).toList();
        this.lines = Lines.in(world);
        this.remarks = Lines.in(world);
    }

    /**
     * Judges a manuscript. Once the thread is interrupted the formulas that are left are skipped. Throws {@link UndrawableException} where the world has no
     * instance, {@link ExprException} where its definitions cannot be read.
     */
    public static Review review(Passages text, World world) {
        return review(text, world, Optional.empty());
    }

    /** The same, and what holds is looked at in a world that differs in its sizes too, so that nothing holds for the sizes' sake alone. */
    public static Review review(Passages text, World world, Optional<World> other) {
        world.rules();
        world.draw(0);
        Reviewer reviewer = new Reviewer(world, text.passages(), other.map(OtherSizes::new));
        reviewer.passages.forEach(p -> reviewer.items.add(reviewer.item(p)));
        return new Review(reviewer.items, reviewer.unknown);
    }

    /** Words and formulas apart, where that can be told. */
    private static List<Passage> parted(Passage mixed, Clauses clauses) {
        List<Passage> parts = clauses.passages(mixed.text(), mixed.line());
        return parts.stream().anyMatch(p -> p.kind().isFormula()) ? parts : List.of(mixed);
    }

    private Item item(Passage passage) {
        if (passage.kind() == Kind.WORDS) {
            mood.hear(passage.text());
            return new Item(passage, 0, State.WORDS, "", List.of(), "");
        }
        number++;
        if (passage.kind() == Kind.MIXED) {
            return told(passage, State.UNREADABLE, MIXED);
        }
        if (number > MOST_FORMULAS || Thread.currentThread().isInterrupted()) {
            return told(passage, State.SKIPPED, number > MOST_FORMULAS ? TOO_MANY : NO_TIME);
        }
        Item item = mood.temper(formula(passage));
        return Thread.currentThread().isInterrupted() ? told(passage, State.SKIPPED, NO_TIME) : item;
    }

    private Item told(Passage passage, State state, String note) {
        return new Item(passage, number, state, "", List.of(), note);
    }

    private Item formula(Passage passage) {
        String[] sides = UNEQUAL.split(passage.text(), -1);
        return sides.length == 2 && !TexRow.hasRelation(sides[0]) && !TexRow.hasRelation(sides[1]) ? unequal(passage, sides[0] + " = " + sides[1]) : claim(passage);
    }

    /** Two sides are not equal where an example shows them apart. */
    private Item unequal(Passage passage, String equation) {
        Line line = Lines.truthsIn(world).next(equation);
        return switch (line.truth()) {
            case Truth.Holds h -> told(passage, State.FAILS, "Both sides are equal.");
            case Truth.Fails f -> told(passage, State.HOLDS, "");
            case Truth.Undecided u -> told(passage, State.UNDECIDED, Sentences.of(u));
            case Truth.Invalid i -> unreadable(passage, i.fault());
        };
    }

    private Item claim(Passage passage) {
        try {
            List<Statement> statements = read(passage.text());
            Optional<Statement> defining = statements.stream().filter(this::defines).findFirst();
            if (statements.stream().allMatch(s -> s.relations().isEmpty())) {
                return told(passage, State.MENTION, "");
            }
            if (statements.stream().allMatch(this::isAboutSizes)) {
                return new Item(passage, number, State.MENTION, tex(statements), List.of(), "It is about sizes and indices alone, which are not judged here.");
            }
            if (hoisted.contains(passage)) {
                return naming(passage, statements.getFirst());
            }
            return defining.isPresent() ? defined(passage, statements) : judged(passage, statements);
        } catch (ExprException e) {
            if (hoist(e)) {
                return claim(passage);
            }
            if (!TexRow.hasRelation(passage.text())) {
                return told(passage, State.MENTION, "");
            }
            derivation(passage, List.of()).next(passage.text());
            other.ifPresent(o -> o.next(passage.text(), false));
            return unreadable(passage, e);
        }
    }

    /** A name that looks like a part of a given symbol may still be given: {@code V_1 = W_1 U} beside a matrix V. */
    private List<Statement> read(String formula) {
        try {
            return Reading.defining(formula, world.vocabulary()).statements();
        } catch (ExprException e) {
            OwnName own = OwnName.of(formula).filter(n -> !known().contains(n.name()) && (n.isExplicit() || !n.isChain())).orElseThrow(() -> e);
            return naming(own).orElseThrow(() -> e);
        }
    }

    private Optional<List<Statement>> naming(OwnName own) {
        try {
            return Optional.of(Reading.defining(own.formula(), world.vocabulary()).statements());
        } catch (ExprException e) {
            return Optional.empty();
        }
    }

    /** Takes in the definition of the name that is not known, where it follows shortly after. */
    private boolean hoist(ExprException e) {
        Matcher name = NAMED.matcher(e.getMessage());
        if (e.kind() != ExprException.Kind.UNKNOWN_NAME || !name.find()) {
            return false;
        }
        int here = items.size();
        return passages.subList(Math.min(here + 1, passages.size()), Math.min(here + 1 + AHEAD, passages.size())).stream()
                .filter(p -> p.kind().isFormula() && definition(p).filter(d -> d.names().contains(name.group(1))).isPresent()).findFirst()
                .filter(p -> take(definition(p).orElseThrow()) && hoisted.add(p)).isPresent();
    }

    private Optional<Definition> definition(Passage passage) {
        try {
            List<Statement> statements = read(passage.text());
            return statements.size() == 1 && defines(statements.getFirst()) ? Optional.of(definition(statements.getFirst())) : Optional.empty();
        } catch (ExprException e) {
            return Optional.empty();
        }
    }

    private static Definition definition(Statement s) {
        return new Definition(List.of(((Expr.Sym) s.terms().getFirst()).name()), Notation.PLAIN.write(s.terms().get(1)));
    }

    private boolean take(Definition definition) {
        try {
            define(definition);
            return true;
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }

    private void define(Definition definition) {
        World more = world.with(definition);
        more.draw(0);
        world = more;
        lines.moveTo(more);
        remarks.moveTo(more);
        other = other.flatMap(o -> o.with(definition));
    }

    private Item unreadable(Passage passage, ExprException e) {
        Matcher name = NAMED.matcher(e.getMessage());
        if (e.kind() == ExprException.Kind.UNKNOWN_NAME && name.find()) {
            unknown.add(name.group(1));
        }
        boolean read = e.kind() == ExprException.Kind.SHAPE || e.kind() == ExprException.Kind.UNDEFINED && !(e instanceof MissingDifferentialException);
        return told(passage, read ? State.MEANINGLESS : State.UNREADABLE, e.getMessage());
    }

    private boolean defines(Statement s) {
        boolean name = s.terms().getFirst() instanceof Expr.Sym && !s.continues() && s.relations().size() == 1
                && s.relations().getFirst() == Relation.EQUAL;
        return name && !known().contains(((Expr.Sym) s.terms().getFirst()).name());
    }

    private Set<String> known() {
        Set<String> all = new LinkedHashSet<>(world.vocabulary().symbols());
        all.addAll(world.vocabulary().sizes());
        return all;
    }

    /** {@code k < m}, {@code i = 1}: nothing about symbols; what goes on with a chain about symbols is about those. */
    private boolean isAboutSizes(Statement s) {
        Set<String> names = s.names();
        return !names.isEmpty() && !(s.continues() && follows()) && names.stream().allMatch(n -> world.vocabulary().sizes().contains(n) || !known().contains(n) && COUNTER.matcher(n).matches());
    }

    /** Whether the formula before claims something about symbols. */
    private boolean follows() {
        return items.reversed().stream().filter(i -> i.passage().kind().isFormula()).findFirst().filter(i -> i.state() != State.MENTION).isPresent();
    }

    private Item defined(Passage passage, List<Statement> statements) {
        if (statements.size() > 1) {
            return told(passage, State.UNREADABLE, "This gives a name to something and says more on the same line; write them as two formulas.");
        }
        try {
            define(definition(statements.getFirst()));
            return naming(passage, statements.getFirst());
        } catch (UndrawableException e) {
            return told(passage, State.UNREADABLE, e.fault().map(Throwable::getMessage).orElseGet(e::getMessage));
        } catch (ExprException e) {
            return told(passage, State.UNREADABLE, e.getMessage());
        }
    }

    private Item naming(Passage passage, Statement s) {
        return new Item(passage, number, State.DEFINES, Notation.LATEX.write(s), List.of(), "It says what " + TexName.of(((Expr.Sym) s.terms().getFirst()).name()) + " stands for.");
    }

    /** A remark that goes on with a chain where no remark began one belongs to the derivation. */
    private Lines derivation(Passage passage, List<Statement> statements) {
        boolean aside = passage.kind() == Kind.INLINE && begun && (remarked || !statements.isEmpty() && !statements.getFirst().continues());
        remarked = aside || remarked && passage.kind() == Kind.INLINE;
        begun |= passage.kind() != Kind.INLINE;
        return aside ? remarks : lines;
    }

    private Item judged(Passage passage, List<Statement> statements) {
        Lines derivation = derivation(passage, statements);
        Line line = derivation.next(passage.text());
        Optional<Truth> elsewhere = other.flatMap(o -> o.next(passage.text(), derivation == remarks));
        String tex = tex(statements);
        return switch (line.truth()) {
            case Truth.Holds h -> holds(passage, line, tex, elsewhere);
            case Truth.Fails f -> fails(passage, line, f, tex, derivation);
            case Truth.Undecided u -> new Item(passage, number, State.UNDECIDED, tex, List.of(), Sentences.of(u));
            case Truth.Invalid i -> {
                Item item = unreadable(passage, i.fault());
                yield new Item(passage, number, item.state(), tex, List.of(), item.note());
            }
        };
    }

    private static String tex(List<Statement> statements) {
        return String.join(",\\quad ", statements.stream().map(Notation.LATEX::write).toList());
    }

    private Item fails(Passage passage, Line line, Truth.Fails fails, String tex, Lines derivation) {
        boolean carried = line.step().filter(Truth::holds).isPresent();
        return new Item(passage, number, carried ? State.CARRIED : State.FAILS, tex, List.of(), carried ? CARRIED : about(fails, derivation));
    }

    private String about(Truth.Fails fails, Lines derivation) {
        return derivation.wrong().map(claim -> CounterexampleSentence.of(claim, world, fails)).orElseGet(() -> Sentences.of(fails));
    }

    private Item holds(Passage passage, Line line, String tex, Optional<Truth> elsewhere) {
        if (elsewhere.filter(t -> t instanceof Truth.Fails).isPresent()) {
            return new Item(passage, number, State.SIZES, tex, line.uses(), other.orElseThrow().note(world));
        }
        boolean leap = line.step().filter(s -> s instanceof Truth.Fails).isPresent();
        String note = leap ? "It holds, but it does not follow from the line before, which is wrong." : line.truth() instanceof Truth.Holds h && h.vacuous() ? VACUOUS : "";
        return new Item(passage, number, State.HOLDS, tex, leap ? List.of() : line.uses(), note);
    }
}
