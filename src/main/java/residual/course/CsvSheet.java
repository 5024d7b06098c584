package residual.course;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it, as the OWASP advises; numbers have a point and at most four decimals.
 */
public final class CsvSheet implements AutoCloseable {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private final CsvWriter writer;

    /** A sheet that goes to a writer, which {@link #close} closes. */
    public CsvSheet(Writer writer) {
        this.writer = CsvWriter.builder().build(writer);
    }

    /** Writes one row of texts and numbers. */
    public CsvSheet row(List<?> cells) {
        writer.writeRecord(cells.stream().map(CsvSheet::cell).toList());
        return this;
    }

    private static String cell(Object content) {
        return switch (content) {
            case Double number -> Double.isFinite(number) ? number(number) : "";
            case Number number -> number.toString();
            default -> text(content.toString());
        };
    }

    private static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String text(String text) {
        String start = text.stripLeading();
        boolean runs = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
