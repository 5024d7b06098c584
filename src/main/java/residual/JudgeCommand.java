package residual;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import residual.problem.JudgedLine;

/** {@code residual judge}: judges answers, one JSON object a line, without a server. */
final class JudgeCommand implements Command {
    @Override
    public String name() {
        return "judge";
    }

    @Override
    public String arguments() {
        return "FILE.jsonl";
    }

    @Override
    public String purpose() {
        return "Judges one JSON object a line, {\"id\", \"sizes\", \"symbols\", \"part\": {as in a problem file}, \"answer\"}, and prints for each, in order, "
                + "{\"id\", \"outcome\", \"score\", \"feedback\": [{\"key\", \"message\"}]}; - reads the standard input.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        new JsonLines(JudgedLine::judge, JudgedLine::refused).run(arguments, out);
        return 0;
    }
}
