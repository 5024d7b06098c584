package residual.problem;

import java.util.List;
import residual.expr.Expr;

/** A drawing beside a statement, as data. Words may be {@code {{…}}}, filled in for each variant. */
public sealed interface Figure {

    /**
     * An encoder that reads a source sentence and a decoder with numbered input boxes; {@code outputs} stand over the decoder's steps,
     * and may be empty.
     */
    record EncoderDecoder(List<String> source, int boxes, String boxName, List<String> outputs) implements Figure {
        public EncoderDecoder {
            source = List.copyOf(source);
            outputs = List.copyOf(outputs);
            if (boxes < 1 || boxes > 12) {
                throw new IllegalArgumentException("a decoder is drawn with 1 to 12 boxes, not " + boxes);
            }
        }
    }

    /** A panel to play with: how gradient descent trains a linear autoencoder with a penalty on the data, with so many numbers in the code. */
    record Autoencoder(Expr data, Expr code) implements Figure {}
}
