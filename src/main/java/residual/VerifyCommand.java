package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import residual.problem.VerifiedLine;

/** {@code residual verify}: says of statements and derivations, one JSON object a line, whether they hold. */
final class VerifyCommand implements Command {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String arguments() {
        return "FILE.jsonl";
    }

    @Override
    public String purpose() {
        return "Verifies one JSON object a line, {\"id\", \"dims\", \"symbols\", \"defs\", \"facts\", \"droppable\", \"statement\" or \"lines\"}, in any notation, and prints "
                + "for each, in order, {\"id\", \"outcome\", \"kind\", \"uses\", \"message\", \"lines\"}; - reads the standard input.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        new JsonLines(VerifiedLine::verify, VerifiedLine::refused).run(arguments, out);
        return 0;
    }
}
