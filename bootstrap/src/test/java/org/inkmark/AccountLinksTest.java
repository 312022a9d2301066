package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.library.MailAccount;
import org.inkmark.library.MailServer;
import org.inkmark.library.SmtpServer;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Getting in by links: a whole site, a real server for mail, and browsers that may lie about where they are. */
@TestInstance(Lifecycle.PER_CLASS)
class AccountLinksTest {
    private static final String ADDRESS = "https://site.example/";
    private static final String PASSWORD = "correct horse battery";
    private static final String ANOTHER = "another horse battery";
    private static final Pattern LINK = Pattern.compile("https://site\\.example(/new-password\\?token=[\\w-]{43})\\s");

    private final GreenMail mail = MailServer.speaking("smtp");
    private ServedSite site;

    @BeforeAll
    void open(@TempDir Path folder) {
        mail.start();
        var account = new MailAccount(
                Optional.of(SmtpServer.of("smtp://127.0.0.1:" + mail.getSmtp().getPort())),
                new EmailAddress("inkmark@site.example"));
        site = ServedSite.open(
                folder, new Deployment(Optional::empty, () -> Optional.of(URI.create(ADDRESS)), account), Map.of());
        add("root", "ADMIN");
    }

    @BeforeEach
    void noMail() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void close() {
        site.close();
        mail.stop();
    }

    @Test
    void an_admin_invites_and_whoever_has_the_link_is_a_user_and_signed_in() throws IOException {
        var root = signedIn("root", PASSWORD);
        var made = send(root, "/desk/users/invitations", Map.of("role", "author", "days", "3"));
        var link = made.parse().expectFirst("#link").val();
        assertThat(link).startsWith(site.home() + "invitation?token=");

        var ann = browser();
        var path = link.substring(site.home().toString().length() - 1);
        assertThat(get(ann, path).statusCode()).isEqualTo(200);
        assertThat(get(ann, path).statusCode()).isEqualTo(200);
        var joined = takeUp(ann, path, "ann");

        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(get(ann, "/desk/posts").statusCode()).isEqualTo(200);
        assertThat(user("ann").role()).isEqualTo(Role.AUTHOR);
        assertThat(get(browser(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void of_those_who_take_up_an_invitation_at_once_one_becomes_a_user() throws Exception {
        var invited = site.port(InviteUsers.class)
                .invite(Actor.operator(), new InviteUser(Optional.of("member"), OptionalInt.empty()));
        var tries = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 4; number++) {
            var visitor = browser();
            var username = "racer" + number;
            var path = "/invitation?token=" + invited.token();
            var form = get(visitor, path).parse();
            tries.add(() -> send(
                            visitor,
                            path,
                            newcomer(username),
                            form.expectFirst("[name=csrf]").val())
                    .statusCode());
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(tries).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(303, 404, 404, 404);
        }
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_link_in_a_mail() throws Exception {
        add("alice", "AUTHOR");
        var signedIn = signedIn("alice", PASSWORD);
        var alice = browser();

        assertThat(ask(alice, "alice@example.org").statusCode()).isEqualTo(303);
        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
        var path = linkInMail();
        assertThat(get(alice, path).statusCode()).isEqualTo(200);
        assertThat(get(signedIn, "/desk/posts").statusCode()).isEqualTo(200);
        var chosen = send(alice, path, Map.of("password", ANOTHER, "password-again", ANOTHER));

        assertThat(chosen.header("Location")).isEqualTo("/sign-in");
        assertThat(get(signedIn, "/desk/posts").header("Location")).startsWith("/sign-in");
        assertThat(get(alice, "/desk/posts").header("Location")).startsWith("/sign-in");
        assertThat(get(signedIn("alice", ANOTHER), "/desk/posts").statusCode()).isEqualTo(200);
        assertThat(get(browser(), path).statusCode()).isEqualTo(404);
        assertThat(mail.waitForIncomingEmail(10_000, 2)).isTrue();
        assertThat(mail.getReceivedMessages()[1].getSubject()).isEqualTo("Your password is changed: site.example");
    }

    @Test
    void links_in_mail_come_from_the_configured_address_whatever_a_request_says() throws Exception {
        add("bob", "AUTHOR");
        var bob = browser();
        bob.header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("Forwarded", "host=evil.example;proto=http");

        ask(bob, "bob@example.org");
        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();

        var text = mail.getReceivedMessages()[0].getContent().toString();
        assertThat(text).contains(ADDRESS).doesNotContain("evil.example", "127.0.0.1");
        assertThat(LINK.matcher(text).find()).isTrue();
    }

    @Test
    void the_answer_is_the_same_whether_or_not_anybody_has_the_address() throws Exception {
        add("carol", "AUTHOR");

        var known = ask(browser(), "carol@example.org");
        var unknown = ask(browser(), "nobody@example.org");

        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(known.headers().keySet()).isEqualTo(unknown.headers().keySet());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void where_anybody_may_register_a_stranger_becomes_a_member() throws IOException {
        assertThat(get(browser(), "/register").statusCode()).isEqualTo(404);
        site.port(ManageSite.class).setOpenRegistration(Actor.operator(), true);
        try {
            var dave = browser();
            assertThat(takeUp(dave, "/register", "dave").statusCode()).isEqualTo(303);
            assertThat(get(dave, "/desk/bookmarks").statusCode()).isEqualTo(200);
            assertThat(get(dave, "/desk/posts").statusCode()).isEqualTo(403);
            assertThat(user("dave").role()).isEqualTo(Role.MEMBER);
        } finally {
            site.port(ManageSite.class).setOpenRegistration(Actor.operator(), false);
        }
        assertThat(get(browser(), "/register").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_keeps_the_session_with_which_they_came() throws IOException {
        add("erin", "MEMBER");
        var browser = signedIn("erin", PASSWORD);
        var before = sessionOf(browser);
        var invited = site.port(InviteUsers.class)
                .invite(Actor.operator(), new InviteUser(Optional.of("editor"), OptionalInt.empty()));

        takeUp(browser, "/invitation?token=" + invited.token(), "frank");

        assertThat(sessionOf(browser)).isNotEqualTo(before);
        assertThat(site.port(SignIn.class).resume(sessionOf(browser)))
                .map(actor -> actor.username().value())
                .hasValue("frank");
    }

    private static String sessionOf(Connection browser) {
        return browser.cookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("inkmark-session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void add(String username, String role) {
        site.port(ManageUsers.class)
                .add(
                        Actor.operator(),
                        new AddUser(
                                username, username + "@example.org", Optional.empty(), Optional.of(role), PASSWORD));
    }

    private User user(String username) {
        return site.port(BrowseUsers.class).show(Actor.operator(), username);
    }

    private String linkInMail() throws Exception {
        var text = mail.getReceivedMessages()[0].getContent().toString();
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static Connection browser() {
        return Jsoup.newSession();
    }

    private Connection signedIn(String username, String password) throws IOException {
        var browser = browser();
        send(browser, "/sign-in", Map.of("username", username, "password", password));
        return browser;
    }

    private Response ask(Connection browser, String email) throws IOException {
        return send(browser, "/forgotten-password", Map.of("email", email));
    }

    private Response takeUp(Connection browser, String path, String username) throws IOException {
        return send(browser, path, newcomer(username));
    }

    private static Map<String, String> newcomer(String username) {
        return Map.of("username", username, "email", username + "@example.org", "name", "", "password", PASSWORD);
    }

    /** Opens the page and sends its form, with what stands in it hidden. */
    private Response send(Connection browser, String path, Map<String, String> fields) throws IOException {
        return send(
                browser,
                path,
                fields,
                get(browser, path).parse().expectFirst("[name=csrf]").val());
    }

    private Response send(Connection browser, String path, Map<String, String> fields, String csrf) throws IOException {
        var parts = List.of(path.split("\\?token=", 2));
        return request(browser, parts.getFirst())
                .method(Method.POST)
                .data(fields)
                .data("csrf", csrf)
                .data("token", parts.size() > 1 ? parts.getLast() : "")
                .execute();
    }

    private Response get(Connection browser, String path) throws IOException {
        return request(browser, path).execute();
    }

    private Connection request(Connection browser, String path) {
        return browser.newRequest(site.home().resolve(path).toString())
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .ignoreContentType(true);
    }
}
