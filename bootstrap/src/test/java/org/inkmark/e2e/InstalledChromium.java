package org.inkmark.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven without a window: one for all tests of this process, with which it ends. */
final class InstalledChromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final String REMEDY =
            "no Chromium was found, which the browser tests drive: install it (apt install chromium)";

    private static @Nullable Browser browser;

    private InstalledChromium() {}

    /** Skips the test where there is no Chromium, and fails it on a build server, which must have one. */
    static Browser browser() {
        if (browser == null) {
            browser = launch(installed());
        }
        return browser;
    }

    private static Path installed() {
        Optional<Path> executable =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(REMEDY);
        }
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: " + REMEDY);
        }
        Assumptions.assumeTrue(executable.isPresent(), REMEDY);
        return executable.orElseThrow();
    }

    private static Browser launch(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
