package residual.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The interface's sentences in every language, from the files {@code messages/messages*.properties}; English stands in for a missing one. */
final class Messages {
    private final Map<String, Map<String, String>> byLanguage;

    Messages() {
        byLanguage = Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Messages::load));
    }

    /** The sentence of a key with its arguments filled in (see {@link MessageFormat}). */
    String of(Locale locale, String key, Object... arguments) {
        String english = byLanguage.get(Locale.ENGLISH.getLanguage()).get(key);
        if (english == null) {
            throw new IllegalArgumentException("messages.properties has no sentence for the key " + key);
        }
        String pattern = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(key, english);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static Map<String, String> load(Locale locale) {
        String suffix = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage();
        String file = "/messages/messages" + suffix + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
