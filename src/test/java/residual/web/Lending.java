package residual.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends browser tests what they need: one browser and one server a folder of problems for all tests of a run, where every tab is a new visitor, and tabs that are looked over and closed when their
 * test ends.
 */
final class Lending implements ParameterResolver {
    private static final ExtensionContext.Namespace LENT = ExtensionContext.Namespace.create(Lending.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Set.of(Tab.class, Site.class, Visits.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> wanted = parameter.getParameter().getType();
        if (wanted == Site.class) {
            return site(test);
        }
        return wanted == Visits.class ? visits(test) : visits(test).tab(site(test), parameter.findAnnotation(In.class).map(In::value).orElse(Look.DESKTOP));
    }

    /** Those of this test, or of all tests of a class where they are lent before all. */
    private static Visits visits(ExtensionContext test) {
        return test.getStore(LENT).computeIfAbsent(test.getUniqueId(), id -> new Visits(browsers(test).browser()), Visits.class);
    }

    private static Browsers browsers(ExtensionContext test) {
        return test.getRoot().getStore(LENT).computeIfAbsent(Browsers.class, type -> Browsers.open(), Browsers.class);
    }

    private static Site site(ExtensionContext test) {
        String problems = test.getRequiredTestClass().getAnnotation(BrowserTest.class).value();
        return test.getRoot().getStore(LENT).computeIfAbsent(problems, folder -> Site.unlimited(Path.of(folder), newFolder()), Site.class);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
