package org.inkmark.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.Optional;
import org.inkmark.domain.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    private final User alice = aUser().named("alice").build();

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "al ice", "älice", "al.ice", "al/ice", "al@ice", "ａb"})
    void a_username_holds_letters_digits_underscores_and_hyphens_only(String value) {
        assertThatRefused(() -> new Username(value), "username", "a to z, digits, underscores and hyphens", value);
    }

    @Test
    void a_username_is_typed_without_care_for_white_space() {
        assertThat(new Username(" al_i-ce9 ")).hasToString("al_i-ce9");
    }

    @Test
    void each_change_leaves_the_rest_as_it_is() {
        var changed = alice.withProfile(
                        new Username("alicia"),
                        new EmailAddress("a@b.example"),
                        " Alicia ",
                        Optional.of(new LanguageTag("de")))
                .withRole(Role.EDITOR)
                .withPasswordHash(new PasswordHash("$new"))
                .disable();

        assertThat(changed)
                .isEqualTo(new User(
                        alice.id(),
                        new Username("alicia"),
                        new EmailAddress("a@b.example"),
                        "Alicia",
                        Role.EDITOR,
                        Optional.of(new LanguageTag("de")),
                        false,
                        new PasswordHash("$new"),
                        alice.createdAt(),
                        alice.version()));
        assertThat(changed.enable().enabled()).isTrue();
        assertThat(changed.byline()).isEqualTo(new Byline(new Username("alicia"), "Alicia", Role.EDITOR));
    }

    @Test
    void an_enabled_admin_is_both() {
        assertThat(anAdmin().build().isEnabledAdmin()).isTrue();
        assertThat(anAdmin().disabled().build().isEnabledAdmin()).isFalse();
        assertThat(aUser().as(Role.EDITOR).build().isEnabledAdmin()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, false", "AUTHOR, false", "EDITOR, false", "ADMIN, true"})
    void admins_change_anybody_and_users_themselves(Role role, boolean others) {
        var user = aUser().as(role).build();

        assertThat(user.mayBeChangedBy(Actor.signedIn(user))).isTrue();
        assertThat(alice.mayBeChangedBy(Actor.signedIn(user))).isEqualTo(others);
    }

    @Test
    void the_operator_changes_anybody_and_a_reader_nobody() {
        assertThat(alice.mayBeChangedBy(Actor.operator())).isTrue();
        assertThat(alice.mayBeChangedBy(Actor.anonymous())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, MEMBER",
        "AUTHOR, MEMBER AUTHOR",
        "EDITOR, MEMBER AUTHOR EDITOR",
        "ADMIN, MEMBER AUTHOR EDITOR ADMIN"
    })
    void each_role_may_do_what_those_before_it_may(Role role, String included) {
        var actor = Actor.signedIn(aUser().as(role).build());

        for (var other : Role.values()) {
            assertThat(actor.may(other)).isEqualTo(included.contains(other.name()));
            assertThat(Actor.operator().may(other)).isTrue();
            assertThat(Actor.anonymous().may(other)).isFalse();
        }
    }

    @Test
    void an_actor_is_nobody_else() {
        assertThat(Actor.signedIn(alice).is(alice.id())).isTrue();
        assertThat(Actor.signedIn(alice).is(aUser().build().id())).isFalse();
        assertThat(Actor.operator().is(alice.id())).isFalse();
        assertThat(Actor.anonymous().is(alice.id())).isFalse();
    }

    @Test
    void actors_say_who_they_are() {
        assertThat(Actor.signedIn(alice)).hasToString("User alice");
        assertThat(Actor.operator()).hasToString("operator");
        assertThat(Actor.anonymous()).hasToString("anonymous");
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, ADMIN", "admin, ADMIN", "' Editor ', EDITOR", "author, AUTHOR", "mEMBER, MEMBER"})
    void a_role_is_typed_in_any_case(String typed, Role role) {
        assertThat(Role.of(typed)).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "ADMIN EDITOR", "ADMIN,"})
    void an_unknown_role_is_refused_with_those_that_there_are(String typed) {
        assertThatRefused(() -> Role.of(typed), "role", "MEMBER, AUTHOR, EDITOR, ADMIN", "'" + typed + "'");
    }
}
