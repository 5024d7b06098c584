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
import residual.problem.JudgedLine;

/** {@code residual judge}: judges answers, one JSON object a line, without a server. */
final class JudgeCommand implements Command {
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

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
        List<String> files = Options.of(arguments, Set.of(), Set.of(), 1).rest();
        if (files.isEmpty()) {
            throw new UsageException("which file? Name one, or - for the standard input");
        }
        try (InputStream in = open(files.getFirst())) {
            judge(in, out);
        }
        return 0;
    }

    private static InputStream open(String file) throws IOException {
        if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
            throw new UsageException("there is no file " + file);
        }
        return new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)));
    }

    private static void judge(InputStream in, PrintStream out) throws IOException {
        int number = 0;
        for (ByteArrayOutputStream line = new ByteArrayOutputStream(); next(in, line); line.reset()) {
            number++;
            if (line.size() > 0) {
                String result = judged(line, number);
                if (!result.isEmpty()) {
                    out.println(result);
                }
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

    private static String judged(ByteArrayOutputStream line, int number) {
        if (line.size() > LONGEST_LINE) {
            return JudgedLine.refused(number, "it is longer than " + LONGEST_LINE / 1024 / 1024 + " MB.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            return text.isBlank() ? "" : JudgedLine.judge(text.strip(), number);
        } catch (CharacterCodingException e) {
            return JudgedLine.refused(number, "it is not UTF-8.");
        }
    }
}
