package residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the packages in one line, and each library in its own place. */
class ArrowTest {
    private static final List<String> LINE = List.of("expr", "world", "check", "problem", "course", "tutor", "web", "load");
    private static final Pattern OWN = Pattern.compile("\\bresidual\\.(expr|world|check|problem|course|tutor|web|load)\\.");
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.ejml.", List.of("expr", "world", "check", "problem")),
            Map.entry("org.snakeyaml.", List.of("problem")),
            Map.entry("org.commonmark.", List.of("problem")),
            Map.entry("java.sql.", List.of("course")),
            Map.entry("io.micrometer.", List.of("course", "tutor", "web")),
            Map.entry("org.jdbi.", List.of("course")),
            Map.entry("com.zaxxer.", List.of("course")),
            Map.entry("org.flywaydb.", List.of("course")),
            Map.entry("com.password4j.", List.of("course")),
            Map.entry("de.siegmar.", List.of("course")),
            Map.entry("org.apache.lucene.", List.of("tutor")),
            Map.entry("com.nimbusds.", List.of("web")),
            Map.entry("com.github.difflib.", List.of("web")),
            Map.entry("io.javalin.", List.of("web")),
            Map.entry("org.thymeleaf.", List.of("web")),
            Map.entry("import ognl.", List.of("web")));

    @Test
    void aFileImportsOnlyFromPackagesToItsLeft() throws IOException {
        for (Path file : sources()) {
            int own = LINE.indexOf(packageOf(file));
            var names = OWN.matcher(Files.readString(file));
            while (names.find()) {
                assertThat(LINE.indexOf(names.group(1))).as("%s names %s", file, names.group()).isLessThanOrEqualTo(own);
            }
        }
    }

    @Test
    void eachLibraryLivesInItsOwnPlace() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file);
            HOMES.forEach((library, homes) -> {
                if (text.contains(library)) {
                    assertThat(homes).as("%s uses %s", file, library).contains(packageOf(file));
                }
            });
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/residual"))) {
            return files.filter(f -> f.toString().endsWith(".java") && LINE.contains(packageOf(f))).toList();
        }
    }

    private static String packageOf(Path file) {
        return file.getParent().getFileName().toString();
    }
}
