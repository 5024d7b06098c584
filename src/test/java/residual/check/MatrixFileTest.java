package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.expr.ExprException;
import residual.expr.Shape;

class MatrixFileTest {
    private static final SimpleMatrix EXPECTED = new SimpleMatrix(new double[][] {{1, 2, 3}, {4, 5, -6}});

    @ParameterizedTest
    @CsvSource({"1,<f8,False", "1,<f8,True", "2,<f4,False", "3,<f4,True", "1,<i4,False", "1,<i8,True", "1,>f8,False", "1,|i1,False", "1,>i2,True"})
    void numpyArraysOfEveryVersionTypeAndOrderAreRead(int version, String type, String byColumns) {
        boolean columns = byColumns.equals("True");
        double[] entries = columns ? new double[] {1, 4, 2, 5, 3, -6} : new double[] {1, 2, 3, 4, 5, -6};
        byte[] file = npy(version, "{'descr': '" + type + "', 'fortran_order': " + byColumns + ", 'shape': (2, 3), }", type, entries);
        assertThat(MatrixFile.read("W.npy", file, Optional.empty()).isIdentical(EXPECTED, 0)).isTrue();
    }

    @Test
    void anArrayOfOneDimensionStandsUpWhereAColumnIsWanted() {
        byte[] file = npy(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", "<f8", 1, 2, 3);
        assertThat(MatrixFile.read("h.npy", file, Optional.of(new Shape(3, 1))).getNumRows()).isEqualTo(3);
        assertThat(MatrixFile.read("h.npy", file, Optional.of(new Shape(1, 3))).getNumRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'descr': '<f8', 'fortran_order': False, 'shape': (2, 2, 2), }   | shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (9999999, 9999999), } | shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999, 2), } | shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (0, 2), }      | shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (20, 20), }    | cut off
            {'descr': '<c16', 'fortran_order': False, 'shape': (2, 2), }     | type
            {'descr': '<O', 'fortran_order': False, 'shape': (2, 2), }       | no plain array
            {'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,)} | no plain array
            """)
    void otherArraysAreRefusedInASentence(String header, String sentence) {
        assertThatThrownBy(() -> MatrixFile.read("W.npy", npy(1, header, "<f8", 1, 2, 3), Optional.empty()))
                .isInstanceOf(ExprException.class).hasMessageContaining(sentence);
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        byte[] file = npy(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }", "<f8", 1, Double.NaN);
        assertThatThrownBy(() -> MatrixFile.read("W.npy", file, Optional.empty())).hasMessageContaining("Row 1, entry 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3\r\n4,5,-6\r\n", "\uFEFF1;2;3\n4;5;-6", "1\t2\t3\n4\t5\t-6", "1.0 2.0 3.0\n4.0 5.0 -6.0\n", "[[1, 2, 3], [4, 5, -6]]"})
    void tablesAreRead(String text) {
        assertThat(MatrixFile.read("W.csv", text.getBytes(StandardCharsets.UTF_8), Optional.empty()).isIdentical(EXPECTED, 0)).isTrue();
        assertThat(MatrixFile.read("W.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), Optional.empty()).isIdentical(EXPECTED, 0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"W.xlsx,PK", "W.npy,hello", "W.mat,MATLAB", "W.csv,''", "W.csv,a", "W.bin,\0\0"})
    void whatIsNoTableIsRefusedInASentence(String name, String content) {
        assertThatThrownBy(() -> MatrixFile.read(name, content.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isInstanceOf(ExprException.class).message().endsWith(".");
    }

    @Test
    void everyPrefixOfAFileIsReadOrRefused() {
        byte[] file = npy(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }", "<f8", 1, 2, 3, 4, 5, 6);
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = java.util.Arrays.copyOf(file, length);
            assertThatThrownBy(() -> MatrixFile.read("W.npy", prefix, Optional.empty())).isInstanceOf(ExprException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(MatrixFormat.class)
    void whatIsWrittenIsReadBack(MatrixFormat format) {
        var matrix = new SimpleMatrix(new double[][] {{1 / 3.0, -2e-9, 0}, {12345678.9, -4, 1e20}});
        assertThat(MatrixText.one(format.write(matrix), Optional.of(new Shape(2, 3))).isIdentical(matrix, 0)).isTrue();
        assertThat(format.write(matrix, 3)).contains("0.333").contains("-2e-9").contains("1.23e7");
    }

    private static byte[] npy(int version, String header, String type, double... entries) {
        var bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        byte[] head = header.getBytes(StandardCharsets.UTF_8);
        if (version == 1) {
            bytes.putShort((short) head.length);
        } else {
            bytes.putInt(head.length);
        }
        bytes.put(head).order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double entry : entries) {
            switch (type.substring(1)) {
                case "f4" -> bytes.putFloat((float) entry);
                case "i1" -> bytes.put((byte) entry);
                case "i2" -> bytes.putShort((short) entry);
                case "i4" -> bytes.putInt((int) entry);
                case "i8" -> bytes.putLong((long) entry);
                default -> bytes.putDouble(entry);
            }
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }
}
