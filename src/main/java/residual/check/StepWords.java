package residual.check;

import java.util.List;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Vocabulary;
import residual.world.Premises;
import residual.world.ProofLine.Mark;

/** What is said of the next line of a derivation: first the fact that it takes, then where that applies, then the line. */
final class StepWords {
    private final List<DerivedLine> lines;
    private final int at;
    private final Premises premises;
    private final Derivation hers;
    private final Vocabulary vocabulary;

    /** About the line at this place of a model, for a student with these lines of her own. */
    StepWords(List<DerivedLine> lines, int at, Premises premises, Derivation hers) {
        this.lines = lines;
        this.at = at;
        this.premises = premises;
        this.hers = hers;
        this.vocabulary = hers.proof().vocabulary();
    }

    /** What a rung says, from 0. */
    String rung(int rung, String route) {
        return switch (rung) {
            case 0 -> fact(route);
            case 1 -> place();
            default -> "Write $" + Notation.LATEX.write(written(), vocabulary) + "$, that is `" + (line().mark() == Mark.LET ? "let " : "") + Notation.PLAIN.write(written(), vocabulary) + "`.";
        };
    }

    private String fact(String route) {
        String way = "On the way “" + route + "” ";
        if (line().mark() == Mark.LET) {
            return way + "a product that comes up again is given a name next.";
        }
        List<String> uses = line().judged().uses();
        if (uses.isEmpty()) {
            return way + "the next step takes no fact: put in a definition or what you have, multiply out, or collect." + later();
        }
        boolean fresh = lines.subList(0, at).stream().noneMatch(l -> l.judged().uses().contains(uses.getFirst()));
        return way + (fresh ? "the next step takes a fact that has not been used yet: " : "the next step takes once more ") + named(uses.getFirst()) + ".";
    }

    /** The fact that is used first after this line and was not before it. */
    private String later() {
        List<String> before = lines.subList(0, at).stream().flatMap(l -> l.judged().uses().stream()).toList();
        Optional<String> next = lines.subList(at, lines.size()).stream().flatMap(l -> l.judged().uses().stream()).filter(f -> !before.contains(f)).findFirst();
        return next.map(f -> " It prepares for a fact that has not been used yet: " + named(f) + ".").orElse("");
    }

    private String named(String fact) {
        return "**" + fact + "**, $" + premises.facts().stream().filter(f -> f.name().equals(fact)).map(f -> Notation.LATEX.write(f.statement(), premises.vocabulary())).findFirst().orElseThrow() + "$";
    }

    private String place() {
        if (line().mark() == Mark.LET) {
            return "Take $" + tex(first().terms().get(1)) + "$ together.";
        }
        String there = line().judged().uses().isEmpty() ? "$." : "$: there it applies.";
        return first().continues() ? "Go on from $" + tex(lines.get(at - 1).statements().getLast().terms().getLast()) + there : "Begin a chain with $" + tex(first().terms().getFirst()) + there;
    }

    private String tex(Expr e) {
        return Notation.LATEX.write(renamed(e), vocabulary);
    }

    /** The line as the student may write it: as it goes on from her last line, or with the beginning of its chain. */
    private Statement written() {
        Statement s = renamed(first());
        if (!s.continues() || goesOn()) {
            return s;
        }
        int from = at;
        while (lines.get(from).statements().getFirst().continues()) {
            from--;
        }
        List<Expr> terms = new java.util.ArrayList<>(List.of(renamed(lines.get(from).statements().getFirst().terms().getFirst())));
        terms.addAll(s.terms());
        return new Statement(terms, s.relations(), false);
    }

    private boolean goesOn() {
        return hers.lines().stream().filter(l -> !l.isProse()).reduce((a, b) -> b).filter(last -> Ahead.coincide(last, lines.get(at - 1))).isPresent();
    }

    private Statement renamed(Statement s) {
        return new Statement(s.terms().stream().map(this::renamed).toList(), s.relations(), s.continues());
    }

    /** An expression of the model with the student's own names for what it names. */
    private Expr renamed(Expr e) {
        if (e instanceof Expr.Sym s) {
            return lines.subList(0, at).stream().filter(l -> l.mark() == Mark.LET && Ahead.name(l).equals(s.name())).findFirst()
                    .flatMap(let -> Ahead.own(let, hers)).<Expr>map(Expr.Sym::new).orElse(e);
        }
        return Trees.map(e, this::renamed);
    }

    private DerivedLine line() {
        return lines.get(at);
    }

    private Statement first() {
        return line().statements().getFirst();
    }
}
