package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookingAtUsersTest {

    private final InMemorySite site = new InMemorySite();
    private final BrowseUsers users = UserServices.browseUsers(site);
    private final User root = site.has(anAdmin().named("root").createdAt(NOON).build());
    private final User alice =
            site.has(aUser().named("alice").createdAt(NOON.plusSeconds(1)).build());
    private final User bob = site.has(
            aUser().named("bob").createdAt(NOON.plusSeconds(2)).disabled().build());

    @Test
    void users_look_at_themselves_and_admins_at_anybody() {
        assertThat(users.show(Actor.signedIn(alice), "alice")).isEqualTo(alice);
        assertThat(users.show(Actor.signedIn(root), "alice")).isEqualTo(alice);
        assertThat(users.show(Actor.operator(), "alice")).isEqualTo(alice);
    }

    @Test
    void a_user_is_shown_by_a_former_name_too() {
        var alicia = site.store().inUnit(() -> site.store()
                .users()
                .update(alice.withProfile(new Username("alicia"), alice.email(), "Alicia", Optional.empty())));

        assertThat(users.show(Actor.operator(), "alice")).isEqualTo(alicia);
        assertThat(users.show(Actor.signedIn(alicia), "alice")).isEqualTo(alicia);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void others_look_at_nobody_else_and_hear_not_even_who_there_is(Role role) {
        var actor = Actor.signedIn(site.has(aUser().as(role).build()));

        for (var name : List.of("alice", "nobody", "Not A Name")) {
            assertThatThrownBy(() -> users.show(actor, name)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.possessions(actor, name)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.show(Actor.anonymous(), name)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.possessions(Actor.anonymous(), name)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> users.list(actor, UserFilter.all(), PageRequest.first(10)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> users.list(Actor.anonymous(), UserFilter.all(), PageRequest.first(10)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whom_nobody_knows_is_not_found() {
        for (var name : List.of("nobody", "Not A Name")) {
            assertThatThrownBy(() -> users.show(Actor.operator(), name)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.possessions(Actor.signedIn(root), name))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void admins_and_the_operator_list_users_newest_first() {
        for (var actor : List.of(Actor.signedIn(root), Actor.operator())) {
            assertThat(users.list(actor, UserFilter.all(), PageRequest.first(2)).items())
                    .containsExactly(bob, alice);
            assertThat(users.list(actor, UserFilter.all().disabled(), PageRequest.first(2))
                            .items())
                    .containsExactly(bob);
            assertThat(users.list(actor, UserFilter.all().with(Role.ADMIN), PageRequest.first(2))
                            .items())
                    .containsExactly(root);
        }
    }

    @Test
    void what_a_user_has_is_counted() {
        site.has(aPost().by(alice).build());
        site.has(aPost().by(alice).published(NOON).build());
        site.has(aBookmark().of(alice).build());

        assertThat(users.possessions(Actor.signedIn(alice), "alice")).isEqualTo(new BrowseUsers.Possessions(2, 1));
        assertThat(users.possessions(Actor.operator(), "bob")).isEqualTo(new BrowseUsers.Possessions(0, 0));
    }
}
