package residual.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import residual.check.Input;
import residual.check.MatrixFile;
import residual.check.MatrixFormat;
import residual.expr.ExprException;
import residual.expr.Shape;

/** Turns uploaded files into the text that their reader would have typed. */
final class Uploads {
    private Uploads() {}

    /** The text of the matrix in a file, its rows on lines, as the input wants it. */
    static String text(UploadedFile file, Input input) {
        if (!(input instanceof Input.Matrix matrix)) {
            throw new UnreadableFile("A file is read only where a matrix is asked for; type this answer into its box.");
        }
        try (InputStream content = file.content()) {
            return MatrixFormat.PLAIN.write(MatrixFile.read(file.filename(), content.readAllBytes(), Optional.of(new Shape(matrix.rows(), matrix.columns()))));
        } catch (ExprException unread) {
            throw new UnreadableFile(unread.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
