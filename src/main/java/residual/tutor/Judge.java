package residual.tutor;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import residual.check.Answer;
import residual.check.Given;
import residual.check.Verdict;

/** Runs the check of a part; what breaks there is our defect and never a verdict. */
final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private Judge() {}

    static Verdict judge(Seat seat, Answer answer) {
        return judge(seat, answer, seat.variant().given());
    }

    /** Judges as if other values had been given. */
    static Verdict judge(Seat seat, Answer answer, Given given) {
        try {
            return seat.part().check().judge(answer, given);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Judging broke: reference {}, part {}, version {}, seed {}", reference, seat.where(), seat.version(), seat.seed(), e);
            throw new DefectException(reference, e);
        }
    }
}
