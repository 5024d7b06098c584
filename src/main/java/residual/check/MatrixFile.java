package residual.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Shape;

/** Reads a matrix from an uploaded {@code .npy} or {@code .csv} (also {@code .txt}, {@code .tsv}) file; others are refused in a sentence. */
public final class MatrixFile {
    private static final int LONGEST = 1_000_000;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([<>|=])([a-zA-Z])(\\d+)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\s]*)\\)");

    private MatrixFile() {}

    /** The matrix in the file; the shape that is wanted tells whether a one-dimensional array is a row or a column. */
    public static SimpleMatrix read(String fileName, byte[] content, Optional<Shape> wanted) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (content.length > LONGEST) {
            throw refused("The file has " + content.length + " bytes; a matrix here is far smaller, and " + LONGEST + " are the most that are read.");
        }
        if (content.length == 0) {
            throw refused("The file " + Typed.quote(fileName) + " is empty.");
        }
        if (Arrays.equals(MAGIC, Arrays.copyOf(content, MAGIC.length))) {
            return ofNumpy(content, wanted);
        }
        if (name.endsWith(".npy") || name.endsWith(".npz") || name.endsWith(".xlsx") || name.endsWith(".mat") || !isText(content)) {
            throw refused("The file " + Typed.quote(fileName) + " is neither a NumPy array nor a table: save it with `np.save(\"W.npy\", W)` or as .csv.");
        }
        return MatrixText.one(text(content), wanted);
    }

    private static boolean isText(byte[] content) {
        boolean wide = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        for (byte b : content) {
            if (b == 0 && !wide) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8, or UTF-16 with its mark, as spreadsheets save "Unicode text". */
    private static String text(byte[] content) {
        boolean little = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
        boolean big = content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
        return new String(content, little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
    }

    /** The layout of the format is documented in numpy.lib.format: magic, version, header length, header, data. */
    private static SimpleMatrix ofNumpy(byte[] content, Optional<Shape> wanted) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int version = bytes.remaining() < 6 ? 0 : bytes.get();
        if (version < 1 || version > 3) {
            throw refused("This .npy file is cut off, or of a version that is not known.");
        }
        bytes.get();
        int length = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw refused("This .npy file is cut off: its header is not complete.");
        }
        String header = new String(content, bytes.position(), length, StandardCharsets.UTF_8);
        return ofNumpy(header, bytes.position(bytes.position() + length), wanted);
    }

    private static SimpleMatrix ofNumpy(String header, ByteBuffer bytes, Optional<Shape> wanted) {
        var descr = DESCR.matcher(header);
        var order = ORDER.matcher(header);
        var shape = SHAPE.matcher(header);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw refused("This .npy file holds no plain array of numbers: save it with `np.save(\"W.npy\", W.astype(float))`.");
        }
        String type = descr.group(2) + descr.group(3);
        if (!type.matches("f4|f8|[iu]1|[iu]2|[iu]4|i8|b1")) {
            throw refused("The array in this .npy file is of type " + Typed.quote(type) + ": save it with `np.save(\"W.npy\", W.astype(float))`.");
        }
        bytes.order(descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return filled(sizes(shape.group(1), wanted), type, order.group(1).equals("True"), bytes);
    }

    private static Shape sizes(String text, Optional<Shape> wanted) {
        int[] sizes = Arrays.stream(text.split(",")).map(String::strip).filter(size -> !size.isEmpty()).mapToInt(MatrixFile::size).toArray();
        if (sizes.length > 2 || Arrays.stream(sizes).anyMatch(size -> size == 0)
                || Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b) > Table.MOST_ENTRIES) {
            throw refused("The array in this .npy file has the shape (" + text.strip() + "); a matrix of at most " + Table.MOST_ENTRIES + " entries is wanted.");
        }
        if (sizes.length == 2) {
            return new Shape(sizes[0], sizes[1]);
        }
        Shape row = new Shape(1, sizes.length == 0 ? 1 : sizes[0]);
        return wanted.filter(row.transposed()::equals).orElse(row);
    }

    private static int size(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static SimpleMatrix filled(Shape shape, String type, boolean byColumns, ByteBuffer bytes) {
        int entries = shape.rows() * shape.columns();
        int width = type.charAt(1) - '0';
        if (bytes.remaining() < (long) entries * width) {
            throw refused("This .npy file is cut off: " + entries + " entries are announced, and " + bytes.remaining() / width + " are there.");
        }
        var matrix = new SimpleMatrix(shape.rows(), shape.columns());
        for (int e = 0; e < entries; e++) {
            int row = byColumns ? e % shape.rows() : e / shape.columns();
            int column = byColumns ? e / shape.rows() : e % shape.columns();
            matrix.set(row, column, finite(value(type, bytes), row, column));
        }
        return matrix;
    }

    private static double value(String type, ByteBuffer bytes) {
        return switch (type) {
            case "f4" -> bytes.getFloat();
            case "f8" -> bytes.getDouble();
            case "i1" -> bytes.get();
            case "u1", "b1" -> Byte.toUnsignedInt(bytes.get());
            case "i2" -> bytes.getShort();
            case "u2" -> Short.toUnsignedInt(bytes.getShort());
            case "i4" -> bytes.getInt();
            case "u4" -> Integer.toUnsignedLong(bytes.getInt());
            default -> bytes.getLong();
        };
    }

    private static double finite(double value, int row, int column) {
        if (!(Math.abs(value) <= 1e100)) {
            throw refused("Row " + (row + 1) + ", entry " + (column + 1) + " of this .npy file is " + value + "; every entry has to be an ordinary number.");
        }
        return value;
    }

    private static ExprException refused(String message) {
        return new ExprException(ExprException.Kind.SYNTAX, message);
    }
}
