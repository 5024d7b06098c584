package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.world.Premises;
import residual.world.Proof;
import residual.world.ProofLine;
import residual.world.ProofLine.Mark;
import residual.world.Truth;
import residual.world.World.Fact;

/** A student's derivation, read and judged line by line. */
final class Derivation {
    private static final List<Mark> WORST_FIRST = List.of(Mark.FAILS, Mark.UNREADABLE, Mark.CARRIED, Mark.UNDECIDED, Mark.BIG, Mark.HOLDS, Mark.LET, Mark.START);
    private final Proof proof;
    private final List<DerivedLine> lines = new ArrayList<>();
    private Optional<Unjudged> unjudged = Optional.empty();

    private Derivation(Premises premises, List<Statement> goals, int most) {
        this.proof = new Proof(premises, goals, most);
    }

    /** Judges the lines of an answer in steps of at most so many facts. */
    static Derivation of(String answer, Premises premises, List<Statement> goals, int most) {
        Derivation derivation = new Derivation(premises, goals, most);
        Clauses clauses = new Clauses(new Spoken(derivation.proof::vocabulary, premises.facts().stream().map(Fact::name).toList()));
        derivation.unjudged = DerivationText.read(answer, clauses, line -> derivation.lines.add(derivation.line(line)));
        return derivation;
    }

    private boolean isDeclared(String name) {
        return proof.vocabulary().symbols().contains(name) || proof.vocabulary().sizes().contains(name);
    }

    List<DerivedLine> lines() {
        return lines;
    }

    /** The lines that were too many to be judged. */
    Optional<Unjudged> unjudged() {
        return unjudged;
    }

    Proof proof() {
        return proof;
    }

    private DerivedLine line(Written written) {
        List<Statement> statements = new ArrayList<>();
        List<String> tex = new ArrayList<>();
        List<ProofLine> judged = new ArrayList<>();
        String told = "";
        for (String formula : written.formulas()) {
            try {
                Optional<OwnName> own = OwnName.of(formula).filter(n -> !isDeclared(n.name()));
                boolean explicit = written.defines() || own.filter(OwnName::isExplicit).isPresent();
                for (Statement s : read(formula, own, written.defines())) {
                    if (!explicit && isNew(s)) {
                        told = told(s);
                    }
                    tex.add(Notation.LATEX.write(s, proof.vocabulary()));
                    statements.add(s);
                    judged.add(written.defines() || isNew(s) ? let(s) : proof.line(s));
                }
            } catch (ExprException e) {
                judged.add(proof.unreadable(formula, e));
            }
        }
        return new DerivedLine(written, statements, String.join(",\\quad ", tex), judged.isEmpty() ? new ProofLine(Mark.START, new Truth.Holds(true), List.of()) : together(judged), told);
    }

    /** A formula whose left side is a name that nothing is known of defines that name. */
    private List<Statement> read(String formula, Optional<OwnName> own, boolean defines) {
        if (defines) {
            return Reading.defining(own.map(OwnName::formula).orElse(formula), proof.vocabulary()).statements();
        }
        try {
            return Reading.of(formula, proof.vocabulary()).statements();
        } catch (ExprException e) {
            OwnName name = own.filter(n -> n.isExplicit() || !n.isChain()).orElseThrow(() -> e);
            return Reading.defining(name.formula(), proof.vocabulary()).statements();
        }
    }

    /** What to say to a new name that no word or sign introduces; throws where another name was meant. */
    private String told(Statement s) {
        String name = ((Expr.Sym) s.terms().getFirst()).name();
        OwnName.meant(name, s, proof.premises()).ifPresent(given -> {
            throw new ExprException(ExprException.Kind.UNKNOWN_NAME, "I do not know the name “" + name + "”; did you mean “" + given + "”? To give a name of your own, write `let " + name + " = …`.");
        });
        return "Taken as a definition: from here on `" + name + "` is a name of your own. Write `let " + name + " = …` to say so.";
    }

    private boolean isNew(Statement s) {
        return !s.continues() && s.terms().getFirst() instanceof Expr.Sym name && !isDeclared(name.name()) && s.relations().equals(List.of(Relation.EQUAL));
    }

    private ProofLine let(Statement s) {
        if (s.continues() || s.relations().isEmpty() || !(s.terms().getFirst() instanceof Expr.Sym name) || s.relations().stream().anyMatch(r -> r != Relation.EQUAL)) {
            boolean identity = s.terms().getFirst() instanceof Expr.Eye;
            return proof.unreadable(new ExprException(ExprException.Kind.SYNTAX, identity ? "I is the identity matrix here and cannot be a name of your own; take another letter."
                    : "A definition has a new name on its left side, as in let M = A B."));
        }
        if (isDeclared(name.name())) {
            return restated(s, name.name());
        }
        ProofLine defined = proof.let(name.name(), s.terms().get(1));
        return s.relations().size() == 1 || defined.mark() != Mark.LET ? defined : proof.line(s);
    }

    /** What is given may be recalled, and not be changed. */
    private ProofLine restated(Statement s, String name) {
        ProofLine line = proof.line(s);
        boolean given = line.mark() == Mark.HOLDS || line.mark() == Mark.BIG;
        return given ? line : new ProofLine(Mark.FAILS, new Truth.Invalid(new ExprException(ExprException.Kind.SYNTAX,
                name + " has a meaning here already, which this line would change; take a name of your own.")), List.of());
    }

    private static ProofLine together(List<ProofLine> judged) {
        Mark worst = WORST_FIRST.stream().filter(mark -> judged.stream().anyMatch(j -> j.mark() == mark)).findFirst().orElseThrow();
        ProofLine first = judged.stream().filter(j -> j.mark() == worst).findFirst().orElseThrow();
        List<String> uses = judged.stream().flatMap(j -> j.uses().stream()).distinct().toList();
        return new ProofLine(worst, first.truth(), uses, judged.stream().flatMap(j -> j.values().stream()).toList());
    }

    /** Whether a line, with the beginning of the chain that it goes on with, is nothing but a goal. */
    boolean isGoal(DerivedLine line) {
        int at = lines.indexOf(line);
        while (at > 0 && (lines.get(at).statements().isEmpty() || lines.get(at).statements().getFirst().continues())) {
            at--;
        }
        Expr head = lines.get(at).statements().getFirst().terms().getFirst();
        Statement last = line.statements().getLast();
        return line.statements().stream().allMatch(proof::isGoal) || proof.isGoal(new Statement(List.of(head, last.terms().getLast()), List.of(last.relations().getLast()), false));
    }

    /** The first line with one of these marks, counted from 1. */
    Optional<Integer> first(Mark... marks) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isProse() && List.of(marks).contains(lines.get(i).mark())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    long count(Mark mark) {
        return lines.stream().filter(l -> l.is(mark)).count();
    }
}
