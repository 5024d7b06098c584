package residual.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Given;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.expr.Values;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.ProblemSet;
import residual.problem.Setup;
import residual.problem.Variant;
import residual.world.World;

/** A set of one problem of two parts, judged by the words "right", "half", "wrong", and a clock that stands still unless told. */
final class Exam {
    private final Words words = new Words(new AtomicInteger());
    private Instant now = Instant.parse("2026-03-29T00:59:59Z");

    Words words() {
        return words;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    Seat seat(String student) {
        return new Seat(student, variant(student), problem().parts().getFirst());
    }

    ProblemSet set() {
        return new ProblemSet("s", "Set", "", List.of(problem()));
    }

    private Variant variant(String student) {
        return new Variant(problem(), new Given(null, new Values(Map.of(), Map.of()), Map.of(), Seed.of(student, "c/s/p")));
    }

    private Problem problem() {
        return new Problem("c/s/p", "v1", "title: Problem", "Problem", List.of(), "", Optional.empty(), setup(), List.of(first(), second()));
    }

    private static Setup setup() {
        return new Setup(new World(Map.of(), List.of(), List.of(), List.of()), Map.of(), List.of(), List.of(), List.of());
    }

    private Part first() {
        List<Part.Hint> hints = List.of(new Part.Hint("Look left.", 0.25, ""), new Part.Hint("Look right.", 0, "wrong"));
        return new Part("a", "number", "", 4, 3, words, hints, List.of(new Part.Misconception("wrong", "Think again.")), "", List.of(), 1);
    }

    private Part second() {
        return new Part("b", "number", "", 6, 0, words, List.of(), List.of(), "", List.of(), 2);
    }

    /** Judges by the first word of the answer and counts how often it is asked. */
    record Words(AtomicInteger asked) implements JudgesOnly {
        int judged() {
            return asked.get();
        }

        @Override
        public Verdict judge(Answer answer, Given given) {
            asked.incrementAndGet();
            return switch (answer.text().strip().split(" ")[0]) {
                case "right" -> Verdict.ofScore(1, List.of());
                case "half" -> Verdict.ofScore(0.5, List.of(new Feedback("half", "Half of it is right.")));
                case "wrong" -> Verdict.ofScore(0, List.of(new Feedback("wrong", "It is wrong.")));
                case "undecided" -> new Verdict(Outcome.UNDECIDED, 0, List.of(), List.of());
                case "breaks" -> throw new IllegalStateException("a defect");
                default -> Verdict.invalid("unreadable", "It cannot be read.");
            };
        }
    }
}
