package residual.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * A definition with several results: {@code U, s, V = svd(X)} (thin, singular values as a column, largest first), {@code lam, U = eigh(C)}
 * (of a symmetric matrix, largest first) and {@code Q, R = qr(A)} (thin, the diagonal of R at least 0). Signs are fixed: in each column of U the entry
 * of largest size is positive.
 */
record Decomposition(Kind kind, String argument) {
    private static final Pattern WRITTEN = Pattern.compile("\\s*(svd|eigh|qr)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    /** What is decomposed how; {@code results} is the number of names it defines. */
    enum Kind {
        SVD(3), EIGH(2), QR(2);

        private final int results;

        Kind(int results) {
            this.results = results;
        }
    }

    /** The decomposition that a text asks for, if it asks for one. */
    static Optional<Decomposition> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Decomposition(Kind.valueOf(written.group(1).toUpperCase(java.util.Locale.ROOT)), written.group(2)))
                : Optional.empty();
    }

    /** The results by their names; an {@code IllegalArgumentException} where there are not as many names as results. */
    Map<String, SimpleMatrix> of(SimpleMatrix matrix, List<String> names) {
        if (names.size() != kind.results) {
            throw new IllegalArgumentException(kind.name().toLowerCase(java.util.Locale.ROOT) + " has " + kind.results + " results, and "
                    + names.size() + " names wait for them: " + String.join(", ", names));
        }
        List<SimpleMatrix> results = switch (kind) {
            case SVD -> svd(matrix);
            case EIGH -> eigh(matrix);
            case QR -> qr(matrix);
        };
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> named.put(names.get(i), results.get(i)));
        return named;
    }

    private static List<SimpleMatrix> svd(SimpleMatrix matrix) {
        SimpleSVD<SimpleMatrix> svd = matrix.svd(true);
        double[] s = svd.getSingularValues();
        int rank = Math.min(matrix.getNumRows(), matrix.getNumCols());
        SimpleMatrix u = svd.getU().extractMatrix(0, matrix.getNumRows(), 0, rank);
        SimpleMatrix v = svd.getV().extractMatrix(0, matrix.getNumCols(), 0, rank);
        SimpleMatrix signs = signs(u);
        return List.of(u.mult(signs), new SimpleMatrix(rank, 1, true, java.util.Arrays.copyOf(s, rank)), v.mult(signs));
    }

    private static List<SimpleMatrix> eigh(SimpleMatrix matrix) {
        if (!matrix.isIdentical(matrix.transpose(), 1e-9 * (1 + matrix.elementMaxAbs()))) {
            throw new IllegalArgumentException("eigh wants a symmetric matrix");
        }
        SimpleEVD<SimpleMatrix> evd = matrix.plus(matrix.transpose()).scale(0.5).eig();
        List<Integer> order = new ArrayList<>(IntStream.range(0, evd.getNumberOfEigenvalues()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> -evd.getEigenvalue(i).getReal()));
        double[] values = order.stream().mapToDouble(i -> evd.getEigenvalue(i).getReal()).toArray();
        SimpleMatrix vectors = order.stream().map(i -> (SimpleMatrix) evd.getEigenVector(i)).reduce(SimpleMatrix::concatColumns).orElseThrow();
        return List.of(new SimpleMatrix(values.length, 1, true, values), vectors.mult(signs(vectors)));
    }

    private static List<SimpleMatrix> qr(SimpleMatrix matrix) {
        var qr = DecompositionFactory_DDRM.qr(matrix.getNumRows(), matrix.getNumCols());
        qr.decompose(matrix.getDDRM().copy());
        SimpleMatrix q = SimpleMatrix.wrap(qr.getQ(null, true));
        SimpleMatrix r = SimpleMatrix.wrap(qr.getR(null, true));
        SimpleMatrix signs = SimpleMatrix.identity(r.getNumRows());
        IntStream.range(0, Math.min(r.getNumRows(), r.getNumCols())).filter(i -> r.get(i, i) < 0).forEach(i -> signs.set(i, i, -1));
        return List.of(q.mult(signs), signs.mult(r));
    }

    /** The diagonal matrix of signs that makes the entry of largest size in each column positive. */
    private static SimpleMatrix signs(SimpleMatrix columns) {
        SimpleMatrix signs = SimpleMatrix.identity(columns.getNumCols());
        for (int j = 0; j < columns.getNumCols(); j++) {
            SimpleMatrix column = columns.getColumn(j);
            int largest = IntStream.range(0, column.getNumRows()).boxed()
                    .max(Comparator.comparingDouble((Integer i) -> Math.abs(column.get(i, 0)))).orElseThrow();
            signs.set(j, j, column.get(largest, 0) < 0 ? -1 : 1);
        }
        return signs;
    }
}
