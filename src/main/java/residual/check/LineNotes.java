package residual.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import residual.world.ProofLine;
import residual.world.ProofLine.Mark;
import residual.world.Sentences;
import residual.world.Truth;

/** The sentence beside each line of a derivation. */
final class LineNotes {
    private final Derivation derivation;

    LineNotes(Derivation derivation) {
        this.derivation = derivation;
    }

    /** The marks beside all lines that were judged, and one for the others together. */
    Exhibit.Marks marks() {
        Stream<Exhibit.Mark> others = derivation.unjudged().map(u -> new Exhibit.Mark(u.text(), "", state(Mark.UNREADABLE), List.of(), u.sentence())).stream();
        return new Exhibit.Marks("Your derivation, line by line", Stream.concat(derivation.lines().stream().map(this::mark), others).toList());
    }

    /** The rows of the answer, from 0, in which the lines with these marks start. */
    List<Integer> rows() {
        return Stream.concat(derivation.lines().stream().map(line -> line.written().row()), derivation.unjudged().map(Unjudged::row).stream()).toList();
    }

    private Exhibit.Mark mark(DerivedLine line) {
        return new Exhibit.Mark(line.written().text(), line.tex(), state(line), line.judged().uses(), note(line));
    }

    static String state(DerivedLine line) {
        return line.isProse() ? "prose" : state(line.mark());
    }

    private static String state(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    /** What to say of a line, empty where its mark says it all. */
    String note(DerivedLine line) {
        if (line.isProse()) {
            return "";
        }
        return switch (line.mark()) {
            case HOLDS, START, LET -> line.told();
            case BIG -> big(line);
            case CARRIED -> "It follows from the line before, which does not hold.";
            case FAILS, UNDECIDED, UNREADABLE -> Sentences.of(line.judged().truth());
        };
    }

    private static String big(DerivedLine line) {
        List<String> uses = line.judged().uses();
        boolean unequal = line.statements().stream().flatMap(s -> s.relations().stream()).anyMatch(r -> !r.isEquality());
        if (unequal && uses.size() < 2) {
            return "It holds, but an inequality and " + (uses.isEmpty() ? "a fact" : uses.getFirst()) + " are too much at once; write the inequality by itself first, for example as a square that is not negative.";
        }
        return uses.isEmpty() ? "It holds, but takes too much at once; write what lies between." : "It holds, but takes " + Listing.and(uses) + " at once; write the step that uses one of them first.";
    }

    /** What is wrong with a line, to follow a colon. */
    String brief(int number) {
        String sentence = note(derivation.lines().get(number - 1)).replaceFirst("^It does not hold: ", "");
        boolean startsWithWord = sentence.matches("(?s)(?:In|For|It|The|This|There) .*");
        return sentence.isEmpty() ? "it is false." : startsWithWord ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }

    /** What is told of the line with this number, from 1, apart from the marks. */
    Optional<Feedback> feedback(int number) {
        DerivedLine line = derivation.lines().get(number - 1);
        return line.isProse() ? Optional.empty() : key(line.judged()).map(key -> new Feedback(key, note(line), "line " + number));
    }

    private static Optional<String> key(ProofLine line) {
        return switch (line.mark()) {
            case HOLDS, START, LET -> Optional.empty();
            case BIG -> Optional.of("too-big");
            case CARRIED -> Optional.of("carried");
            case FAILS -> Optional.of(line.truth() instanceof Truth.Invalid ? "redefined" : "line-fails");
            case UNDECIDED -> Optional.of("undecided");
            case UNREADABLE -> Optional.of("unreadable");
        };
    }
}
