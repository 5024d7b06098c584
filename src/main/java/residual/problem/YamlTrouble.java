package residual.problem;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import residual.problem.Datum.Mark;

/** The usual ways in which YAML surprises its writers, each told with its remedy. */
final class YamlTrouble {
    private static final String TEX = "; write LaTeX after `|` on lines of its own, or in single quotes";
    private static final Pattern SWALLOWED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\("
            + "[abefv][a-zA-Z]+"
            + "|n(?:abla|eq?|u|ot|i|orm|otag|ewline)|r(?:ight\\w*|ho|angle|m|ank|vert|Vert|floor|ceil)"
            + "|t(?:op|heta|au|imes|ext\\w*|ilde|frac|o|r|riangle\\w*))(?![a-zA-Z])");

    private YamlTrouble() {}

    /** What YAML's own complaint means for the author. */
    static YamlFile.Unreadable of(MarkedYamlEngineException e, String text) {
        var mark = e.getProblemMark().or(e::getContextMark);
        Mark place = mark.map(m -> new Mark(m.getLine() + 1, m.getColumn() + 1)).orElse(Mark.START);
        String line = text.lines().skip(place.line() - 1).findFirst().orElse("");
        return new YamlFile.Unreadable(place, sentence(e, line.strip()));
    }

    private static String sentence(MarkedYamlEngineException e, String line) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        if (problem.contains("mapping values are not allowed")) {
            return "a second `: ` in one line; put a text that has a colon and a blank in it in quotes";
        }
        if (problem.contains("unknown escape character") || problem.contains("escape sequence")) {
            return "a backslash in double quotes starts an escape, and this one is none" + TEX;
        }
        if (problem.contains("TAB")) {
            return "a tab cannot indent in YAML; use blanks";
        }
        if (problem.contains("that cannot start any token")) {
            return "a text cannot start with this character; put it in quotes";
        }
        if (problem.contains("undefined alias")) {
            return "a text that starts with * wants quotes";
        }
        if (context.contains("quoted scalar")) {
            return "a quotation mark is opened and not closed";
        }
        if (context.contains("while scanning a simple key") || problem.contains("could not find expected ':'")) {
            return "expected `key: value` here, but there is no colon followed by a blank in `" + shortened(line) + "`";
        }
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
            return "a { or [ is opened and not closed, or a comma is missing; a text with {, [, }, ] or a comma in it wants quotes";
        }
        if (context.contains("block mapping") || context.contains("block collection") || context.contains("block sequence")) {
            return "this line is not indented like its neighbours, or a text before it wants quotes: `" + shortened(line) + "`";
        }
        return "this is not YAML: " + problem;
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    /** The TeX command that YAML's double quotes would turn into a line break, a tab or worse, told in a sentence. */
    static Optional<String> swallowedTex(String source) {
        var command = SWALLOWED.matcher(source);
        return command.find()
                ? Optional.of("in double quotes `\\" + command.group(1).charAt(0) + "` of `\\" + command.group(1) + "` is an escape" + TEX)
                : Optional.empty();
    }
}
