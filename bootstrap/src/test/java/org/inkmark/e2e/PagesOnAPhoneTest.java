package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkmark.library.MailServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page on a screen of 390 pixels and one of 1280. With {@code -Dinkmark.gallery=true}, screenshots of each, light and dark, are left in
 * target/gallery.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesOnAPhoneTest {

    private static final Path GALLERY = Path.of("target", "gallery");

    /** What is wider than the screen, of text smaller than 16 pixels, and of controls lower than 44 pixels. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const name = e => e.tagName.toLowerCase() + '.' + e.className + ' "' + (e.textContent || e.value || '').trim().slice(0, 40) + '"';
              const shown = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && !e.closest('.skip');
              if (document.documentElement.scrollWidth > innerWidth) {
                faults.push('the page is ' + document.documentElement.scrollWidth + ' wide');
              }
              for (const e of document.querySelectorAll('body *')) {
                const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (own && shown(e) && !e.closest('sup, sub') && parseFloat(getComputedStyle(e).fontSize) < 16) {
                  faults.push(name(e) + ' has ' + getComputedStyle(e).fontSize);
                }
              }
              const controls = 'button, [role=button], select, textarea, summary, nav a, .actions a, .buttons a, .rows h2 a,'
                + ' input:not([type=hidden]):not([type=checkbox]):not([type=radio])';
              for (const e of document.querySelectorAll(controls)) {
                const height = e.getBoundingClientRect().height;
                if (shown(e) && height < 43.5) {
                  faults.push(name(e) + ' is ' + height + ' high');
                }
              }
              return faults;
            }""";

    private static final Pattern TOKEN = Pattern.compile("token=[\\w-]{43}");

    private final Map<RunningServer, Page> alices = new HashMap<>();
    private @Nullable Page stranger;
    private final GreenMail mail = MailServer.speaking("smtp");
    private String invitation = "";
    private String reset = "";
    private RunningServer empty;
    private RunningServer filled;

    @BeforeAll
    void twoSites(@TempDir Path folder) throws Exception {
        empty = site(new Terminal(folder.resolve("empty")));
        var terminal = new Terminal(Files.createDirectory(folder.resolve("filled")));
        mail.start();
        Files.writeString(
                terminal.data().resolve("inkmark.properties"),
                "url = http://127.0.0.1/\nsmtp-url = smtp://127.0.0.1:%d\n"
                        .formatted(mail.getSmtp().getPort()));
        filled = site(terminal);
        terminal.addUser("donaudampfschifffahrtskapitaen", "AUTHOR");
        fill(terminal, folder);
        takeLinks(terminal);
    }

    private void takeLinks(Terminal terminal) throws Exception {
        terminal.run("site", "set", "open-registration=true").succeeded();
        invitation = token(terminal.run("user", "invite").succeeded().out());
        var visitor = new Visitor(filled);
        visitor.submit(
                visitor.visit("/forgotten-password").form("/forgotten-password"), Map.of("email", "alice@example.org"));
        assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
        reset = token(mail.getReceivedMessages()[0].getContent().toString());
    }

    private static String token(String text) {
        return TOKEN.matcher(text).results().findFirst().orElseThrow().group();
    }

    private static RunningServer site(Terminal terminal) throws Exception {
        terminal.addUser("alice", "ADMIN");
        return RunningServer.start(terminal);
    }

    private static void fill(Terminal terminal, Path folder) throws IOException {
        var posts = Files.createDirectory(folder.resolve("posts"));
        for (var number = 1; number <= 12; number++) {
            Files.writeString(
                    posts.resolve("2024-01-%02d-post-%d.md".formatted(number, number)),
                    "---\ntitle: A quiet title of some length, number %d\ntags: [travel, c++, café]\n---\n"
                                    .formatted(number)
                            + "Words of a post, as they come. ".repeat(20) + "\n");
        }
        Files.writeString(posts.resolve("2024-02-01-everything.md"), """
                ---
                title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and everything else
                tags: [averyverylongtagwithoutanybreakinit-fifty-letters, travel]
                ---
                First https://example.org/a/very/long/address/without/any/break/that/would/be/wider/than/any/phone/in/the/world

                ## A heading

                ```
                a very long line of code that is wider than any phone, and wider still, and wider, and wider, and wider, and wider than 1280
                ```

                | a | table | of | many | columns | that | is | wider | than | a | phone | screen |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | averyveryverylongword |

                - [x] done
                - [ ] to do

                A footnote[^1] and `code`.

                [^1]: The note.
                """);
        terminal.prepare("", "post", "import", posts.toString(), "--author", "alice");
        terminal.prepare("", "post", "add", "-", "--title", "Only a draft", "--author", "alice");
        for (var number = 1; number <= 3; number++) {
            terminal.prepare(
                    "",
                    "bookmark",
                    "add",
                    "https://example.org/" + "long/".repeat(20) + number,
                    "--user",
                    "alice",
                    "--title",
                    number == 1 ? "" : "Bookmark " + number,
                    "--note",
                    "Why *this* one",
                    "--tag",
                    "travel",
                    "--public");
        }
    }

    @AfterAll
    void close() {
        alices.values().forEach(Page::close);
        if (stranger != null) {
            stranger.close();
        }
        Stream.of(empty, filled).filter(server -> server != null).forEach(RunningServer::close);
        mail.stop();
    }

    static List<String> paths() {
        return List.of(
                "empty /",
                "empty /bookmarks",
                "empty /sign-in",
                "empty /desk/posts",
                "empty /desk/bookmarks",
                "empty /desk/bookmarks/new",
                "filled /",
                "filled /posts/everything",
                "filled /tags/travel",
                "filled /authors/alice",
                "filled /bookmarks",
                "filled /sign-in",
                "filled /forgotten-password",
                "filled /register",
                "filled /invitation?INVITATION",
                "filled /invitation",
                "filled /new-password?RESET",
                "filled /nothing-here",
                "filled /desk/posts",
                "filled /desk/posts/new",
                "filled /desk/posts/everything/edit",
                "filled /desk/posts/everything/delete",
                "filled /desk/posts/only-a-draft/preview",
                "filled /desk/bookmarks",
                "filled /desk/bookmarks/delete?address=https://example.org/%s1".formatted("long/".repeat(20)),
                "filled /desk/profile",
                "filled /desk/sessions",
                "filled /desk/two-factor",
                "filled /desk/users",
                "filled /desk/users?state=disabled",
                "filled /desk/users/new",
                "filled /desk/users/invitations",
                "filled /desk/users/donaudampfschifffahrtskapitaen/edit",
                "filled /desk/users/donaudampfschifffahrtskapitaen/delete",
                "filled /desk/users/alice/delete",
                "filled /desk/settings");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_page_fits_its_screen(String name) {
        var server = name.startsWith("empty") ? empty : filled;
        var path = name.substring(name.indexOf('/'))
                .replace("INVITATION", invitation)
                .replace("RESET", reset);
        var page = path.startsWith("/desk") ? alices.computeIfAbsent(server, this::signIn) : strangers();
        page.navigate(server.address(path));
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            assertThat((List<?>) page.evaluate(FAULTS))
                    .as("%s at %d", name, width)
                    .isEmpty();
            if (Boolean.getBoolean("inkmark.gallery")) {
                photograph(page, name.replaceAll("\\W+", "-") + "-" + width);
            }
        }
    }

    private Page strangers() {
        if (stranger == null) {
            stranger = InstalledChromium.browser().newPage();
        }
        return stranger;
    }

    private static void photograph(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.reload(); // else colours are still on their way from one scheme to the other
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(GALLERY.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    private Page signIn(RunningServer server) {
        var page = InstalledChromium.browser().newPage();
        page.navigate(server.address("/sign-in"));
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL("**/desk/**");
        return page;
    }
}
