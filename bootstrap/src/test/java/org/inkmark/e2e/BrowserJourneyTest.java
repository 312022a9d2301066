package org.inkmark.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer does in a browser on a new site. The steps are one day's: each begins where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ParameterizedClass
@ValueSource(strings = {"/", "/blog/"})
final class BrowserJourneyTest {

    private static final String PASSWORD = "correct horse battery";

    /** Below which the site lies. */
    @Parameter
    private String path;

    private RunningServer server;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void aNewSite(@TempDir Path folder) throws Exception {
        context = InstalledChromium.browser().newContext();
        server = RunningServer.startBelow(path, new Terminal(folder.resolve("data")));
    }

    @AfterParameterizedClassInvocation
    void close() {
        if (server != null) {
            server.close();
        }
        if (context != null) {
            context.close();
        }
    }

    @BeforeEach
    void open() {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(1)
    void the_first_admin_is_created_at_the_address_on_the_console() throws Exception {
        page.navigate(server.setUpAddress());
        page.getByLabel("Username").fill("alice");
        page.getByLabel("E-mail").fill("alice@example.org");
        page.locator("input[type=password]").first().fill(PASSWORD);
        page.locator("main form button").first().click();

        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/desk.*"));
        assertThat(new Visitor(server).ask(server.setUpAddress()).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void signing_out_and_in_leads_back_to_the_page_that_was_asked_for() {
        page.navigate(server.address("/desk/posts"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.navigate(server.address("/desk/bookmarks"));
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));

        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page).hasURL(server.address("/desk/bookmarks"));
    }

    @Test
    @Order(3)
    void a_post_is_written_published_and_read() {
        page.navigate(server.address("/desk/posts/new"));
        page.getByLabel("Title").fill("Grüße aus Kyōto");
        page.getByLabel("Text, in Markdown")
                .fill("A *fine* day.\n\n<script>alert(1)</script>\n\n<b>unclosed\n\n[x](javascript:alert(2))");
        page.getByLabel("Tags").fill("travel, Japan");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                .click();

        page.navigate(server.home().toString());
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Grüße aus Kyōto").setExact(true))
                .click();
        assertThat(page).hasURL(server.address("/posts/grusse-aus-kyoto"));
        assertThat(page.locator("article em")).hasText("fine");
        assertThat(page.locator("article script")).hasCount(0);
        assertThat(page.locator("footer")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("travel"))
                .click();
        assertThat(page).hasURL(server.address("/tags/travel"));
    }

    @Test
    @Order(4)
    void an_edited_post_keeps_answering_at_its_former_address() {
        page.navigate(server.address("/posts/grusse-aus-kyoto"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit"))
                .first()
                .click();
        page.getByText("Address, language and time").click();
        page.locator("input[name=slug]").fill("kyoto");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();

        page.navigate(server.address("/posts/grusse-aus-kyoto"));
        assertThat(page).hasURL(server.address("/posts/kyoto"));
    }

    @Test
    @Order(5)
    void a_too_long_title_comes_back_with_everything_that_was_typed() {
        page.navigate(server.address("/desk/posts/new"));
        page.getByLabel("Title").evaluate("title => title.removeAttribute('maxlength')");
        page.getByLabel("Title").fill("t".repeat(201));
        page.getByLabel("Text, in Markdown").fill("Not to be lost");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save draft"))
                .click();

        assertThat(page.getByLabel("Text, in Markdown")).hasValue("Not to be lost");
        assertThat(page.getByLabel("Title")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main")).containsText("must have 1 to 200 characters, not 201");
    }

    @Test
    @Order(6)
    void a_bookmark_is_added_and_made_public() {
        page.navigate(server.address("/desk/bookmarks/new"));
        page.locator("input[name=address]").fill("https://example.org/a?b=c&d=<e>");
        page.locator("input[name=title]").fill("An <i>example</i>");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        page.navigate(server.address("/desk/bookmarks"));
        assertThat(page.locator("main")).containsText("An <i>example</i>");
        page.navigate(server.address("/bookmarks"));
        assertThat(page.locator("main")).not().containsText("An <i>example</i>");

        page.navigate(server.address("/desk/bookmarks"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Make public").setExact(true))
                .first()
                .click();
        page.navigate(server.address("/bookmarks"));
        assertThat(page.locator("main")).containsText("An <i>example</i>");
    }

    @Test
    @Order(7)
    void a_deleted_post_is_gone_for_good() throws Exception {
        page.navigate(server.address("/posts/kyoto"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Delete"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete it"))
                .click();

        assertThat(new Visitor(server).ask("/posts/kyoto").status()).isEqualTo(410);
        assertThat(new Visitor(server).ask("/posts/grusse-aus-kyoto").status()).isEqualTo(410);
    }
}
