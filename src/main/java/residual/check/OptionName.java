package residual.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import residual.check.ChoiceCheck.Option;

/** Which option a text names: by its key or its own text, with or without brackets, full stops, boxes and words such as “Answer:” around it. */
final class OptionName {
    private static final Pattern BOX = Pattern.compile("\\\\(?:boxed|text|textbf|mathrm|mathbf)\\s*\\{([^{}]*)\\}");
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:(?:the|my)\\s+)?(?:(?:right|correct|final)\\s+)?(?:answers?|options?|choices?)(?:\\s+(?:is|are))?\\s*:?\\s+(?=\\S)");
    private static final Pattern AROUND = Pattern.compile("^[\\s$(\\[{\"'“‘`*]+|[\\s$)\\]}\"'”’`*.!:,;]+$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&/+]\\s*(?:and\\s+)?|\\s+and\\s+|\\s+");
    /** Where keys and texts of several words stand side by side. */
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("\\s*[,;&]\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Pattern KEYED = Pattern.compile("^[(\\[]?([^\\s.:)\\]]+)[)\\].:]+\\s+(.+)$");

    private OptionName() {}

    /** The option of this name, if there is one. */
    static Optional<Option> in(List<Option> options, String line) {
        return exactly(options, line).or(() -> loosely(options, bare(line))).or(() -> keyed(options, line));
    }

    private static Optional<Option> exactly(List<Option> options, String line) {
        return options.stream().filter(o -> line.equalsIgnoreCase(o.key()) || line.equals(o.text().strip())).findFirst();
    }

    private static Optional<Option> loosely(List<Option> options, String bare) {
        List<Option> named = bare.isEmpty() ? List.of() : options.stream().filter(o -> bare.equalsIgnoreCase(o.key()) || bare.equalsIgnoreCase(bare(o.text()))).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** {@code b) its own text}: the option where key and text agree. */
    private static Optional<Option> keyed(List<Option> options, String line) {
        var keyed = KEYED.matcher(line);
        return keyed.matches() ? loosely(options, bare(keyed.group(1))).filter(o -> bare(o.text()).equalsIgnoreCase(bare(keyed.group(2)))) : Optional.empty();
    }

    private static String bare(String text) {
        String bare = text;
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = AROUND.matcher(LEAD.matcher(BOX.matcher(bare).replaceAll("$1")).replaceFirst("")).replaceAll("");
        }
        return bare;
    }

    /** The parts of a line that names several: between commas and “and”, or where no text has several words between blanks. */
    static String[] parts(String line) {
        String[] texts = parts(BETWEEN_TEXTS, line);
        return texts.length > 1 ? texts : parts(BETWEEN, line);
    }

    private static String[] parts(Pattern between, String line) {
        String inside = AROUND.matcher(LEAD.matcher(line).replaceFirst("")).replaceAll("");
        return Arrays.stream(between.split(inside)).filter(part -> !part.isBlank()).toArray(String[]::new);
    }
}
