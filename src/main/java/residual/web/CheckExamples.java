package residual.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Ready-made worlds with a derivation in each, as files {@code derivations/name.txt}: a title, and a section for each box of the page. */
final class CheckExamples {
    private static final List<String> NAMES = List.of("pca", "least-squares", "ridge", "symmetric", "svd", "trace");
    private static final String SECTION = "(?m)^--- (?:symbols|definitions|facts|text)\\n";
    private final List<Example> all = NAMES.stream().map(CheckExamples::load).toList();

    /** One of them. */
    public record Example(String name, String title, CheckText boxes) {}

    List<Example> all() {
        return all;
    }

    Optional<Example> named(String name) {
        return all.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    private static Example load(String name) {
        String file = "/derivations/" + name + ".txt";
        try (InputStream in = CheckExamples.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split(SECTION, -1);
            return new Example(name, parts[0].strip(), new CheckText(parts[1].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
