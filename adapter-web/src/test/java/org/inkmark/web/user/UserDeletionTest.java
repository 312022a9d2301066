package org.inkmark.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.Map;
import org.inkmark.application.session.SignIn;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.application.user.Legacy;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.Browser;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
class UserDeletionTest extends PageTest {
    private static final String USERS = "/blog/desk/users";
    private static final String DELETE = USERS + "/alice/delete";

    @BeforeEach
    void alice_has_a_thousand_posts() {
        signedIn(Samples.ROOT);
        when(browseUsers.show(Samples.ROOT, "alice")).thenReturn(Samples.profile(Samples.ALICE));
        has(1_000, 1);
        browser.get(DELETE);
    }

    @Test
    void the_page_asks_and_says_what_there_is() {
        var page = browser.get(DELETE);

        assertThat(page.text()).contains("Delete “Alice Archer”?").contains("1,000 posts and 1 bookmark");
        assertThat(page.page().select("[name=fate]").eachAttr("value")).containsExactly("give", "delete");
        assertThat(page.page().select("[name=fate][checked]")).isEmpty();
        verifyNoInteractions(manageUsers);
    }

    @Test
    void what_a_user_has_is_given_to_another() {
        assertThat(delete("give", " bob ").location()).isEqualTo(USERS);

        verify(manageUsers).delete(Samples.ROOT, "alice", new Legacy.HandTo("bob"));
    }

    @Test
    void what_a_user_has_is_deleted_too_whoever_was_named() {
        assertThat(delete("delete", "bob").location()).isEqualTo(USERS);

        verify(manageUsers).delete(Samples.ROOT, "alice", new Legacy.DeleteEverything());
    }

    @Test
    void nothing_is_deleted_before_a_choice() {
        var unchosen = delete("", "");
        var unnamed = delete("give", " ");

        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.page().select("#give-error").text()).isEqualTo("What becomes of them must be chosen.");
        assertThat(unnamed.page().select("#heir-error").text())
                .isEqualTo("Who gets them must be named by their username.");
        verifyNoInteractions(manageUsers);
    }

    @Test
    void who_has_nothing_leaves_nothing_to_choose() {
        has(0, 0);

        assertThat(browser.get(DELETE).page().select("[name=fate], [name=heir]"))
                .isEmpty();
        assertThat(delete("", "").location()).isEqualTo(USERS);

        verify(manageUsers).delete(Samples.ROOT, "alice", new Legacy.DeleteEverything());
    }

    @Test
    void an_heir_whom_nobody_knows_or_who_is_deleted_is_told_at_the_field() {
        doThrow(new NotFound("user", "<nobody>"))
                .doThrow(new InvalidValue("heir", "must be another user"))
                .when(manageUsers)
                .delete(any(), any(), any());

        var unknown = delete("give", "<nobody>");
        var herself = delete("give", "alice");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("#heir-error").text())
                .isEqualTo("Who gets them cannot be found: there is no user '<nobody>'.");
        assertThat(unknown.page().select("#heir").val()).isEqualTo("<nobody>");
        assertThat(unknown.page().select("[name=fate][checked]").val()).isEqualTo("give");
        assertThat(herself.page().select("#heir-error").text()).isEqualTo("Who gets them must be another user.");
    }

    @Test
    void whom_nobody_may_delete_stays_and_the_page_says_why() {
        doThrow(new NotAllowed("alice is the last enabled ADMIN"))
                .when(manageUsers)
                .delete(any(), any(), any());

        var answer = delete("give", "bob");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problem").text()).contains("Alice is the last enabled ADMIN.");
        assertThat(answer.page().select("#heir").val()).isEqualTo("bob");
    }

    @Test
    void what_was_chosen_outlives_the_session_and_is_asked_again() {
        browser.cookie(sessionName(), "ended");
        browser.get("/blog/sign-in");
        when(signIn.signIn(any(), any(), any(), any())).thenReturn(new SignIn.SignedIn("token-of-root", Samples.ROOT));

        var ended = delete("give", "bob");
        var back = browser.post(
                "/blog/sign-in",
                Map.of(
                        "to", ended.page().select("input[name=to]").val(),
                        "typed", ended.page().select("input[name=typed]").val()));

        assertThat(back.page().select("#heir").val()).isEqualTo("bob");
        assertThat(back.page().select("[name=fate][checked]").val()).isEqualTo("give");
        verifyNoInteractions(manageUsers);
    }

    private void has(long posts, long bookmarks) {
        when(browseUsers.possessions(Samples.ROOT, "alice")).thenReturn(new Possessions(posts, bookmarks));
    }

    private Browser.Answer delete(String fate, String heir) {
        var fields = new HashMap<>(Map.of("id", "1", "opened", "alice", "version", "5", "heir", heir));
        if (!fate.isEmpty()) {
            fields.put("fate", fate);
        }
        return browser.post(DELETE, fields);
    }
}
