package residual.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of a linear autoencoder beside the best one: the loss, singular values, and how far the columns of the decoder are from orthonormal. */
final class AutoencoderExhibits {
    private AutoencoderExhibits() {}

    static List<Exhibit> of(Autoencoder it, Diagnosis.LinearAutoencoder names) {
        return List.of(loss(it), singularValues(it, names), Orthonormal.exhibit(Orthonormal.deviation(it.decoder()), names.decoder()));
    }

    private static Exhibit loss(Autoencoder it) {
        if (it.penalty() == 0) {
            return Extremes.bars("The loss", it.loss(), it.least());
        }
        double error = it.kept().stream().mapToDouble(i -> it.penalty() * it.penalty() / it.eigenvalue(i)).sum()
                + IntStream.range(0, it.spectrum().values().length).filter(i -> !it.kept().contains(i)).mapToDouble(i -> Math.max(0, it.eigenvalue(i))).sum();
        return new Exhibit.Bars("The loss beside the least one", List.of("error", "penalty", "loss"), List.of(
                new Exhibit.Series("yours", List.of(it.error(), it.penalties(), it.loss())), new Exhibit.Series("best", List.of(error, it.least() - error, it.least()))));
    }

    /** Without a penalty those of what the network passes on, beside those of the data; with it those of the decoder. */
    private static Exhibit singularValues(Autoencoder it, Diagnosis.LinearAutoencoder names) {
        int code = Math.min(it.code(), it.spectrum().values().length);
        boolean penalised = it.penalty() > 0;
        double[] yours = Spectrum.singularValues(penalised ? it.decoder() : it.product().mult(it.data()));
        List<Exhibit.Series> series = new ArrayList<>();
        series.add(new Exhibit.Series("yours", Arrays.stream(yours).limit(code).boxed().toList()));
        series.add(new Exhibit.Series("best", IntStream.range(0, code)
                .mapToObj(i -> Math.sqrt(penalised ? it.weight(i) : Math.max(0, it.eigenvalue(i) * it.over()))).toList()));
        if (penalised) {
            series.add(new Exhibit.Series("orthonormal", IntStream.range(0, code).mapToObj(i -> 1.0).toList()));
        }
        String what = penalised ? TexName.of(names.decoder()) : "what the network passes on";
        return new Exhibit.Bars("Singular values of " + what + ", beside the best ones", IntStream.rangeClosed(1, code).mapToObj(String::valueOf).toList(), series);
    }
}
