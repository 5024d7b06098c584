package residual.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import residual.check.DerivationCheck.Route;
import residual.world.Lazy;

/** The next step of a derivation: the line of the model route nearest to the student's own lines that comes after them. */
final class RouteGuide implements Guide {
    private static final int MOST_LINES = 1000;
    private final DerivationCheck check;
    private final Lazy<Derivation> hers;

    RouteGuide(DerivationCheck check, String text) {
        this.check = check;
        this.hers = new Lazy<>(() -> check.derivation(text));
    }

    @Override
    public List<Double> prices() {
        return check.routes().prices();
    }

    @Override
    public Optional<Step> next() {
        boolean complete = check.goals().stream().allMatch(hers.get().proof()::reaches);
        return complete ? Optional.empty() : check.routes().nearest(hers.get(), check).flatMap(this::next);
    }

    private Optional<Step> next(Route route) {
        OptionalInt line = new Ahead(hers.get(), check.routes().model(route, check), check.goals()).line();
        return line.isPresent() ? Optional.of(step(route, line.getAsInt())) : Optional.empty();
    }

    @Override
    public Optional<Step> step(int number) {
        int line = number % MOST_LINES;
        return check.routes().all().stream().skip(number / MOST_LINES).findFirst().filter(route -> line < lines(route).size()).map(route -> step(route, line));
    }

    private Step step(Route route, int line) {
        StepWords words = new StepWords(lines(route), line, check.premises(), hers.get());
        return new Step(check.routes().all().indexOf(route) * MOST_LINES + line, IntStream.range(0, RUNGS).mapToObj(rung -> words.rung(rung, route.title())).toList());
    }

    private List<DerivedLine> lines(Route route) {
        return Ahead.claims(check.routes().model(route, check));
    }
}
