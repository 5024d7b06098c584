package residual;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import residual.problem.JudgedLine;
import residual.problem.VerifiedLine;

/**
 * A command that answers a file of JSON lines line by line and in order: {@code answer} is what a line gives by its text and number, {@code refusal} what
 * one gives that cannot be taken in, by its number and the reason.
 */
record JsonLines(String name, String purpose, BiFunction<String, Integer, String> answer, BiFunction<Integer, String, String> refusal) implements Command {
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    /** {@code residual judge}: judges answers without a server. */
    static JsonLines judge() {
        return new JsonLines("judge", "Judges one JSON object a line, {\"id\", \"sizes\", \"symbols\", \"part\": {as in a problem file}, \"answer\"}, and prints for each, in order, "
                + "{\"id\", \"outcome\", \"score\", \"feedback\": [{\"key\", \"message\"}]}; - reads the standard input.", JudgedLine::judge, JudgedLine::refused);
    }

    /** {@code residual verify}: says of statements and derivations whether they hold. */
    static JsonLines verify() {
        return new JsonLines("verify", "Verifies one JSON object a line, {\"id\", \"dims\", \"symbols\", \"defs\", \"facts\", \"droppable\", \"statement\" or \"lines\"}, in any notation, and prints "
                + "for each, in order, {\"id\", \"outcome\", \"kind\", \"uses\", \"message\", \"lines\"}; - reads the standard input.", VerifiedLine::verify, VerifiedLine::refused);
    }

    @Override
    public String arguments() {
        return "FILE.jsonl";
    }

    /** Prints an answer for each line that is not blank; the only argument is a file, or - for the standard input. */
    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        List<String> files = Options.of(arguments, Set.of(), Set.of(), 1).rest();
        if (files.isEmpty()) {
            throw new UsageException("which file? Name one, or - for the standard input");
        }
        try (InputStream in = open(files.getFirst())) {
            answer(in, out);
        }
        return 0;
    }

    private static InputStream open(String file) throws IOException {
        if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
            throw new UsageException("there is no file " + file);
        }
        return new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)));
    }

    private void answer(InputStream in, PrintStream out) throws IOException {
        int number = 0;
        for (ByteArrayOutputStream line = new ByteArrayOutputStream(); next(in, line); line.reset()) {
            number++;
            String result = line.size() == 0 ? "" : answered(line, number);
            if (!result.isEmpty()) {
                out.println(result);
            }
        }
    }

    /** Reads up to the next line break, at most one byte more than a line may have; false at the end of the input. */
    private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
        int read = in.read();
        boolean any = read >= 0;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() <= LONGEST_LINE) {
                line.write(read);
            }
        }
        return any;
    }

    private String answered(ByteArrayOutputStream line, int number) {
        if (line.size() > LONGEST_LINE) {
            return refusal.apply(number, "it is longer than " + LONGEST_LINE / 1024 / 1024 + " MB.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            return text.isBlank() ? "" : answer.apply(text.strip(), number);
        } catch (CharacterCodingException e) {
            return refusal.apply(number, "it is not UTF-8.");
        }
    }
}
