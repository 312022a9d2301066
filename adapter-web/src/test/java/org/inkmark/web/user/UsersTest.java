package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inkmark.application.session.ManageSessions;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.application.user.EditUser;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.page.Cursor;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.Username;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class UsersTest extends PageTest {
    private static final String USERS = "/blog/desk/users";
    private static final String EDIT = USERS + "/alice/edit";
    private static final User ALICE = Samples.profile(Samples.ALICE);
    private static final Map<String, String> NEW = Map.of(
            "username",
            "dora",
            "email",
            "dora@example.org",
            "name",
            "Dora <D>",
            "role",
            "editor",
            "password",
            "s3cret pw");

    @BeforeEach
    void root_looks_at_the_users() {
        signedIn(Samples.ROOT);
        when(browseUsers.show(Samples.ROOT, "alice")).thenReturn(ALICE);
        when(browseUsers.possessions(Samples.ROOT, "alice")).thenReturn(new Possessions(1, 0));
        when(browseUsers.list(any(), any(), any())).thenReturn(none());
        browser.get(USERS + "/new");
    }

    @Test
    void users_are_listed_in_parts() {
        var place = new Cursor(Samples.NOW, 1);
        when(browseUsers.list(Samples.ROOT, UserFilter.all(), PageRequest.olderThan(place, 10)))
                .thenReturn(new Page<>(
                        List.of(Samples.profile(Samples.ROOT), ALICE.disable()), Optional.empty(), Optional.of(place)));

        var list = browser.get(USERS + "?before=" + place.text());

        assertThat(list.page().select(".rows h2 a").eachAttr("href"))
                .containsExactly(USERS + "/root/edit", USERS + "/alice/edit");
        assertThat(list.page().select(".rows .state").eachText()).containsExactly("admin", "author", "disabled");
        assertThat(list.page().select(".rows form").eachAttr("action")).containsExactly(USERS + "/alice/enable");
        assertThat(list.page().select("a[rel=next]").attr("href")).isEqualTo(USERS + "?before=" + place.text());
        assertThat(list.page().select("header nav a").eachAttr("href")).contains(USERS, "/blog/desk/settings");
    }

    @Test
    void users_are_found_by_role_and_state() {
        var list = browser.get(USERS + "?role=editor&state=disabled");

        assertThat(list.page().select(".filter option[selected]").eachText()).containsExactly("Editor", "Disabled");
        verify(browseUsers)
                .list(Samples.ROOT, UserFilter.all().with(Role.EDITOR).disabled(), PageRequest.first(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/alice/edit", "/alice/delete"})
    void no_page_is_for_others_than_admins(String page) {
        signedIn(Samples.EDITH);

        var answer = browser.get(USERS + page);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("form")).isEmpty();
        assertThat(browser.get("/blog/desk/bookmarks").page().select("header a").eachAttr("href"))
                .doesNotContain(USERS, "/blog/desk/settings");
        verifyNoInteractions(browseUsers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/new", "/alice/edit", "/alice/disable", "/alice/enable", "/alice/sign-out", "/alice/delete"})
    void no_form_reaches_a_port_from_others_or_without_its_token(String form) {
        browser.forgetCsrf();
        assertThat(browser.post(USERS + form, opened(Map.of("fate", "delete"))).status())
                .isEqualTo(403);

        signedIn(Samples.EDITH);
        browser.get("/blog/desk/bookmarks/new");
        assertThat(browser.post(USERS + form, opened(Map.of("fate", "delete"))).status())
                .isEqualTo(403);

        verifyNoInteractions(manageUsers);
    }

    @Test
    void a_user_is_added_as_typed() {
        when(manageUsers.add(any(), any())).thenReturn(ALICE);

        var answer = browser.post(USERS + "/new", NEW);

        assertThat(answer.location()).isEqualTo(USERS);
        verify(manageUsers)
                .add(
                        Samples.ROOT,
                        new AddUser(
                                "dora",
                                "dora@example.org",
                                Optional.of("Dora <D>"),
                                Optional.of("editor"),
                                "s3cret pw"));
    }

    @Test
    void what_is_wrong_with_a_new_user_stands_at_its_field_and_no_password_in_the_page() {
        when(manageUsers.add(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("name", "must be short"),
                        new InvalidValue.Violation("role", "must be one of four"),
                        new InvalidValue.Violation("password", "must be long"))))
                .thenThrow(new AlreadyExists("email", "dora@example.org"));

        var wrong = browser.post(USERS + "/new", NEW);
        var taken = browser.post(USERS + "/new", NEW);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".field-error").eachText())
                .containsExactly(
                        "The name must be short.", "The role must be one of four.", "The password must be long.");
        assertThat(wrong.page().select("#username").val()).isEqualTo("dora");
        assertThat(wrong.page().select("#name").val()).isEqualTo("Dora <D>");
        assertThat(wrong.page().select("#role [selected]").val()).isEqualTo("editor");
        assertThat(taken.page().select("#email-error").text())
                .isEqualTo("The e-mail address 'dora@example.org' is already taken.");
        assertThat(wrong.page().select(".problem").text())
                .contains("Type the password again")
                .doesNotContain("Nothing that you typed is lost");
        assertThat(wrong.response().body() + taken.response().body()).doesNotContain("s3cret");
    }

    @Test
    void what_was_typed_of_a_new_user_outlives_the_session_without_the_password() {
        browser.cookie(sessionName(), "ended");
        browser.get("/blog/sign-in");
        when(signIn.signIn(any(), any(), any(), any())).thenReturn(new SignIn.SignedIn("token-of-root", Samples.ROOT));

        var ended = browser.post(USERS + "/new", NEW);
        var back = browser.post("/blog/sign-in", typedIn(ended));

        assertThat(back.page().select("#name").val()).isEqualTo("Dora <D>");
        assertThat(back.page().select("#role [selected]").val()).isEqualTo("editor");
        assertThat(back.text()).contains("Nothing has been saved yet");
        assertThat(ended.response().body() + back.response().body()).doesNotContain("s3cret");
        verifyNoInteractions(manageUsers);
    }

    @Test
    void a_change_carries_the_version_and_leaves_the_username_alone_that_was_not_typed() {
        when(manageUsers.edit(any(), any(), any())).thenReturn(ALICE);
        assertThat(browser.get(EDIT).page().select("#role [selected]").val()).isEqualTo("author");

        var answer = browser.post(EDIT, opened(Map.of("name", "A", "email", "a@example.org", "role", "editor")));

        assertThat(answer.location()).isEqualTo(USERS);
        verify(manageUsers)
                .edit(
                        Samples.ROOT,
                        "alice",
                        new EditUser(
                                OptionalLong.of(5),
                                Optional.empty(),
                                Optional.of("a@example.org"),
                                Optional.of("A"),
                                Optional.of("editor"),
                                Optional.empty(),
                                Optional.of("")));
    }

    @Test
    void admins_who_change_what_they_sign_in_with_type_their_password() {
        when(browseUsers.show(Samples.ROOT, "root")).thenReturn(Samples.profile(Samples.ROOT));
        when(manageSessions.renew("token-of-root"))
                .thenReturn(Optional.of(new ManageSessions.Renewed("another-token", Stay.BRIEF)));
        when(manageUsers.edit(any(), any(), any()))
                .thenThrow(new InvalidValue("current password", "is missing"))
                .thenReturn(Samples.profile(Samples.ROOT));
        var fields = Map.of("id", "4", "opened", "root", "username", "boss", "current-password", "s3cret pw");

        assertThat(browser.get(EDIT).page().select("#current-password")).isEmpty();
        var refused = browser.post(USERS + "/root/edit", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#current-password-error").text()).isEqualTo("Your own password is missing.");
        assertThat(refused.response().body()).doesNotContain("s3cret pw");

        assertThat(browser.post(USERS + "/root/edit", fields).status()).isEqualTo(303);
        assertThat(browser.cookies()).containsEntry(sessionName(), "another-token");
    }

    @Test
    void what_an_admin_typed_waits_for_a_password_that_was_wrong_too_often() {
        when(manageUsers.edit(any(), any(), any()))
                .thenThrow(new TryLater("your password was wrong too often", Duration.ofMinutes(6)));

        var answer = browser.post(EDIT, opened(Map.of("name", "Mine")));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("360");
        assertThat(answer.page().select(".problem li").text())
                .isEqualTo("Your password was wrong too often: wait 6 minutes, then try again.");
        assertThat(answer.page().select("#name").val()).isEqualTo("Mine");
    }

    @Test
    void a_user_is_signed_out_everywhere() {
        assertThat(browser.get(EDIT).page().select("form[action=" + USERS + "/alice/sign-out]"))
                .hasSize(1);

        var answer = browser.post(USERS + "/alice/sign-out", opened(Map.of()));

        assertThat(answer.location()).isEqualTo(EDIT);
        verify(manageUsers).signOut(Samples.ROOT, "alice");
    }

    @Test
    void a_role_that_the_last_admin_must_keep_is_told_at_its_field() {
        when(manageUsers.edit(any(), any(), any())).thenThrow(new NotAllowed("alice is the last"));

        var answer = browser.post(EDIT, opened(Map.of("name", "Mine", "role", "member")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#role-error").text())
                .isEqualTo("The role cannot be changed: alice is the last.");
        assertThat(answer.page().select("#name").val()).isEqualTo("Mine");
    }

    @Test
    void who_is_no_admin_any_more_is_not_sent_to_the_users() {
        var root = Samples.profile(Samples.ROOT);
        when(browseUsers.show(Samples.ROOT, "root")).thenReturn(root);
        when(manageUsers.edit(any(), any(), any())).thenReturn(root.withRole(Role.MEMBER));

        var answer = browser.post(
                USERS + "/root/edit", Map.of("id", "4", "opened", "root", "username", "root", "version", "5"));

        assertThat(answer.location()).isEqualTo("/blog/desk");
    }

    @Test
    void a_stale_change_shows_everything_it_would_replace() {
        var theirs = ALICE.withProfile(
                        new Username("alicia"), new EmailAddress("new@example.org"), "Theirs", Optional.empty())
                .withRole(Role.EDITOR);
        when(browseUsers.show(Samples.ROOT, "alice")).thenReturn(theirs);
        when(manageUsers.edit(any(), any(), any())).thenThrow(new StaleVersion("user", "alice"));

        var answer = browser.post(EDIT, opened(Map.of("name", "Mine", "email", "alice@example.org", "role", "author")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict tbody tr").eachText())
                .containsExactly(
                        "Name Mine Theirs", "E-mail address alice@example.org new@example.org", "Role author editor");
        assertThat(answer.page().select("#username").val()).isEqualTo("alicia");
        assertThat(answer.page().select("#name").val()).isEqualTo("Mine");
    }

    @Test
    void saving_twice_the_same_is_no_conflict() {
        when(manageUsers.edit(any(), any(), any())).thenThrow(new StaleVersion("user", "alice"));

        var answer = browser.post(
                EDIT, opened(Map.of("name", "Alice Archer", "email", "alice@example.org", "role", "author")));

        assertThat(answer.location()).isEqualTo(USERS);
    }

    @Test
    void a_form_for_a_user_who_is_gone_changes_no_other_of_the_same_name() {
        var fields = opened(Map.of("name", "Mine", "fate", "delete"));
        fields.put("id", "77");

        var answer = browser.post(EDIT, fields);
        for (var form : List.of("disable", "enable", "sign-out", "delete")) {
            assertThat(browser.post(USERS + "/alice/" + form, fields).status()).isEqualTo(404);
        }

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("main form").attr("action")).isEqualTo(USERS + "/new");
        assertThat(answer.page().select("#name").val()).isEqualTo("Mine");
        verifyNoInteractions(manageUsers);
    }

    @Test
    void a_user_is_disabled_and_enabled_by_a_form_alone() {
        assertThat(browser.post(USERS + "/alice/disable", opened(Map.of())).location())
                .isEqualTo(USERS);
        assertThat(browser.post(USERS + "/alice/enable", opened(Map.of())).location())
                .isEqualTo(USERS);

        verify(manageUsers).disable(Samples.ROOT, "alice");
        verify(manageUsers).enable(Samples.ROOT, "alice");
    }

    @Test
    void whom_nobody_may_disable_stays_and_the_page_says_why() {
        when(manageUsers.disable(any(), any())).thenThrow(new NotAllowed("nobody can disable themselves"));

        var answer = browser.post(USERS + "/alice/disable", opened(Map.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problem").text()).contains("Nobody can disable themselves.");
    }

    private static Map<String, String> opened(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("id", "1", "opened", "alice", "version", "5", "username", "alice"));
        fields.putAll(typed);
        return fields;
    }

    private static Map<String, String> typedIn(Browser.Answer ended) {
        return Map.of(
                "username",
                "root",
                "password",
                "correct",
                "to",
                ended.page().select("input[name=to]").val(),
                "typed",
                ended.page().select("input[name=typed]").val());
    }
}
