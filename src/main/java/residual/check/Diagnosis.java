package residual.check;

import residual.expr.Expr;

/** What is known of a whole family of problems, so that a wrong answer can be named. YAML key {@code diagnose}. */
public sealed interface Diagnosis {

    /**
     * {@code diagnose: linear-autoencoder}, or {@code {linear-autoencoder: {data:, encoder:, decoder:, penalty:, over:}}}: the loss
     * {@code (1/over) ‖X − W2 W1 X‖_F² + penalty (‖W1‖_F² + ‖W2‖_F²)}. Defaults: {@code X}, {@code W1}, {@code W2}, {@code 0}, {@code 1}.
     */
    record LinearAutoencoder(Expr data, Expr encoder, Expr decoder, Expr penalty, Expr over) implements Diagnosis {}
}
