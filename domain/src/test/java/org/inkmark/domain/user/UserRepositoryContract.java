package org.inkmark.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.bookmark.BookmarkBuilder.aBookmark;
import static org.inkmark.domain.page.ListAssert.assertThatList;
import static org.inkmark.domain.post.PostBuilder.aPost;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.Ids;
import org.inkmark.domain.StaleVersion;
import org.inkmark.domain.bookmark.BookmarkRepository;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.post.PostRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link UserRepository} promises: of each user here, of usernames in the suite that this one includes. */
public abstract class UserRepositoryContract extends UsernameContract {

    protected abstract PostRepository posts();

    protected abstract BookmarkRepository bookmarks();

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_user_comes_back_as_kept(Role role) {
        var user = aUser().named("alice")
                .called("Alice 𝔘")
                .as(role)
                .speaking("pt-BR")
                .build();

        add(user);

        assertThat(users().find(user.id())).hasValue(user);
        assertThat(users().findByUsername(new Username("alice"))).hasValue(user);
        assertThat(users().findByEmail(user.email())).hasValue(user);
        assertThat(users().findByEmail(new EmailAddress("nobody@example.org"))).isEmpty();
    }

    @Test
    void a_disabled_user_without_language_comes_back() {
        var user = add(aUser().disabled().build());

        assertThat(users().find(user.id())).hasValue(user);
    }

    @Test
    void the_longest_texts_are_kept() {
        var user = add(aUser().withId(Ids.MAX)
                .named("u".repeat(Username.MAX_LENGTH))
                .called("𝔘".repeat(User.MAX_NAME))
                .email("a".repeat(EmailAddress.MAX_LENGTH - "@example.org".length()) + "@example.org")
                .speaking("de-Latn-DE-1996-x-aaaaaaaa-bbbbbbbb")
                .passwordHash(new PasswordHash("$".repeat(PasswordHash.MAX_LENGTH)))
                .build());

        assertThat(users().find(user.id())).hasValue(user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1883-11-18T12:03:57.999999Z", "1969-12-31T23:59:59.999999Z", "2038-01-19T03:14:08.000001Z"})
    void the_day_of_joining_is_kept_to_the_microsecond(String instant) {
        var user = add(aUser().createdAt(Instant.parse(instant)).build());

        assertThat(users().find(user.id())).map(User::createdAt).hasValue(Instant.parse(instant));
    }

    @Test
    void who_was_never_kept_is_not_found() {
        add(aUser().named("alice").build());

        assertThat(users().find(new UserId(Ids.MAX))).isEmpty();
        assertThat(users().findByUsername(new Username("alic"))).isEmpty();
        assertThat(users().findByUsername(new Username("al_ce"))).isEmpty();
        assertThat(users().findByFormerUsername(new Username("alice"))).isEmpty();
    }

    @Test
    void a_change_is_kept_and_raises_the_version() {
        var user = add(aUser().named("alice").build());
        var changed = user.withProfile(
                        new Username("alicia"),
                        new EmailAddress("a@b.example"),
                        "Alicia",
                        Optional.of(new LanguageTag("de")))
                .withRole(Role.EDITOR)
                .withPasswordHash(new PasswordHash("$other"))
                .disable();

        var kept = inUnitGet(() -> users().update(changed));

        assertThat(kept.version()).isEqualTo(1);
        assertThat(users().find(user.id())).hasValue(kept);
        assertThat(List.of(kept.username(), kept.email(), kept.name(), kept.role(), kept.lang(), kept.enabled()))
                .isEqualTo(List.of(
                        changed.username(),
                        changed.email(),
                        "Alicia",
                        Role.EDITOR,
                        Optional.of(new LanguageTag("de")),
                        false));
        assertThat(kept.passwordHash()).isEqualTo(new PasswordHash("$other"));
    }

    @Test
    void a_language_can_be_given_up() {
        var user = add(aUser().speaking("de").build());

        inUnit(() -> users().update(user.withProfile(user.username(), user.email(), user.name(), Optional.empty())));

        assertThat(users().find(user.id()).orElseThrow().lang()).isEmpty();
    }

    @Test
    void the_second_of_two_who_change_a_user_is_told() {
        var user = add(aUser().build());
        var first = inUnitGet(() -> users().update(user.disable()));

        assertThatThrownBy(() -> inUnit(() -> users().update(user.withRole(Role.ADMIN))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> users().delete(user))).isInstanceOf(StaleVersion.class);

        assertThat(users().find(user.id())).hasValue(first);
    }

    @Test
    void a_user_who_was_deleted_meanwhile_is_stale() {
        var user = add(aUser().build());
        inUnit(() -> users().delete(user));

        assertThatThrownBy(() -> inUnit(() -> users().update(user))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inUnit(() -> users().delete(user))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_deleted_user_is_forgotten() {
        var user = add(aUser().named("alice").build());

        inUnit(() -> users().delete(user));

        assertThat(users().find(user.id())).isEmpty();
        assertThat(users().findByUsername(user.username())).isEmpty();
        var heir = add(aUser().named("alice").build());
        assertThat(users().findByUsername(user.username())).hasValue(heir);
    }

    @Test
    void a_user_who_has_a_post_left_is_not_deleted() {
        var user = add(aUser().build());
        inUnit(() -> posts().add(aPost().by(user).build()));

        assertThatThrownBy(() -> inUnit(() -> users().delete(user))).isInstanceOf(RuntimeException.class);

        assertThat(users().find(user.id())).hasValue(user);
        assertThat(posts().countBy(user.id())).isEqualTo(1);
    }

    @Test
    void a_user_who_has_a_bookmark_left_is_not_deleted() {
        var user = add(aUser().build());
        inUnit(() -> bookmarks().add(aBookmark().of(user).build()));

        assertThatThrownBy(() -> inUnit(() -> users().delete(user))).isInstanceOf(RuntimeException.class);

        assertThat(users().find(user.id())).hasValue(user);
        assertThat(bookmarks().countOf(user.id())).isEqualTo(1);
    }

    @Test
    void bylines_are_of_those_who_exist() {
        var alice = add(aUser().named("alice").called("Alice").build());
        var bob = add(
                aUser().named("bob").called("Bob").as(Role.MEMBER).disabled().build());
        add(aUser().build());

        assertThat(users().bylines(List.of(alice.id(), bob.id(), alice.id(), new UserId(Ids.MAX))))
                .isEqualTo(Map.of(
                        alice.id(), new Byline(new Username("alice"), "Alice", Role.AUTHOR),
                        bob.id(), new Byline(new Username("bob"), "Bob", Role.MEMBER)));
        assertThat(users().bylines(List.of())).isEmpty();
    }

    @Test
    void many_bylines_are_found_at_once() {
        var many = IntStream.range(0, 1_100).mapToObj(i -> aUser().build()).toList();
        inUnit(() -> many.forEach(users()::add));

        var bylines = users().bylines(many.stream().map(User::id).toList());

        assertThat(bylines).hasSize(1_100);
        many.forEach(user -> assertThat(bylines).containsEntry(user.id(), user.byline()));
    }

    @Test
    void users_are_listed_newest_first() {
        var first = add(aUser().createdAt(NOON.minusSeconds(2)).build());
        var twins =
                List.of(aUser().createdAt(NOON).build(), aUser().createdAt(NOON).build());
        inUnit(() -> twins.forEach(users()::add));
        var between = add(aUser().createdAt(NOON.minusSeconds(1)).build());

        assertThatListOf(UserFilter.all(), twins.get(1), twins.get(0), between, first);
    }

    @Test
    void users_are_listed_by_role_and_by_being_disabled() {
        var admin = add(anAdmin().createdAt(NOON.plusSeconds(1)).build());
        var disabledAdmin =
                add(anAdmin().createdAt(NOON.plusSeconds(2)).disabled().build());
        var member = add(aUser().createdAt(NOON.plusSeconds(3)).as(Role.MEMBER).build());
        var disabledMember = add(aUser().createdAt(NOON.plusSeconds(4))
                .as(Role.MEMBER)
                .disabled()
                .build());

        assertThatListOf(UserFilter.all(), disabledMember, member, disabledAdmin, admin);
        assertThatListOf(UserFilter.all().with(Role.MEMBER), disabledMember, member);
        assertThatListOf(UserFilter.all().disabled(), disabledMember, disabledAdmin);
        assertThatListOf(UserFilter.all().disabled().with(Role.ADMIN), disabledAdmin);
        assertThatListOf(new UserFilter(Optional.empty(), Optional.of(true)), member, admin);
        assertThatListOf(UserFilter.all().with(Role.EDITOR));
    }

    @Test
    void an_admin_is_an_enabled_one() {
        assertThat(users().hasAdmin()).isFalse();

        add(anAdmin().disabled().build());
        add(aUser().as(Role.EDITOR).build());
        assertThat(users().hasAdmin()).isFalse();

        var admin = add(anAdmin().build());
        assertThat(users().hasAdmin()).isTrue();

        inUnit(() -> users().update(admin.withRole(Role.EDITOR)));
        assertThat(users().hasAdmin()).isFalse();
    }

    @Test
    void the_enabled_admins_are_locked() {
        var one = add(anAdmin().build());
        var two = add(anAdmin().build());
        add(anAdmin().disabled().build());
        add(aUser().as(Role.EDITOR).build());

        assertThat(inUnitGet(users()::lockAdmins)).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void a_locked_admin_can_be_changed_by_the_unit_that_locked() {
        var admin = add(anAdmin().build());
        var heir = add(anAdmin().build());

        inUnit(() -> {
            users().lockAdmins();
            users().update(admin.disable());
            assertThat(users().lockAdmins()).containsExactly(heir.id());
        });

        assertThat(inUnitGet(users()::lockAdmins)).containsExactly(heir.id());
    }

    @Test
    void nothing_is_written_outside_a_unit() {
        var user = add(anAdmin().build());

        assertThatThrownBy(() -> users().add(aUser().build())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users().update(user.disable())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users().delete(user)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users().lockAdmins()).isInstanceOf(IllegalStateException.class);

        assertThatListOf(UserFilter.all(), user);
    }

    @Test
    void what_a_failed_unit_did_to_users_is_undone() {
        var user = add(aUser().named("alice").build());

        assertThatThrownBy(() -> inUnit(() -> {
                    users().add(aUser().build());
                    users().update(user.withProfile(new Username("alicia"), user.email(), "A", Optional.empty()));
                    users().add(aUser().email(user.email().value()).build());
                }))
                .isInstanceOf(AlreadyExists.class);

        assertThatListOf(UserFilter.all(), user);
        assertThat(users().findByFormerUsername(new Username("alice"))).isEmpty();
    }

    private void assertThatListOf(UserFilter filter, User... newestFirst) {
        assertThatList(request -> users().list(filter, request)).holds(List.of(newestFirst));
    }
}
