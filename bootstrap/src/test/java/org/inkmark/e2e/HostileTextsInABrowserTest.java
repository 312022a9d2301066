package org.inkmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.inkmark.domain.HostileTexts;
import org.inkmark.domain.post.Post;
import org.inkmark.domain.tag.Tag;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile text through every road into a page: bodies, titles, tags, descriptions and front matter of imported posts;
 * titles, notes, tags and addresses of imported bookmarks; the name of a user, the title and tagline of the site. What stands on
 * the pages then is poked at as a reader's hands would. The site's Content-Security-Policy only reports here: what it would have stopped
 * runs, and is caught as a break of it too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileTextsInABrowserTest {
    private static final String NAME = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";

    /** Tells of every dialog and every break of the policy. */
    private static final String WATCH = """
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox', 'open']) {
          window[name] = () => caught('ran ' + name + ' at ' + location + '\\n' + new Error().stack);
        }
        document.addEventListener('securitypolicyviolation',
          e => caught('broke ' + e.violatedDirective + ' with ' + e.blockedURI + ' at ' + location));\
        """;

    /** Fires what a handler may wait for, and looks at where links lead, as the browser itself reads them. */
    private static final String POKE = """
        () => {
          addEventListener('click', e => e.preventDefault(), true);
          const faults = [];
          for (const e of document.querySelectorAll('*')) {
            for (const a of e.attributes) {
              if (/^on/i.test(a.name) || ['style', 'srcdoc', 'srcset', 'ping', 'target'].includes(a.name)) {
                faults.push(e.outerHTML);
              }
            }
            if (e.hasAttribute('href') && e.protocol && !['http:', 'https:', 'mailto:'].includes(e.protocol)) {
              faults.push(e.outerHTML);
            }
          }
          if (document.querySelector('script, style, iframe, object, embed, base, svg, math, template, meta[http-equiv], '
            + '.text form, .text button, .text input:not([type=checkbox])')) {
            faults.push(document.documentElement.outerHTML);
          }
          for (const e of document.querySelectorAll('main *')) {
            for (const type of ['click', 'mouseover', 'focus', 'toggle', 'animationstart', 'input', 'error', 'load']) {
              e.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
            }
          }
          return faults;
        }\
        """;

    private final List<String> caught = new ArrayList<>();
    private RunningServer server;
    private String session = "";
    private int posts;
    private int described;
    private int bookmarks;

    @BeforeAll
    void aSiteFullOfThem(@TempDir Path folder) throws Exception {
        var terminal = new Terminal(folder.resolve("data"));
        terminal.prepare(
                Terminal.PASSWORD,
                "user",
                "add",
                "mallory",
                "--email",
                "mallory@example.org",
                "--name",
                NAME,
                "--role",
                "ADMIN",
                "--password-stdin");
        var texts = HostileTexts.all().stream()
                .map(text -> text.replace('\0', '\ufffd'))
                .toList();
        writePosts(texts, Files.createDirectory(folder.resolve("posts")));
        var imported = terminal.run("post", "import", folder.resolve("posts").toString(), "--author", "mallory")
                .succeeded();
        assertThat(imported.out()).contains(posts + " added");
        writeBookmarks(texts, folder.resolve("bookmarks.html"));
        imported = terminal.run(
                "bookmark", "import", folder.resolve("bookmarks.html").toString(), "--user", "mallory");
        assertThat(Integer.parseInt(imported.out().substring(0, imported.out().indexOf(' '))))
                .as(imported.err())
                .isGreaterThanOrEqualTo(bookmarks);
        terminal.prepare("", "site", "set", "title=" + NAME, "tagline='><svg onload=alert(1)>" + NAME);
        server = RunningServer.start(terminal);
        session = signIn();
    }

    /** Each is the first in a body once, here or among the notes, so that none that goes on without end hides another. */
    private void writePosts(List<String> texts, Path folder) throws IOException {
        var descriptions = descriptions(texts);
        described = descriptions.size();
        for (var i = 0; i < texts.size(); i += 2) {
            var second = texts.get(Math.min(i + 1, texts.size() - 1));
            Files.writeString(folder.resolve("post-%03d.md".formatted(posts)), """
                ---
                title: %s
                tags: [%s]
                description: %s
                slug: post-%d
                date: %s
                ---
                %s

                %s
                """.formatted(
                            quoted(cut(texts.get(i), Post.MAX_TITLE)),
                            quoted(cut(second.replaceAll("[,/.]", "-"), Tag.MAX_LENGTH)),
                            quoted(posts < described ? descriptions.get(posts) : ""),
                            posts,
                            LocalDate.EPOCH.plusDays(20_000 - posts),
                            texts.get(i),
                            second));
            posts++;
        }
    }

    private static List<String> descriptions(List<String> texts) {
        var descriptions = new ArrayList<String>();
        var next = new StringBuilder();
        for (var text : texts) {
            var line = cut(text, Post.MAX_DESCRIPTION);
            if (next.length() + line.length() >= Post.MAX_DESCRIPTION) {
                descriptions.add(next.toString());
                next.setLength(0);
            }
            next.append(line).append(' ');
        }
        descriptions.add(next.toString());
        return descriptions;
    }

    private void writeBookmarks(List<String> texts, Path file) throws IOException {
        var html = new StringBuilder("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
        for (var i = 0; i < texts.size(); i += 2) {
            var second = texts.get(Math.min(i + 1, texts.size() - 1));
            html.append("<DT><A HREF=\"https://e.org/%d?%s\" PRIVATE=\"0\" TAGS=\"%s\">%s</A>\n<DD>%s\n\n%s\n"
                    .formatted(
                            i,
                            Entities.escape(cut(second, 500)),
                            Entities.escape(cut(texts.get(i).replaceAll("[,/.]", "-"), Tag.MAX_LENGTH)),
                            Entities.escape(cut(second, 300)),
                            Entities.escape(second),
                            Entities.escape(texts.get(i))));
            bookmarks++;
        }
        for (var text : texts) {
            html.append("<DT><A HREF=\"%s\" PRIVATE=\"0\">words</A>\n".formatted(Entities.escape(cut(text, 500))));
        }
        Files.writeString(file, html.append("</DL>\n"));
    }

    private static String cut(String text, int most) {
        var line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }

    /** In YAML's double quotes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String signIn() {
        try (var context = InstalledChromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(server.address("/sign-in"));
            page.getByLabel("Username").fill("mallory");
            page.getByLabel("Password").fill(Terminal.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/desk/**");
            return context.storageState();
        }
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void nothing_runs_and_nobody_else_is_asked() {
        caught.clear();
        try (var reader = InstalledChromium.browser().newContext();
                var writer = InstalledChromium.browser()
                        .newContext(new Browser.NewContextOptions().setStorageState(session))) {
            var site = open(reader);
            readAll(site, "/", posts);
            readAll(site, "/bookmarks", bookmarks);
            IntStream.range(0, described).forEach(number -> read(site, "/posts/post-" + number));
            read(site, "/authors/mallory");
            read(site, "/no-such-page?\"><script>alert(1)</script>");
            var desk = open(writer);
            for (var path : List.of(
                    "/desk/posts",
                    "/desk/bookmarks",
                    "/desk/posts/post-0/edit",
                    "/desk/posts/post-1/delete",
                    "/desk/posts/post-2/preview",
                    "/desk/users",
                    "/desk/users/mallory/edit",
                    "/desk/profile",
                    "/desk/settings",
                    "/desk/posts/new",
                    "/desk/bookmarks/new")) {
                read(desk, path);
            }
        }
        assertThat(caught).isEmpty();
    }

    @Test
    void what_is_looked_for_would_be_seen() {
        caught.clear();
        try (var reader = InstalledChromium.browser().newContext()) {
            var page = open(reader);
            read(page, "/");
            page.evaluate("() => { alert(1); new Image().src = 'http://evil.example/x.png'; }");

            page.waitForCondition(
                    () -> List.of("ran alert", "broke img-src", "asked http://evil.example/x.png").stream()
                            .allMatch(fault -> caught.stream().anyMatch(found -> found.startsWith(fault))));
        }
    }

    private Page open(BrowserContext context) {
        context.exposeFunction("caught", what -> caught.add(String.valueOf(what[0])));
        context.addInitScript(WATCH);
        context.route("**/*", this::answer);
        var page = context.newPage();
        page.onDialog(dialog -> {
            caught.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(popup -> caught.add("a window: " + popup.url()));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                caught.add(message.text());
            }
        });
        return page;
    }

    /** Pictures by https are what a text may ask of another site; they are not fetched here. */
    private void answer(Route route) {
        var request = route.request();
        var address = request.url();
        if (!address.startsWith(server.home().toString())) {
            if (!(request.resourceType().equals("image") && address.startsWith("https:"))) {
                caught.add("asked " + address + " for a " + request.resourceType());
            }
            route.abort();
        } else if (!request.resourceType().equals("document")) {
            route.resume();
        } else {
            var answer = route.fetch();
            var headers = new LinkedHashMap<>(answer.headers());
            headers.put("content-security-policy-report-only", headers.remove("content-security-policy"));
            assertThat(headers.get("content-security-policy-report-only")).isNotNull();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        }
    }

    /** @param items at least so many must be on all its pages together */
    private void readAll(Page page, String path, int items) {
        var next = path;
        var seen = 0;
        while (!next.isEmpty()) {
            read(page, next);
            seen += page.locator("main h2").count();
            var older = page.locator(".pager a[rel=next]");
            next = older.count() == 0 ? "" : older.getAttribute("href");
        }
        assertThat(seen).as("things at " + path).isGreaterThanOrEqualTo(items);
    }

    private void read(Page page, String path) {
        page.navigate(server.address(path));
        assertThat(page.locator("footer").count())
                .as("the page's own footer at " + path)
                .isEqualTo(1);
        assertThat((List<?>) page.evaluate(POKE)).as(path).isEmpty();
    }
}
