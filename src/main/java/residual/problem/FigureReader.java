package residual.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import residual.expr.Expr;

/** Reads {@code figure: {encoder-decoder: {source: "{{pair.source}}", boxes: 5}}} and {@code figure: {explore-autoencoder: {data: X, code: k}}}. */
final class FigureReader {
    private static final String EXPLORE = "explore-autoencoder";

    private FigureReader() {}

    static Optional<Figure> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("figure");
        Optional<Figure> figure = fields.present(Set.of(EXPLORE)).isEmpty()
                ? fields.required("encoder-decoder", e -> encoderDecoder(e.fields("encoder-decoder"), scope), Optional.empty())
                : fields.required(EXPLORE, e -> autoencoder(e.fields(EXPLORE), scope), Optional.empty());
        return fields.build(() -> figure.orElseThrow());
    }

    private static Optional<Figure> autoencoder(Fields fields, Scope scope) {
        Optional<Expr> data = fields.required("data", e -> e.parsed(scope.formulas()::expression), Optional.empty());
        Optional<Expr> code = fields.required("code", e -> e.parsed(scope.formulas()::size), Optional.empty());
        return fields.build(() -> new Figure.Autoencoder(data.orElseThrow(), code.orElseThrow()));
    }

    private static Optional<Figure> encoderDecoder(Fields fields, Scope scope) {
        List<String> source = fields.required("source", e -> SequenceReader.tokens(e, scope).written(), List.of());
        int boxes = fields.optional("boxes", e -> e.whole(1, 12), 5);
        String name = fields.text("name", "w");
        List<String> outputs = fields.optional("outputs", e -> SequenceReader.tokens(e, scope).written(), List.of());
        return fields.build(() -> new Figure.EncoderDecoder(source, boxes, name, outputs));
    }
}
