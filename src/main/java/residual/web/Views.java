package residual.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Turns a template and what it shows into HTML. */
final class Views {
    private final TemplateEngine engine = new TemplateEngine();

    Views(Messages messages, Optional<Path> development) {
        RecordAccessor.register();
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathEvaluator());
        engine.setDialect(dialect);
        engine.setTemplateResolver(development.map(Views::files).orElseGet(Views::classPath));
        engine.setMessageResolver(new Sentences(messages));
    }

    /** The page of a template. */
    String page(String template, Locale locale, Map<String, Object> shown) {
        return engine.process(template, new Context(locale, shown));
    }

    /** One fragment of a template. */
    String fragment(String template, String fragment, Locale locale, Map<String, Object> shown) {
        return engine.process(template, Set.of(fragment), new Context(locale, shown));
    }

    private static AbstractConfigurableTemplateResolver classPath() {
        return configured(new ClassLoaderTemplateResolver(), "templates/", true);
    }

    private static AbstractConfigurableTemplateResolver files(Path project) {
        return configured(new FileTemplateResolver(), project.resolve("templates") + "/", false);
    }

    private static AbstractConfigurableTemplateResolver configured(AbstractConfigurableTemplateResolver resolver, String prefix, boolean cached) {
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(cached);
        return resolver;
    }

    /** Thymeleaf's view of the message files. */
    private record Sentences(Messages messages) implements IMessageResolver {
        @Override
        public String getName() {
            return "sentences";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            return messages.of(context.getLocale(), key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            return key;
        }
    }
}
