package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the message files of all languages in step with each other and with the templates. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(german().stringPropertyNames())).isEqualTo(new TreeSet<>(english().stringPropertyNames()));
    }

    @Test
    void everySentenceHasTheSameArgumentsInEveryLanguage() throws IOException {
        Properties german = german();
        Properties english = english();
        english.stringPropertyNames().forEach(key ->
                assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void noSentenceHasAStraightApostropheWhichFormattingWouldEat() throws IOException {
        for (Properties sentences : List.of(english(), german())) {
            sentences.forEach((key, sentence) -> assertThat((String) sentence).as((String) key).doesNotContain("'"));
        }
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        Set<String> known = english().stringPropertyNames();
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(template));
                while (used.find()) {
                    assertThat(known).as("%s", template).contains(used.group(1));
                }
            }
        }
    }

    /** The English sentences without arguments that the German file says otherwise. */
    static List<String> englishOnly() throws IOException {
        Properties german = german();
        Properties english = english();
        return english.stringPropertyNames().stream().filter(key -> !english.getProperty(key).contains("{") && !english.getProperty(key).equals(german.getProperty(key)))
                .map(english::getProperty).filter(sentence -> !german.containsValue(sentence)).toList();
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties english() throws IOException {
        return read("messages.properties");
    }

    private static Properties german() throws IOException {
        return read("messages_de.properties");
    }

    private static Properties read(String name) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(name))) {
            sentences.load(file);
        }
        return sentences;
    }
}
