package residual.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws a figure as SVG. Lines and letters have the colour of the text around; the cells take the custom properties {@code --figure-encoder},
 * {@code --figure-decoder} and {@code --figure-input} where the page sets them. No ids, no styles, so it may stand anywhere.
 */
final class FigureSvg {
    private static final int PITCH = 84;
    private static final int LEFT = 48;
    private static final int CELL_WIDTH = 60;
    private static final int CELL_HEIGHT = 40;
    private static final int BOX_HEIGHT = 34;
    private static final int SOURCE_Y = 46;
    private static final int ENCODER_Y = 78;
    private static final int TURN_Y = 140;
    private static final int OUTPUT_Y = 186;
    private static final int DECODER_Y = 216;
    private static final int INPUT_Y = 288;
    private static final int HEIGHT = 336;
    private static final int ELBOW_X = 18;
    private static final int LETTERS_THAT_FIT = 9;
    private static final int LARGEST_WORD = PITCH - 6;

    private final StringBuilder svg = new StringBuilder();

    private FigureSvg() {}

    static Rendered of(Figure.EncoderDecoder figure, Variant variant) {
        return new Rendered(new FigureSvg().encoderDecoder(filled(figure, variant)));
    }

    private static Figure.EncoderDecoder filled(Figure.EncoderDecoder figure, Variant variant) {
        return new Figure.EncoderDecoder(words(figure.source(), variant), figure.boxes(), figure.boxName(), words(figure.outputs(), variant));
    }

    private static List<String> words(List<String> written, Variant variant) {
        return written.stream().flatMap(word -> List.of(Filling.fillText(word, variant).split(" ")).stream()).toList();
    }

    private String encoderDecoder(Figure.EncoderDecoder figure) {
        int columns = Math.max(figure.source().size(), figure.boxes());
        int width = LEFT + columns * PITCH;
        add("<svg class=\"figure encoder-decoder\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" ", width, HEIGHT, width, HEIGHT);
        svg.append("font-family=\"inherit\" font-size=\"15\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\">");
        svg.append("<title>An encoder and a decoder</title><desc>").append(escaped(description(figure))).append("</desc>");
        encoder(figure.source());
        elbow(figure.source().size());
        decoder(figure);
        return svg.append("</svg>").toString();
    }

    private static String description(Figure.EncoderDecoder figure) {
        String inputs = IntStream.rangeClosed(1, figure.boxes()).mapToObj(i -> figure.boxName() + i).collect(Collectors.joining(", "));
        String outputs = figure.outputs().isEmpty() ? "" : " Over its steps stand the outputs " + String.join(" ", figure.outputs()) + ".";
        return "The encoder reads " + String.join(" ", figure.source()) + ", one word a step. Its last hidden state starts the decoder, which has "
                + figure.boxes() + " steps with the empty input boxes " + inputs + "." + outputs;
    }

    private void encoder(List<String> source) {
        heading("Encoder", 20);
        for (int i = 0; i < source.size(); i++) {
            word(source.get(i), x(i), SOURCE_Y);
            arrow(x(i), SOURCE_Y + 8, x(i), ENCODER_Y - 2);
            cell("--figure-encoder", x(i), ENCODER_Y);
            subscripted("h", i + 1, x(i), ENCODER_Y + CELL_HEIGHT / 2 + 5);
        }
        chain(source.size(), ENCODER_Y);
    }

    /** The last hidden state on its way to the decoder. */
    private void elbow(int steps) {
        int y = DECODER_Y + CELL_HEIGHT / 2;
        int left = x(0) - CELL_WIDTH / 2;
        svg.append(String.format(Locale.ROOT, "<path d=\"M%d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d\"/>",
                x(steps - 1), ENCODER_Y + CELL_HEIGHT, TURN_Y - 8, x(steps - 1), TURN_Y, x(steps - 1) - 8, TURN_Y,
                ELBOW_X + 8, ELBOW_X, TURN_Y, ELBOW_X, TURN_Y + 8, y - 8, ELBOW_X, y, ELBOW_X + 8, y, left - 6));
        head(left - 1, y, 1, 0);
    }

    private void decoder(Figure.EncoderDecoder figure) {
        heading("Decoder", OUTPUT_Y - 22);
        for (int i = 0; i < figure.boxes(); i++) {
            output(figure.outputs(), i);
            arrow(x(i), DECODER_Y, x(i), OUTPUT_Y + 9);
            cell("--figure-decoder", x(i), DECODER_Y);
            arrow(x(i), INPUT_Y, x(i), DECODER_Y + CELL_HEIGHT + 2);
            box(x(i), INPUT_Y);
            subscripted(figure.boxName(), i + 1, x(i), INPUT_Y + BOX_HEIGHT / 2 + 5);
        }
        chain(figure.boxes(), DECODER_Y);
    }

    private void output(List<String> outputs, int step) {
        if (step < outputs.size()) {
            word(outputs.get(step), x(step), OUTPUT_Y);
        } else {
            subscripted("y", step + 1, x(step), OUTPUT_Y);
        }
    }

    private void chain(int cells, int y) {
        for (int i = 1; i < cells; i++) {
            arrow(x(i - 1) + CELL_WIDTH / 2, y + CELL_HEIGHT / 2, x(i) - CELL_WIDTH / 2 - 1, y + CELL_HEIGHT / 2);
        }
    }

    /** Figures as they are in SVG, whatever the language of the machine. */
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    /** The middle of a column. */
    private static int x(int column) {
        return LEFT + CELL_WIDTH / 2 + column * PITCH;
    }

    private void heading(String text, int y) {
        add("<text x=\"%d\" y=\"%d\" fill=\"currentColor\" stroke=\"none\" font-weight=\"600\">%s</text>", LEFT, y, text);
    }

    private void word(String text, int x, int y) {
        String squeeze = text.length() > LETTERS_THAT_FIT ? " textLength=\"" + LARGEST_WORD + "\" lengthAdjust=\"spacingAndGlyphs\"" : "";
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\"%s>%s</text>", x, y, squeeze, escaped(text));
    }

    private void subscripted(String name, int index, int x, int y) {
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\"><tspan font-style=\"italic\">%s</tspan>"
                + "<tspan font-size=\"11\" dy=\"4\">%d</tspan></text>", x, y, escaped(name), index);
    }

    private void cell(String property, int x, int y) {
        rectangle(x, y, CELL_HEIGHT, 9, property, "");
    }

    private void box(int x, int y) {
        rectangle(x, y, BOX_HEIGHT, 4, "--figure-input", " stroke-dasharray=\"5 3\"");
    }

    private void rectangle(int x, int y, int height, int radius, String property, String more) {
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"var(%s, none)\"%s/>", x - CELL_WIDTH / 2, y, CELL_WIDTH, height, radius, property, more);
    }

    /** A straight arrow, horizontal or vertical. */
    private void arrow(int fromX, int fromY, int toX, int toY) {
        int dx = Integer.signum(toX - fromX);
        int dy = Integer.signum(toY - fromY);
        add("<path d=\"M%d %dL%d %d\"/>", fromX, fromY, toX - 5 * dx, toY - 5 * dy);
        head(toX, toY, dx, dy);
    }

    private void head(int x, int y, int dx, int dy) {
        add("<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"currentColor\" stroke=\"none\"/>",
                x, y, x - 7 * dx + 4 * dy, y - 7 * dy + 4 * dx, x - 7 * dx - 4 * dy, y - 7 * dy - 4 * dx);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
