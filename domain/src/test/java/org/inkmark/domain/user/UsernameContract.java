package org.inkmark.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;

import java.util.stream.IntStream;
import org.inkmark.domain.AlreadyExists;
import org.inkmark.domain.Rivals;
import org.inkmark.domain.StoreContract;
import org.junit.jupiter.api.Test;

/** The part of {@link UserRepositoryContract} that is about names and addresses that only one can have. */
abstract class UsernameContract extends StoreContract {

    protected abstract UserRepository users();

    final User add(User user) {
        inUnit(() -> users().add(user));
        return user;
    }

    @Test
    void two_users_cannot_have_one_username() {
        var alice = add(aUser().named("alice").build());

        assertThatThrownBy(() ->
                        add(aUser().named("alice").email("other@example.org").build()))
                .isInstanceOfSatisfying(AlreadyExists.class, taken -> {
                    assertThat(taken.field()).isEqualTo("username");
                    assertThat(taken.value()).isEqualTo("alice");
                });

        assertThat(users().findByUsername(new Username("alice"))).hasValue(alice);
    }

    @Test
    void of_many_who_take_one_username_at_the_same_time_one_is_first_and_all_others_are_told() {
        var rivals = IntStream.range(0, 16)
                .mapToObj(i -> aUser().named("alice").email(i + "@example.org").build())
                .toList();

        var first = Rivals.winner(rivals, "username", this::add);

        assertThat(users().findByUsername(new Username("alice"))).hasValue(first);
    }

    @Test
    void usernames_are_the_same_only_to_the_letter() {
        var underscore = add(aUser().named("al_ce").build());
        var hyphen = add(aUser().named("al-ce").build());
        var digit = add(aUser().named("al1ce").build());

        assertThat(users().findByUsername(new Username("al_ce"))).hasValue(underscore);
        assertThat(users().findByUsername(new Username("al-ce"))).hasValue(hyphen);
        assertThat(users().findByUsername(new Username("al1ce"))).hasValue(digit);
    }

    @Test
    void two_users_cannot_have_one_email_address() {
        add(aUser().email("Alice@Example.org").build());
        var bob = add(aUser().build());
        var twin = aUser().email("alice@example.org").build();

        assertThatThrownBy(() -> add(twin))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("email"));
        assertThatThrownBy(() -> inUnit(
                        () -> users().update(bob.withProfile(bob.username(), twin.email(), bob.name(), bob.lang()))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("email"));

        assertThat(users().find(twin.id())).isEmpty();
        assertThat(users().find(bob.id())).hasValue(bob);
    }

    @Test
    void a_user_keeps_name_and_address_through_other_changes() {
        var alice = add(aUser().named("alice").build());

        var kept = inUnitGet(() -> users().update(alice.withRole(Role.EDITOR)));

        assertThat(users().findByUsername(new Username("alice"))).hasValue(kept);
        assertThat(users().findByFormerUsername(new Username("alice"))).isEmpty();
    }

    @Test
    void a_username_given_up_stays_theirs() {
        var renamed = rename(add(aUser().named("alice").build()), "alicia");

        assertThat(users().findByFormerUsername(new Username("alice"))).hasValue(renamed);
        assertThat(users().findByUsername(new Username("alice"))).isEmpty();
        assertThat(users().findByUsername(new Username("alicia"))).hasValue(renamed);
        assertThat(users().findByFormerUsername(new Username("alicia"))).isEmpty();
    }

    @Test
    void all_usernames_given_up_stay_theirs() {
        var renamed = rename(rename(add(aUser().named("one").build()), "two"), "three");

        assertThat(users().findByFormerUsername(new Username("one"))).hasValue(renamed);
        assertThat(users().findByFormerUsername(new Username("two"))).hasValue(renamed);
    }

    @Test
    void a_username_taken_up_again_is_no_longer_former() {
        var back = rename(rename(add(aUser().named("alice").build()), "alicia"), "alice");

        assertThat(users().findByUsername(new Username("alice"))).hasValue(back);
        assertThat(users().findByFormerUsername(new Username("alice"))).isEmpty();
        assertThat(users().findByFormerUsername(new Username("alicia"))).hasValue(back);
    }

    @Test
    void the_former_username_of_another_is_taken() {
        var alicia = rename(add(aUser().named("alice").build()), "alicia");
        var bob = add(aUser().named("bob").build());

        assertThatThrownBy(() ->
                        add(aUser().named("alice").email("new@example.org").build()))
                .isInstanceOfSatisfying(AlreadyExists.class, taken -> {
                    assertThat(taken.field()).isEqualTo("username");
                    assertThat(taken.value()).isEqualTo("alice");
                });
        assertThatThrownBy(() -> rename(bob, "alice"))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.field()).isEqualTo("username"));
        assertThatThrownBy(() -> rename(bob, "alicia")).isInstanceOf(AlreadyExists.class);

        assertThat(users().findByUsername(new Username("bob"))).hasValue(bob);
        assertThat(users().findByFormerUsername(new Username("alice"))).hasValue(alicia);
    }

    @Test
    void former_usernames_go_with_their_user() {
        var alicia = rename(add(aUser().named("alice").build()), "alicia");

        inUnit(() -> users().delete(alicia));

        assertThat(users().findByFormerUsername(new Username("alice"))).isEmpty();
        var heir = add(aUser().named("alice").build());
        assertThat(users().findByUsername(new Username("alice"))).hasValue(heir);
    }

    private User rename(User user, String username) {
        return inUnitGet(
                () -> users().update(user.withProfile(new Username(username), user.email(), user.name(), user.lang())));
    }
}
