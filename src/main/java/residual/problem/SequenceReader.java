package residual.problem;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import residual.check.Check;
import residual.check.SequenceCheck;
import residual.check.SequenceCheck.Decoder;
import residual.check.SequenceCheck.Listed;
import residual.check.SequenceCheck.Mode;
import residual.check.SequenceCheck.Wanted;
import residual.check.Tokens;

/** Reads {@code sequence: {teacher-forcing: {target: …, output: …}, mode: training}} or {@code sequence: {tokens: […]}}. */
final class SequenceReader implements KindReader {
    private static final Map<String, Mode> MODES = Words.of(Mode.values());
    private static final Pattern TOKEN = Pattern.compile("\\{\\{[^{}]*\\}\\}|\\S+");
    private static final int LONGEST = 100;

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("sequence");
        Optional<Tokens> tokens = fields.optional("tokens").map(e -> tokens(e, scope));
        Optional<Mode> mode = fields.optional("mode").flatMap(e -> e.word(MODES));
        Optional<Fields> decoder = fields.optional("teacher-forcing").map(e -> e.fields("teacher-forcing"));
        int length = Math.max(length(fields), decoder.map(SequenceReader::length).orElse(0));
        Optional<Wanted> forced = decoder.map(inside -> decoder(inside, mode, scope));
        if (tokens.isPresent() == forced.isPresent()) {
            fields.fault("a sequence has either tokens or teacher-forcing");
        }
        if (forced.isPresent() && mode.isEmpty()) {
            fields.missing("`mode`, which is training or evaluation");
        }
        Wanted wanted = forced.orElseGet(() -> new Listed(tokens.orElse(Tokens.NONE)));
        Tokens bank = fields.optional("bank", e -> tokens(e, scope), Tokens.NONE);
        return fields.build(() -> new SequenceCheck(wanted, length, bank));
    }

    private static int length(Fields fields) {
        return fields.optional("length", e -> e.whole(1, LONGEST), 0);
    }

    private static Wanted decoder(Fields fields, Optional<Mode> mode, Scope scope) {
        Tokens target = fields.required("target", e -> tokens(e, scope), Tokens.NONE);
        Tokens output = fields.required("output", e -> tokens(e, scope), Tokens.NONE);
        Tokens source = fields.optional("source", e -> tokens(e, scope), Tokens.NONE);
        String start = fields.text("start", "<sos>");
        String end = fields.text("end", "<eos>");
        Decoder decoder = new Decoder(mode.orElse(Mode.TRAINING), target, output, source, start, end);
        return fields.build(() -> decoder).orElse(decoder);
    }

    /** A list of tokens, or a text whose words are the tokens; names of words must be declared. */
    static Tokens tokens(Entry entry, Scope scope) {
        Tokens tokens = new Tokens(entry.texts().stream().flatMap(text -> TOKEN.matcher(text).results().map(MatchResult::group)).toList());
        tokens.written().stream().filter(token -> token.startsWith("{{") && token.endsWith("}}"))
                .map(token -> token.substring(2, token.length() - 2).strip())
                .filter(name -> !scope.words().contains(name))
                .forEach(name -> entry.fault("no words are declared under the name `" + name + "`" + Suggestion.phrase(name, scope.words())));
        return tokens;
    }
}
