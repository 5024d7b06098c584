package residual;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import residual.course.StoreException;
import residual.problem.Suggestion;

/** The command line: {@code residual COMMAND}. */
public final class Main {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private final List<Command> commands;
    private final PrintStream out;
    private final PrintStream err;

    Main(List<Command> commands, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        List<Command> commands = List.of(new ServeCommand(), new BackupCommand(), new RestoreCommand(), new MoveCommand(), new CheckCommand(), JsonLines.judge(), JsonLines.verify(), new LoadCommand(), new KillsCommand(), new RehearseCommand(), new GenerateCommand());
        int code = new Main(commands, utf8(FileDescriptor.out), utf8(FileDescriptor.err)).run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Runs the command that the arguments name; the exit code is 1 where it failed and 2 where the arguments are wrong. */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || asksForHelp(arguments.getFirst())) {
            out.print(usage());
            return arguments.isEmpty() ? WRONG_USE : 0;
        }
        String name = arguments.getFirst();
        Optional<Command> command = commands.stream().filter(c -> c.name().equals(name)).findFirst();
        return command.map(c -> run(c, arguments.subList(1, arguments.size()))).orElseGet(() -> unknown(name));
    }

    private static boolean asksForHelp(String argument) {
        return List.of("help", "--help", "-h").contains(argument);
    }

    private int run(Command command, List<String> arguments) {
        if (arguments.stream().anyMatch(argument -> argument.equals("--help") || argument.equals("-h"))) {
            out.println(line(command) + "\n    " + command.purpose());
            return 0;
        }
        try {
            return command.run(arguments, out);
        } catch (UsageException e) {
            err.println("residual " + command.name() + ": " + e.getMessage() + "\nusage: " + line(command));
            return WRONG_USE;
        } catch (FailedException | StoreException e) {
            err.println("residual " + command.name() + ": " + e.getMessage());
            return FAILED;
        } catch (Exception e) {
            err.println("residual " + command.name() + " broke off. This is a defect of the program:");
            e.printStackTrace(err);
            return FAILED;
        }
    }

    private int unknown(String name) {
        err.println("there is no command `" + name + "`" + Suggestion.phrase(name, commands.stream().map(Command::name).toList()));
        err.print(usage());
        return WRONG_USE;
    }

    private String usage() {
        StringBuilder usage = new StringBuilder("Residual serves homework in machine learning and linear algebra and judges it by computing with it.\n\n");
        commands.forEach(command -> usage.append("  ").append(line(command)).append("\n        ").append(command.purpose()).append("\n"));
        return usage.append("\n  residual COMMAND --help\n        says more about one command.\n").toString();
    }

    private static String line(Command command) {
        return ("residual " + command.name() + " " + command.arguments()).strip();
    }
}
