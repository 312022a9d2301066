package org.inkmark.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an ADMIN does in a browser without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminJourneyTest {

    private Terminal terminal;
    private RunningServer server;
    private Page page;

    @BeforeAll
    void rootSignsIn(@TempDir Path folder) throws Exception {
        page = InstalledChromium.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
        terminal = new Terminal(folder.resolve("data"));
        terminal.addUser("root", "ADMIN");
        server = RunningServer.start(terminal);
        page.navigate(server.address("/desk/users"));
        page.getByLabel("Username").fill("root");
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        press("Sign in");
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
        if (page != null) {
            page.close();
        }
    }

    @Test
    void a_user_is_added_changed_and_deleted_and_the_posts_go_to_another() throws Exception {
        page.navigate(server.address("/desk/users"));
        press("Add user");
        page.getByLabel("Username").fill("dora");
        page.getByLabel("Name, as readers see it").fill("Dora");
        page.getByLabel("E-mail address").fill("dora@example.org");
        page.getByLabel("Role").selectOption("author");
        page.getByLabel("Password").fill(Terminal.PASSWORD);
        press("Add");
        assertThat(page.locator(".flash")).containsText("Dora can sign in now");
        terminal.run("post", "add", "-", "--title", "Hers", "--author", "dora", "--publish")
                .succeeded();

        follow("Edit Dora");
        page.getByLabel("Role").selectOption("editor");
        press("Save");
        assertThat(page.locator(".rows li").filter(new Locator.FilterOptions().setHasText("Dora")))
                .containsText("editor");

        follow("Delete Dora");
        assertThat(page.locator("main")).containsText("1 post");
        page.getByLabel("Another user gets them").check();
        page.getByLabel("The username of who gets them").fill("nobody");
        press("Delete dora");
        assertThat(page.locator("#heir-error")).containsText("there is no user 'nobody'");
        page.getByLabel("The username of who gets them").fill("root");
        press("Delete dora");

        assertThat(page.locator(".flash")).hasText("User dora is deleted.");
        assertThat(page.locator(".rows")).not().containsText("Dora");
        assertThat(new Visitor(server).ask("/posts/hers").page().text()).contains("root");
    }

    @Test
    void another_title_stands_on_the_home_page_at_once() throws Exception {
        page.navigate(server.address("/desk/settings"));
        page.getByLabel("Title of this site").fill("Büro & Garten");
        page.getByLabel("Time zone").fill("Europe/Nowhere");
        press("Save settings");
        assertThat(page.locator("#timezone-error")).containsText("must be an IANA time zone");
        assertThat(page.getByLabel("Title of this site")).hasValue("Büro & Garten");

        page.getByLabel("Time zone").fill("Europe/Vienna");
        press("Save settings");

        assertThat(page.locator(".flash")).hasText("Settings saved.");
        assertThat(new Visitor(server).ask("/").page().title()).isEqualTo("Büro & Garten");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }
}
