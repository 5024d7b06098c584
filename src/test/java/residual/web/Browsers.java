package residual.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real browser of the tests: Chromium as it is found ({@code CHROME}, the path, the usual places), else Debian's package, installed
 * through apt-get where this runs as root. Without a browser the tests fail and say how to get one.
 */
final class Browsers implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> USUAL = List.of("/usr/bin", "/usr/lib/chromium", "/snap/bin", "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS");
    private static final int INSTALLING_MINUTES = 10;
    private static final int MOST_PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browsers open() {
        Path chromium = find().or(Browsers::install).orElseThrow(() -> new AssertionError("The browser tests need Chromium and found none. "
                + "Install it (Debian, Ubuntu: apt-get install chromium) or give its path in the environment variable CHROME."));
        PlaywrightAssertions.setDefaultAssertionTimeout(MOST_PATIENCE_MILLISECONDS);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Browsers(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium).setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        Stream<String> folders = Stream.concat(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")), USUAL.stream());
        List<Path> candidates = new ArrayList<>(folders.flatMap(f -> NAMES.stream().map(name -> Path.of(f, name))).toList());
        USUAL.stream().filter(f -> f.startsWith("/Applications")).map(f -> Path.of(f, f.contains("Google") ? "Google Chrome" : "Chromium")).forEach(candidates::add);
        Optional.ofNullable(System.getenv("CHROME")).map(Path::of).ifPresent(path -> candidates.addFirst(path));
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("No browser is installed: installing Debian's chromium through apt-get for the browser tests.");
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium");
        return find();
    }

    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(INSTALLING_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new AssertionError("`" + String.join(" ", command) + "` did not succeed; install Chromium by hand.");
            }
        } catch (IOException e) {
            throw new AssertionError("`" + String.join(" ", command) + "` cannot be run; install Chromium by hand.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while installing Chromium", e);
        }
    }
}
