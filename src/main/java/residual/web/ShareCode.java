package residual.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Texts squeezed into letters that may stand in an address, so that a link needs nothing kept on the server. */
final class ShareCode {
    /** Servers and browsers take addresses of this length. */
    private static final int LONGEST_CODE = 6_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final char VERSION = '1';
    private static final String BETWEEN = "\u001f";

    private ShareCode() {}

    /** The code of the boxes; none where it would be too long for an address. */
    static Optional<String> of(CheckText boxes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(String.join(BETWEEN, boxes.symbols(), boxes.definitions(), boxes.facts(), boxes.text()).getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] buffer = new byte[LONGEST_CODE];
        int length = deflater.deflate(buffer);
        boolean whole = deflater.finished();
        deflater.end();
        String code = VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(buffer, length));
        return whole && code.length() <= LONGEST_CODE ? Optional.of(code) : Optional.empty();
    }

    /** The boxes of a code; none where it is not one of ours. */
    static Optional<CheckText> read(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE || code.charAt(0) != VERSION) {
            return Optional.empty();
        }
        try {
            String[] boxes = inflated(Base64.getUrlDecoder().decode(code.substring(1))).split(BETWEEN, -1);
            return boxes.length == 4 ? Optional.of(new CheckText(boxes[0], boxes[1], boxes[2], boxes[3])) : Optional.empty();
        } catch (IllegalArgumentException | DataFormatException e) {
            return Optional.empty();
        }
    }

    private static String inflated(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished() && out.size() < LONGEST_TEXT) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new DataFormatException("it ends too early");
                }
                out.write(buffer, 0, read);
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
