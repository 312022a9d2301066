package org.inkmark.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who is signed in on two devices, in browsers without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsJourneyTest {

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0"
                    + " Mobile/15E148 Safari/604.1";
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

    private Terminal terminal;
    private RunningServer server;

    @BeforeAll
    void aSiteOfAlices(@TempDir Path folder) throws Exception {
        terminal = new Terminal(folder.resolve("data"));
        terminal.addUser("alice", "AUTHOR");
        server = RunningServer.start(terminal);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_session_is_seen_and_ended_from_another_device() {
        try (var phone = device(IPHONE);
                var laptop = device("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")) {
            var onPhone = signIn(phone, true);
            var onLaptop = signIn(laptop, false);
            assertThat(session(laptop).expires).isEqualTo(-1);
            assertThat(Instant.ofEpochSecond((long) session(phone).expires.doubleValue()))
                    .isBetween(
                            Instant.now().plus(Duration.ofDays(89)),
                            Instant.now().plus(Duration.ofDays(91)));

            onLaptop.navigate(server.address("/desk/profile"));
            onLaptop.getByText("Where you are signed in").click();
            assertThat(onLaptop.locator(".rows h2"))
                    .containsText(new String[] {"Firefox on Linux", "Safari on iPhone"});
            assertThat(onLaptop.locator(".rows li").first())
                    .containsText(Pattern.compile("this one.* from 127\\.0\\.0\\.1", Pattern.DOTALL));
            onLaptop.getByLabel("Your password").fill("wrong horse");
            press(onLaptop, "Sign out Safari on iPhone");
            assertThat(onLaptop.locator("#current-password-error")).hasText("Your password is not right.");
            onPhone.navigate(server.address("/desk/bookmarks"));
            assertThat(onPhone).hasURL(server.address("/desk/bookmarks"));

            var before = session(laptop);
            onLaptop.getByLabel("Your password").fill(Terminal.PASSWORD);
            press(onLaptop, "Sign out Safari on iPhone");
            assertThat(onLaptop.locator(".flash")).hasText("You are signed out there.");
            assertThat(onLaptop.locator(".rows h2")).hasText(new String[] {"Firefox on Linux"});
            onPhone.navigate(server.address("/desk/bookmarks"));
            assertThat(onPhone).hasURL(SIGN_IN);
            assertThatNobodyIsSignedInWith(before);
        }
    }

    @Test
    void another_password_leaves_an_earlier_token_worthless_and_the_operator_signs_out() throws Exception {
        try (var laptop = device(IPHONE)) {
            var page = signIn(laptop, true);
            var before = session(laptop);
            page.navigate(server.address("/desk/profile"));
            page.getByLabel("The password until now").fill(Terminal.PASSWORD);
            page.getByLabel("The new password", new Page.GetByLabelOptions().setExact(true))
                    .fill("alice2026");
            page.getByLabel("The new password again").fill("alice2026");
            press(page, "Change password");
            assertThat(page.locator("#password-error")).containsText("can be guessed from the username");

            page.getByLabel("The password until now").fill(Terminal.PASSWORD);
            page.getByLabel("The new password", new Page.GetByLabelOptions().setExact(true))
                    .fill(Terminal.PASSWORD + " staple");
            page.getByLabel("The new password again").fill(Terminal.PASSWORD + " staple");
            press(page, "Change password");
            assertThat(page.locator(".flash")).containsText("Your password is changed");
            assertThat(session(laptop).value).isNotEqualTo(before.value);
            assertThatNobodyIsSignedInWith(before);

            terminal.runWithInput(Terminal.PASSWORD + "\n", "user", "password", "alice", "--password-stdin")
                    .succeeded();
            page.navigate(server.address("/desk/bookmarks"));
            assertThat(page).hasURL(SIGN_IN);

            page = signIn(laptop, true);
            terminal.run("user", "sign-out", "alice").succeeded();
            page.navigate(server.address("/desk/bookmarks"));
            assertThat(page).hasURL(SIGN_IN);
        }
    }

    private BrowserContext device(String userAgent) {
        return InstalledChromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setUserAgent(userAgent));
    }

    private Page signIn(BrowserContext device, boolean remember) {
        var page = device.newPage();
        page.navigate(server.address("/sign-in?to=/desk/bookmarks"));
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        page.getByLabel("Stay signed in on this device").setChecked(remember);
        press(page, "Sign in");
        assertThat(page).hasURL(server.address("/desk/bookmarks"));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static Cookie session(BrowserContext device) {
        return device.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("inkmark-session"))
                .findFirst()
                .orElseThrow();
    }

    private void assertThatNobodyIsSignedInWith(Cookie stolen) {
        try (var thief = device("curl/8.5.0")) {
            thief.addCookies(List.of(stolen));
            var page = thief.newPage();
            page.navigate(server.address("/desk/bookmarks"));
            assertThat(page).hasURL(SIGN_IN);
        }
    }
}
