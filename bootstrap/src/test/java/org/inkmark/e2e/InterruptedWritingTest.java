package org.inkmark.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Writers whose session ends while they write, and whose post another changes meanwhile: in browsers without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptedWritingTest {

    private Terminal terminal;
    private RunningServer server;
    private BrowserContext alices;
    private BrowserContext ediths;

    @BeforeAll
    void aSiteOfTwo(@TempDir Path folder) throws Exception {
        terminal = new Terminal(folder.resolve("data"));
        add("alice", "AUTHOR");
        add("edith", "EDITOR");
        server = RunningServer.start(terminal);
    }

    private void add(String username, String role) {
        terminal.addUser(username, role);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openBrowsers() {
        var withoutScript = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        alices = InstalledChromium.browser().newContext(withoutScript);
        ediths = InstalledChromium.browser().newContext(withoutScript);
    }

    @AfterEach
    void closeBrowsers() {
        alices.close();
        ediths.close();
    }

    @Test
    void what_was_typed_when_the_session_ended_is_saved_after_signing_in_again() {
        var page = opened(alices, "alice", "/desk/posts/new");
        page.getByLabel("Title").fill("A long evening");
        text(page).fill("Every word & <every> line,\n\nüber alles. Война и мир.");

        endSessionsOf("alice");
        press(page, "Save draft");
        assertThat(page.locator("[role=alert]")).containsText("what you typed is kept");
        signIn(page, "alice");

        assertThat(page.getByLabel("Title")).hasValue("A long evening");
        assertThat(text(page)).hasValue("Every word & <every> line,\n\nüber alles. Война и мир.");
        press(page, "Save draft");
        assertThat(page.locator("[role=status]")).hasText("Draft saved.");
        assertThat(page).hasURL(server.address("/desk/posts/a-long-evening/edit"));
        assertThat(text(page)).hasValue("Every word & <every> line,\n\nüber alles. Война и мир.");
    }

    @Test
    void a_change_by_another_before_signing_in_again_stands_beside_ones_own_with_the_differences_marked() {
        var page = opened(alices, "alice", "/desk/posts/new");
        page.getByLabel("Title").fill("Shared");
        text(page).fill("First line.\n\nA quiet day by the sea.");
        press(page, "Save draft");
        text(page).fill("First line.\n\nA loud day by the sea.");

        var other = opened(ediths, "edith", "/desk/posts/shared/edit");
        other.getByLabel("Title").fill("Shared by two");
        text(other).fill("First line.\n\nA quiet day by the lake.");
        press(other, "Save draft");
        endSessionsOf("alice");
        press(page, "Save draft");
        signIn(page, "alice");

        assertThat(page.locator("main")).containsText("Nothing has been overwritten");
        assertThat(text(page)).hasValue("First line.\n\nA loud day by the sea.");
        assertThat(page.getByLabel("The text as it is now")).hasValue("First line.\n\nA quiet day by the lake.");
        assertThat(page.locator(".conflict tbody tr :is(th, td)"))
                .hasText(new String[] {"Title", "Shared", "Shared by two"});
        assertThat(page.locator(".marked")).hasCSS("display", "block");
        assertThat(page.locator(".marked ins")).hasText(new String[] {"[only yours: loud]", "[only yours: sea]"});
        assertThat(page.locator(".marked del"))
                .hasText(new String[] {"[only the other’s: quiet]", "[only the other’s: lake]"});

        text(page).fill("First line.\n\nA loud day by the lake.");
        press(page, "Save draft");
        assertThat(page.locator("[role=status]")).hasText("Draft saved.");
        assertThat(text(page)).hasValue("First line.\n\nA loud day by the lake.");
    }

    /** A page of the desk, signed in. */
    private Page opened(BrowserContext browser, String username, String path) {
        var page = browser.newPage();
        page.navigate(server.address(path));
        signIn(page, username);
        assertThat(page).hasURL(server.address(path));
        return page;
    }

    private static void signIn(Page page, String username) {
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        press(page, "Sign in");
    }

    /** Another password ends all sessions; this one is the same, which the tests need not remember. */
    private void endSessionsOf(String username) {
        terminal.prepare(Terminal.PASSWORD, "user", "password", username, "--password-stdin");
    }

    private static Locator text(Page page) {
        return page.getByLabel("Text, in Markdown");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
