package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Place;
import residual.expr.Reading;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Vocabulary;

/**
 * What a student typed into a box for formulas, read. A line {@code R = X - W2 W1 X} whose left side is a name of her own introduces that name: in the
 * statements of the lines below it stands for its right side.
 */
final class FormulaText {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Expr> own = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private Vocabulary known;

    private FormulaText(Vocabulary vocabulary) {
        this.known = vocabulary;
    }

    /** Throws {@link ExprException} where the text cannot be read, or introduces a name for nothing. */
    static FormulaText of(String typed, Vocabulary vocabulary) {
        return read(typed, vocabulary, false);
    }

    /** The same where one expression is wanted, which may stand behind a name for it: {@code G = 2 W2'}. */
    static FormulaText expression(String typed, Vocabulary vocabulary) {
        return read(typed, vocabulary, true);
    }

    private static FormulaText read(String typed, Vocabulary vocabulary, boolean named) {
        String text = Typed.clean(typed);
        FormulaText read = new FormulaText(vocabulary);
        try {
            read.add(Reading.of(text, vocabulary));
            return read;
        } catch (ExprException unread) {
            if (unread.kind() != ExprException.Kind.UNKNOWN_NAME) {
                throw unread;
            }
            return new FormulaText(vocabulary).lines(text, named, unread);
        }
    }

    /** The lines one after the other, each with the names that those before it introduce; what was {@code unread} is the trouble where none is of use. */
    private FormulaText lines(String text, boolean named, ExprException unread) {
        for (String line : split(text)) {
            add(Reading.defining(line, known));
        }
        boolean idle = !used.containsAll(own.keySet());
        if (own.isEmpty() || idle && !(named && statements.isEmpty())) {
            throw unread;
        }
        return this;
    }

    private void add(Reading reading) {
        readings.add(reading);
        for (Statement s : reading.statements()) {
            Statement open = own.isEmpty() ? s : new Statement(s.terms().stream().map(this::open).toList(), s.relations(), s.continues());
            if (s.terms().getFirst() instanceof Expr.Sym name && isNew(name.name()) && s.relations().stream().allMatch(r -> r == Relation.EQUAL) && !s.relations().isEmpty()) {
                own.put(name.name(), open.terms().getLast());
                known = known.defining(name.name(), open.terms().getLast());
            } else {
                statements.add(open);
            }
        }
    }

    private boolean isNew(String name) {
        return !known.symbols().contains(name) && !known.sizes().contains(name);
    }

    private Expr open(Expr e) {
        Trees.names(e).stream().filter(own::containsKey).forEach(used::add);
        return Trees.substitute(e, own);
    }

    /** Lines and what stands between semicolons outside brackets; blank ones left out. */
    private static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && (c == '\n' || c == ';')) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }

    /** All that was typed, the lines that introduce names among them, as it was typed. */
    List<Statement> written() {
        return readings.stream().flatMap(reading -> reading.statements().stream()).toList();
    }

    /** The statements, with what her own names stand for. */
    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /**
     * The forms in which one expression is given: what stands between the equals signs of a chain, a name or derivative for it at the beginning left out.
     * Throws {@link ExprException} where there is something else.
     */
    List<Expr> forms() {
        if (statements.isEmpty()) {
            return List.copyOf(own.values()).subList(own.size() - 1, own.size());
        }
        if (statements.size() > 1) {
            throw new ExprException(ExprException.Kind.SYNTAX, "One expression is asked for here, and I read " + statements.size() + " formulas.");
        }
        Statement only = statements.getFirst();
        if (only.relations().stream().anyMatch(r -> !r.isEquality())) {
            throw new ExprException(ExprException.Kind.SYNTAX, "An expression is asked for here, not an inequality or another relation.");
        }
        boolean named = only.terms().size() > 1 && isName(only.terms().getFirst());
        return named ? only.terms().subList(1, only.terms().size()) : only.terms();
    }

    private static boolean isName(Expr e) {
        Expr inner = e instanceof Expr.Transpose t ? t.operand() : e;
        return inner instanceof Expr.Sym || inner instanceof Expr.Grad || inner instanceof Expr.Jac || inner instanceof Expr.Hess || inner instanceof Expr.Differential;
    }

    /** Where a part of a statement stands in the text, if it was read in one piece. */
    Place placeOf(Expr part) {
        return readings.size() == 1 ? readings.getFirst().placeOf(part) : Place.NONE;
    }
}
