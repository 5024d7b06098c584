package residual.web;

import java.util.List;
import java.util.stream.IntStream;
import residual.tutor.PartProgress;
import residual.tutor.ProblemProgress;

/** The parts of a problem with their states, and what they have earned together. */
public record OutlineView(ProgressView progress, List<PartLine> parts) {
    public OutlineView {
        parts = List.copyOf(parts);
    }

    /** One part. */
    public record PartLine(String id, String letter, String state) {}

    static OutlineView of(ProblemProgress progress) {
        return new OutlineView(ProgressView.of(progress),
                IntStream.range(0, progress.parts().size()).mapToObj(i -> line(i, progress.parts().get(i))).toList());
    }

    private static PartLine line(int index, PartProgress part) {
        return new PartLine(part.part().id(), States.letter(index), States.of(part));
    }
}
