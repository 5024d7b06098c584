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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The interface's sentences in every language, from the files {@code messages/messages*.properties}; English stands in for a missing one. */
final class Messages {
    private final Map<String, Map<String, String>> byLanguage;
    /** Formats are not for several threads at once, and reading one takes longer than copying it. */
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

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
        return arguments.length == 0 ? pattern : ((MessageFormat) formats.computeIfAbsent(new Pattern(pattern, locale), Pattern::read).clone()).format(arguments);
    }

    /** A sentence with gaps, as it is written in a language. */
    private record Pattern(String text, Locale locale) {
        MessageFormat read() {
            return new MessageFormat(text, locale);
        }
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
