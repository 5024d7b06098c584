package residual.tutor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residual.course.Earned;

/** Counts students by classes. */
final class Classes {
    private static final int LAST_TRY = 8;
    private static final int STEP = 20;
    private static final double SAME = 1e-9;

    private Classes() {}

    /** How many tries it took: classes {@code 1} to {@code 7}, {@code more}, and {@code open} for those who are not there. */
    static List<PartStatistics.Count> tries(List<Journey> journeys) {
        Stream<PartStatistics.Count> each = IntStream.range(1, LAST_TRY).mapToObj(n -> count(String.valueOf(n), journeys, j -> j.reached() && j.tries() == n));
        return Stream.concat(each, Stream.of(count("more", journeys, j -> j.reached() && j.tries() >= LAST_TRY), count("open", journeys, j -> !j.reached()))).toList();
    }

    private static <T> PartStatistics.Count count(String name, Collection<T> all, Predicate<T> in) {
        return new PartStatistics.Count(name, (int) all.stream().filter(in).count());
    }

    /** Which share of the points they have: {@code 0}, up to {@code 20}, {@code 40}, {@code 60}, {@code 80}, below {@code 100}, and {@code all}. */
    static List<PartStatistics.Count> scores(Collection<Earned> earned) {
        Stream<PartStatistics.Count> between = IntStream.rangeClosed(1, 100 / STEP).mapToObj(i -> count(String.valueOf(i * STEP), earned,
                e -> !isAll(e) && e.credit() > SAME && Math.min(100 / STEP, (int) Math.ceil(e.credit() * 100 / STEP - SAME)) == i));
        return Stream.of(Stream.of(count("0", earned, e -> e.credit() <= SAME)), between, Stream.of(count("all", earned, Classes::isAll))).flatMap(s -> s).toList();
    }

    private static boolean isAll(Earned earned) {
        return earned.credit() >= 1 - SAME;
    }

    /** How long it took from the first submission to the right one: a class for each of these bounds in minutes, and one above them. */
    static List<PartStatistics.Count> times(List<Journey> journeys) {
        Time[] all = Time.values();
        return Arrays.stream(all).map(time -> count(time.name().toLowerCase(java.util.Locale.ROOT), journeys, j -> j.reached() && Time.of(j.time()) == time)).toList();
    }

    /** The middle of these times. */
    static Optional<Duration> medianTime(List<Journey> journeys) {
        List<Duration> times = journeys.stream().filter(Journey::reached).map(Journey::time).sorted().toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    }

    /** How long it took. */
    private enum Time {
        FIRST(0), MINUTES(5), HALF_HOUR(30), HOURS(180), DAY(1440), WEEK(7 * 1440), LONGER(Long.MAX_VALUE);

        private final long minutes;

        Time(long minutes) {
            this.minutes = minutes;
        }

        static Time of(Duration time) {
            return Arrays.stream(values()).filter(t -> t == FIRST ? time.isZero() : time.toSeconds() <= t.minutes * 60 || t == LONGER).findFirst().orElse(LONGER);
        }
    }
}
