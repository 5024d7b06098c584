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

/** Answers a file of JSON lines line by line and in order: what a line gives, and what one gives that cannot be taken in, from its text or the reason. */
record JsonLines(BiFunction<String, Integer, String> answer, BiFunction<Integer, String, String> refusal) {
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    /** Prints an answer for each line that is not blank; the only argument is a file, or - for the standard input. */
    void run(List<String> arguments, PrintStream out) throws IOException {
        List<String> files = Options.of(arguments, Set.of(), Set.of(), 1).rest();
        if (files.isEmpty()) {
            throw new UsageException("which file? Name one, or - for the standard input");
        }
        try (InputStream in = open(files.getFirst())) {
            answer(in, out);
        }
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
