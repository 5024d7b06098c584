package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import residual.expr.ExprException;
import residual.expr.Place;

/**
 * A value of a file being read: it answers as the type that a reader wants, or notes a fault that says what was found, what was
 * expected and how to write it. After a fault a stand-in is returned, so that reading goes on and finds the other faults too.
 */
final class Entry {
    private final Datum datum;
    private final Ledger ledger;

    Entry(Datum datum, Ledger ledger) {
        this.datum = datum;
        this.ledger = ledger;
    }

    Datum.Mark mark() {
        return datum.mark();
    }

    void fault(String message) {
        ledger.fault(datum.mark(), message);
    }

    boolean isText() {
        return datum instanceof Datum.Scalar;
    }

    boolean isNumber() {
        return datum instanceof Datum.Scalar scalar && scalar.text().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    boolean isListing() {
        return datum instanceof Datum.Listing;
    }

    boolean isMapping() {
        return datum instanceof Datum.Mapping;
    }

    /** Any text, not empty. */
    String text() {
        if (!(datum instanceof Datum.Scalar scalar)) {
            fault("expected a text, found " + found() + quotes());
            return "";
        }
        if (scalar.text().isBlank()) {
            fault("expected a text, found nothing");
        }
        return scalar.text().strip();
    }

    /** What stands there as it would be typed into a box, which may be nothing. */
    String typed() {
        if (datum instanceof Datum.Scalar scalar) {
            return scalar.text();
        }
        fault("expected a text or a number, found " + found() + quotes());
        return "";
    }

    /** Text of one line that serves as a name in addresses and keys: small letters, digits and hyphens. */
    String id() {
        String text = text();
        if (!text.isEmpty() && !Ids.isValid(text)) {
            fault("`" + text + "` is not a name of small letters, digits and hyphens, at most 60 of them, that starts with a letter or digit");
        }
        return text;
    }

    /** A finite number. */
    double number() {
        return number("a number such as 0.5 or 1e-3");
    }

    /** A number from 0 to 1, also written as a percentage. */
    double share() {
        String text = isText() ? text() : "";
        boolean percent = text.endsWith("%");
        double value = percent ? numberOf(text.substring(0, text.length() - 1), "a share such as 10 % or 0.1") / 100 : number("a share such as 10 % or 0.1");
        if (value < 0 || value > 1) {
            fault("a share lies between 0 and 1 (0 % and 100 %), found " + text);
            return 0;
        }
        return value;
    }

    /** A whole number between two bounds. */
    int whole(int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        double value = number(expected);
        if (value != Math.rint(value) || value < least || value > most) {
            fault("expected " + expected + ", found " + found());
            return least;
        }
        return (int) value;
    }

    private double number(String expected) {
        if (datum instanceof Datum.Scalar scalar) {
            return numberOf(scalar.text(), expected);
        }
        fault("expected " + expected + ", found " + found());
        return 0;
    }

    private double numberOf(String text, String expected) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value) && !text.strip().matches(".*[dDfFxX]")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault("expected " + expected + ", found " + found());
        return 0;
    }

    /** true or false. */
    boolean flag() {
        String text = datum instanceof Datum.Scalar scalar ? scalar.text() : "";
        if (!text.equals("true") && !text.equals("false")) {
            fault("expected true or false, found " + found());
        }
        return text.equals("true");
    }

    /** One of several words. */
    <E> Optional<E> word(Map<String, E> words) {
        String text = isText() ? text() : "";
        if (words.containsKey(text)) {
            return Optional.of(words.get(text));
        }
        fault("expected one of " + String.join(", ", words.keySet()) + ", found " + found() + Suggestion.phrase(text, words.keySet()));
        return Optional.empty();
    }

    /** The values of a list. */
    List<Entry> list() {
        if (datum instanceof Datum.Listing listing) {
            return listing.values().stream().map(value -> new Entry(value, ledger)).toList();
        }
        fault("expected a list such as [a, b], found " + found());
        return List.of();
    }

    /** The values of a list; a value by itself is a list of one. */
    List<Entry> oneOrMore() {
        return isListing() ? list() : List.of(this);
    }

    List<String> texts() {
        return oneOrMore().stream().map(Entry::text).toList();
    }

    /** A mapping with the keys that its kind knows. */
    Fields fields(String kind) {
        if (datum instanceof Datum.Mapping mapping) {
            return new Fields(kind, mapping, ledger);
        }
        fault("expected keys and values (`{key: value}`), found " + found());
        return new Fields(kind, new Datum.Mapping(List.of(), datum.mark()), ledger);
    }

    /** A mapping whose keys are the author's own names, in the order of the file. */
    List<Named> named() {
        if (!(datum instanceof Datum.Mapping mapping)) {
            fault("expected names and values (`{name: value}`), found " + found());
            return List.of();
        }
        List<Named> named = new ArrayList<>();
        mapping.pairs().forEach(pair -> named.add(new Named(new Entry(pair.key(), ledger), new Entry(pair.value(), ledger))));
        return named;
    }

    /** A value under a name of the author's. */
    record Named(Entry key, Entry value) {
        String name() {
            return key.text();
        }
    }

    /** What the reading makes of the text; what it cannot read is a fault at its place in the file. */
    <E> Optional<E> parsed(Function<String, E> reading) {
        int before = ledger.count();
        String text = text();
        return before == ledger.count() ? attempt(() -> reading.apply(text)) : Optional.empty();
    }

    /** The value of the supplier; an expression without a meaning or a refused argument is a fault here. */
    <E> Optional<E> attempt(java.util.function.Supplier<E> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (ExprException e) {
            ledger.fault(placed(e.place()), e.getMessage());
        } catch (IllegalArgumentException e) {
            fault(e.getMessage());
        }
        return Optional.empty();
    }

    /** Leaves for later what proves that the value makes sense; an expression without a meaning or a refused argument is a fault here. */
    void later(Runnable proof) {
        ledger.later(() -> attempt(() -> {
            proof.run();
            return true;
        }));
    }

    private Datum.Mark placed(Place place) {
        boolean oneLine = datum instanceof Datum.Scalar scalar && !scalar.text().contains("\n");
        int quote = datum instanceof Datum.Scalar scalar && scalar.quoted() ? 1 : 0;
        return oneLine ? new Datum.Mark(mark().line(), mark().column() + quote + place.start()) : mark();
    }

    private String found() {
        return switch (datum) {
            case Datum.Scalar scalar -> scalar.text().isBlank() ? "nothing" : "`" + shortened(scalar.text().strip()) + "`";
            case Datum.Listing listing -> "a list of " + listing.values().size();
            case Datum.Mapping mapping -> mapping.pairs().isEmpty() ? "{}" : "the key `" + shortened(mapping.pairs().getFirst().key().text()) + "`";
        };
    }

    private String quotes() {
        return isListing() ? "; a text that starts with [ wants quotes" : "; a text that starts with { or has a colon and a blank in it wants quotes";
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 37) + "…";
    }
}
