package org.inkmark.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.inkmark.AuthenticatorApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a second factor, from the QR code to the lost phone: in a browser without script, and at the terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoFactorJourneyTest {

    private static final Path GALLERY = Path.of("target", "gallery");

    private Terminal terminal;
    private RunningServer server;
    private Page page;

    @BeforeAll
    void aSite(@TempDir Path folder) throws Exception {
        terminal = new Terminal(folder.resolve("data"));
        terminal.addUser("alice", "AUTHOR");
        terminal.addUser("root", "ADMIN");
        server = RunningServer.start(terminal);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        page = InstalledChromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.setViewportSize(390, 844);
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void a_second_factor_is_set_up_used_and_lost() {
        page.navigate(server.address("/desk/profile"));
        typePassword("alice");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Two-factor sign-in"))
                .click();
        screenshot("two-factor-off");
        var key = key();
        page.getByLabel("Your password").fill(Terminal.PASSWORD);
        typeCode("000000", "Switch on");
        assertThat(page.locator("#code-error")).containsText("The code is not right");
        assertThat(key()).isEqualTo(key);
        page.getByLabel("Your password").fill(Terminal.PASSWORD);
        typeCode(AuthenticatorApp.code(key, Instant.now()), "Switch on");
        screenshot("two-factor-codes");
        var recoveryCodes = page.locator(".codes code").allTextContents();
        assertThat(recoveryCodes).hasSize(10);
        press("I have kept them");
        assertThat(page.locator(".notice")).hasText("It is on. You have 10 unused recovery codes.");
        screenshot("two-factor-on");
        assertThat(terminal.run("user", "show", "alice").succeeded().out()).contains("twoFactor: yes");

        signOut();
        terminal.run("site", "rotate-secret", "--yes").succeeded();
        page.navigate(server.address("/desk/posts/new"));
        typePassword("alice");
        screenshot("two-factor-code");
        var stepTwo = page.url();
        page.navigate(server.address("/desk/posts/new"));
        assertThat(page.getByLabel("Username")).isVisible();
        assertThat(stepTwo).endsWith("/sign-in");
        typePassword("alice");
        typeCode("000000", "Sign in");
        assertThat(page.locator("#code-error")).containsText("The code is not right");
        screenshot("two-factor-wrong");
        typeCode(AuthenticatorApp.code(key, Instant.now().plus(AuthenticatorApp.STEP)), "Sign in");
        assertThat(page).hasURL(server.address("/desk/posts/new"));

        page.getByLabel("Title").fill("A long evening");
        endSessions();
        press("Save draft");
        typePassword("alice");
        typeCode(recoveryCodes.getFirst(), "Sign in");
        assertThat(page.getByLabel("Title")).hasValue("A long evening");

        signOut();
        page.navigate(server.address("/desk/two-factor"));
        typePassword("alice");
        typeCode(recoveryCodes.getFirst(), "Sign in");
        assertThat(page.locator("#code-error")).containsText("The code is not right");
        typeCode(recoveryCodes.get(1), "Sign in");
        assertThat(page.locator(".notice")).hasText("It is on. You have 8 unused recovery codes.");

        terminal.run("user", "two-factor", "alice", "--off").succeeded();
        page.navigate(server.address("/desk/two-factor"));
        typePassword("alice");
        assertThat(page.locator("main")).containsText("It is off.");
    }

    @Test
    void a_role_that_must_have_it_sets_it_up_at_the_next_sign_in_before_anything_else() {
        page.navigate(server.address("/desk/users"));
        typePassword("root");
        assertThat(page).hasURL(server.address("/desk/users"));

        terminal.run("site", "set", "require_two_factor=ADMIN").succeeded();

        page.navigate(server.address("/desk/users"));
        typePassword("root");
        assertThat(page.locator("main")).containsText("everybody of your role signs in with two factors");
        screenshot("two-factor-required");
        var key = key();
        typeCode(AuthenticatorApp.code(key, Instant.now()), "Set up and sign in");
        assertThat(page.locator(".codes code")).hasCount(10);
        press("I have kept them");
        assertThat(page).hasURL(server.address("/desk/users"));
        terminal.run("site", "set", "require_two_factor=none").succeeded();
    }

    private void typePassword(String username) {
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        press("Sign in");
    }

    private void typeCode(String code, String button) {
        page.locator("#code").fill(code);
        press(button);
    }

    private void signOut() {
        press("Sign out");
        assertThat(page.locator("[role=status]")).hasText("You are signed out.");
    }

    /** Another password ends all sessions; this one is the same. */
    private void endSessions() {
        terminal.runWithInput(Terminal.PASSWORD + "\n", "user", "password", "alice", "--password-stdin")
                .succeeded();
    }

    private String key() {
        return page.locator("#two-factor-key").textContent().replace(" ", "");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Left in target/gallery with {@code -Dinkmark.gallery=true}. */
    private void screenshot(String name) {
        if (!Boolean.getBoolean("inkmark.gallery")) {
            return;
        }
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(GALLERY.resolve(file)));
            }
        }
    }
}
