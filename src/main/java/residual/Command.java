package residual;

import java.io.PrintStream;
import java.util.List;

/** One command of the command line. */
interface Command {
    /** The word that names it. */
    String name();

    /** What follows the name, such as {@code [PROBLEMS] [--variants N]}. */
    String arguments();

    /** What it does, a sentence. */
    String purpose();

    /** Does it; the result is the exit code, 0 where all is well. A wrong argument is a {@link UsageException}. */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
