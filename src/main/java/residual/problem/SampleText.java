package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;

/**
 * Writes an answer with its verdict into the text of a problem file as one more sample of its part. Only the new lines are added: comments, order and
 * layout of the rest stay as their author wrote them.
 */
public final class SampleText {
    private final String text;
    private final List<String> lines;
    private final String part;

    private SampleText(String text, String part) {
        this.text = text;
        this.lines = new ArrayList<>(text.lines().toList());
        this.part = part;
    }

    /** The text with the sample; throws {@link IllegalArgumentException} with a sentence where there is no place for it. */
    public static String add(String text, Part part, Answer answer, Verdict verdict) {
        return new SampleText(text, part.id()).with(sample(part.kind(), answer, verdict));
    }

    /** The lines of a sample, to be indented. */
    private static List<String> sample(String kind, Answer answer, Verdict verdict) {
        String feedback = verdict.outcome() == Outcome.CORRECT || verdict.feedback().isEmpty() ? "" : verdict.feedback().stream().map(Feedback::key).findFirst().orElse("");
        String rest = "outcome: " + verdict.outcome().word() + (feedback.isEmpty() ? "" : ", feedback: " + feedback);
        boolean listed = kind.equals("choice") || kind.equals("sequence");
        if (!listed && answer.texts().size() <= 1 && answer.text().contains("\n")) {
            return block(answer.text(), rest);
        }
        String given = answer.texts().size() == 1 && answer.texts().containsKey(Answer.ONLY) || answer.texts().isEmpty() ? value(answer.text(), listed)
                : new TreeMap<>(answer.texts()).entrySet().stream().map(e -> e.getKey() + ": " + value(e.getValue(), listed)).collect(Collectors.joining(", ", "{", "}"));
        return List.of("- {answer: " + given + ", " + rest + "}");
    }

    private static List<String> block(String answer, String rest) {
        List<String> lines = new ArrayList<>(List.of("- answer: |2-"));
        answer.lines().forEach(line -> lines.add("    " + line));
        List.of(rest.split(", ")).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String value(String text, boolean listed) {
        List<String> lines = text.lines().toList();
        boolean many = listed && lines.size() > 1;
        return many ? lines.stream().map(SampleText::quoted).collect(Collectors.joining(", ", "[", "]")) : quoted(text.replace("\n", "; "));
    }

    /** In single quotes nothing is an escape; words and plain numbers need none. */
    private static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9-]*|-?\\d+(\\.\\d+)?") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    private String with(List<String> sample) {
        MappingNode mapping = partNode();
        return find(mapping, "samples").map(samples -> beside(samples, sample)).orElseGet(() -> first(mapping, sample));
    }

    private MappingNode partNode() {
        if (root() instanceof MappingNode problem && find(problem, "parts").orElse(null) instanceof SequenceNode parts) {
            for (Node one : parts.getValue()) {
                if (one instanceof MappingNode mapping && find(mapping, "id").filter(id -> id instanceof ScalarNode s && s.getValue().strip().equals(part)).isPresent()) {
                    return mapping;
                }
            }
        }
        throw new IllegalArgumentException("The file has no part `" + part + "` any more; the sample was not added.");
    }

    private Node root() {
        try {
            return new Compose(LoadSettings.builder().setCodePointLimit(YamlFile.MOST_BYTES + 1).build()).composeString(text).orElseThrow(() -> new IllegalArgumentException("The file is empty."));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("The file cannot be read as YAML at the moment; mend it first, then add the sample.", e);
        }
    }

    private static java.util.Optional<Node> find(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(t -> t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key)).map(NodeTuple::getValueNode).findFirst();
    }

    /** Behind the last of the samples there are. */
    private String beside(Node samples, List<String> sample) {
        if (!(samples instanceof SequenceNode sequence)) {
            throw new IllegalArgumentException("The samples of `" + part + "` are not a list; add this one by hand: " + String.join(" ", sample).strip());
        }
        if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            return inBrackets(sequence, sample);
        }
        int first = sequence.getValue().getFirst().getStartMark().orElseThrow().getLine();
        int dash = indentation(lines.get(sequence.getStartMark().orElseThrow().getLine()));
        return insert(end(Math.max(first, lastLine(sequence)), dash), dash, sample);
    }

    private static int lastLine(SequenceNode sequence) {
        return sequence.getValue().getLast().getStartMark().orElseThrow().getLine();
    }

    private String inBrackets(SequenceNode sequence, List<String> sample) {
        int end = text.offsetByCodePoints(0, sequence.getEndMark().orElseThrow().getIndex()) - 1;
        if (sample.size() > 1 || text.charAt(end) != ']') {
            throw new IllegalArgumentException("The samples of `" + part + "` stand in brackets; write them as lines that start with `-` first, then add this one.");
        }
        String between = sequence.getValue().isEmpty() ? "" : ", ";
        return text.substring(0, end).stripTrailing() + between + sample.getFirst().substring(2) + text.substring(end);
    }

    /** As the last key of a part that has no samples yet. */
    private String first(MappingNode mapping, List<String> sample) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW || mapping.getValue().isEmpty()) {
            throw new IllegalArgumentException("The part `" + part + "` stands in braces; write its keys on lines of their own first, then add the sample.");
        }
        int column = mapping.getStartMark().orElseThrow().getColumn();
        int last = mapping.getValue().getLast().getKeyNode().getStartMark().orElseThrow().getLine();
        List<String> withKey = new ArrayList<>(List.of("samples:"));
        sample.forEach(line -> withKey.add("  " + line));
        return insert(end(last, column), column, withKey);
    }

    /** The line behind what begins at a line and goes on as long as lines are blank or indented further than this. */
    private int end(int line, int indentation) {
        int end = line + 1;
        for (int i = end; i < lines.size() && (lines.get(i).isBlank() || indentation(lines.get(i)) > indentation); i++) {
            end = lines.get(i).isBlank() ? end : i + 1;
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String insert(int at, int column, List<String> added) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(at, added.stream().map(line -> " ".repeat(column) + line).toList());
        return String.join("\n", all) + (text.endsWith("\n") || text.isEmpty() ? "\n" : "");
    }
}
