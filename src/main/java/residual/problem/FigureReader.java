package residual.problem;

import java.util.List;
import java.util.Optional;

/** Reads {@code figure: {encoder-decoder: {source: "{{pair.source}}", boxes: 5}}}. */
final class FigureReader {
    private FigureReader() {}

    static Optional<Figure> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("figure");
        Optional<Figure> figure = fields.required("encoder-decoder", e -> encoderDecoder(e.fields("encoder-decoder"), scope), Optional.empty());
        return fields.build(() -> figure.orElseThrow());
    }

    private static Optional<Figure> encoderDecoder(Fields fields, Scope scope) {
        List<String> source = fields.required("source", e -> SequenceReader.tokens(e, scope).written(), List.of());
        int boxes = fields.optional("boxes", e -> e.whole(1, 12), 5);
        String name = fields.text("name", "w");
        List<String> outputs = fields.optional("outputs", e -> SequenceReader.tokens(e, scope).written(), List.of());
        return fields.build(() -> new Figure.EncoderDecoder(source, boxes, name, outputs));
    }
}
