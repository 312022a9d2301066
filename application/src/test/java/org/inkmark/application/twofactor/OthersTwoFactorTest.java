package org.inkmark.application.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.session.TokenHash;
import org.inkmark.domain.twofactor.SecondFactor;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OthersTwoFactorTest {

    private final InMemorySite site = new InMemorySite();
    private final OverseeTwoFactor oversee = TwoFactorServices.oversee(site);
    private final User alice = signedIn(aUser().named("alice").as(Role.AUTHOR).build());
    private final User edith = signedIn(aUser().named("edith").as(Role.EDITOR).build());
    private final User root = signedIn(anAdmin().named("root").build());

    @Test
    void the_operator_helps_who_has_lost_everything() {
        switchOn(alice);

        oversee.switchOff(Actor.operator(), "alice");

        assertThat(site.store().secondFactors().find(alice.id())).isEmpty();
        assertThat(isSignedIn(alice)).isFalse();
        assertThat(isSignedIn(edith)).isTrue();
        assertThat(site.changes())
                .contains(Change.of(Change.Kind.USER, alice.id().value()));
        assertThat(site.audited())
                .extracting(AuditEvent::action, AuditEvent::thing)
                .containsExactly(tuple(AuditAction.TWO_FACTOR_OFF, AuditThing.user(alice.username())));
    }

    @Test
    void an_admin_helps_others_but_needs_a_code_for_the_own() {
        switchOn(alice);
        switchOn(root);
        var admin = Actor.signedIn(root);

        oversee.switchOff(admin, "alice");

        assertThatThrownBy(() -> oversee.switchOff(admin, "root")).isInstanceOf(NotAllowed.class);
        assertThat(site.store().secondFactors().find(root.id())).isPresent();
    }

    @Test
    void where_there_is_none_nothing_is_switched_off() {
        assertThatThrownBy(() -> oversee.switchOff(Actor.operator(), "alice"))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no second factor of user 'alice'");
        assertThatThrownBy(() -> oversee.switchOff(Actor.operator(), "nobody")).isInstanceOf(NotFound.class);
        assertThat(isSignedIn(alice)).isTrue();
    }

    @Test
    void it_is_told_who_has_it() {
        switchOn(edith);

        assertThat(oversee.whoHaveIt(Actor.operator(), List.of(alice.id(), edith.id())))
                .containsExactly(edith.id());
    }

    @Test
    void whoever_must_have_it_from_now_on_is_signed_out_where_it_is_missing() {
        switchOn(root);

        oversee.requireFrom(Actor.operator(), Optional.of(Role.EDITOR));

        assertThat(oversee.requiredFrom(Actor.operator())).hasValue(Role.EDITOR);
        assertThat(isSignedIn(alice)).isTrue();
        assertThat(isSignedIn(edith)).isFalse();
        assertThat(isSignedIn(root)).isTrue();
        var factors = TwoFactorServices.factors(site);
        assertThat(factors.isMissing(alice)).isFalse();
        assertThat(factors.isMissing(edith)).isTrue();
        assertThat(factors.isMissing(root)).isFalse();
        assertThat(site.changes()).contains(new Change(Change.Kind.SITE, "require_two_factor"));
        assertThat(site.audited())
                .extracting(AuditEvent::action, AuditEvent::thing, AuditEvent::detail)
                .containsExactly(tuple(
                        AuditAction.SETTING_CHANGED, AuditThing.setting("require_two_factor"), Optional.of("EDITOR")));
    }

    @Test
    void it_may_be_required_of_nobody_again() {
        oversee.requireFrom(Actor.operator(), Optional.of(Role.MEMBER));

        oversee.requireFrom(Actor.operator(), Optional.empty());

        assertThat(oversee.requiredFrom(Actor.operator())).isEmpty();
        assertThat(TwoFactorServices.factors(site).isMissing(root)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void others_may_not_look_after_it(Role role) {
        for (var actor : List.of(Actor.signedIn(aUser().as(role).build()), Actor.anonymous())) {
            assertThatThrownBy(() -> oversee.switchOff(actor, "alice")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> oversee.whoHaveIt(actor, List.of())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> oversee.requiredFrom(actor)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> oversee.requireFrom(actor, Optional.empty()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private User signedIn(User user) {
        site.has(user);
        site.store().inUnit(() -> site.store()
                .sessions()
                .add(Session.begin(token(user), user.id(), Stay.BRIEF, "", "Firefox", NOON)));
        return user;
    }

    private boolean isSignedIn(User user) {
        return site.store().sessions().find(token(user)).isPresent();
    }

    private void switchOn(User user) {
        site.store()
                .inUnit(() -> site.store().secondFactors().add(SecondFactor.begin(user.id(), "sealed", 1, Set.of())));
    }

    private static TokenHash token(User user) {
        return new TokenHash("%064x".formatted(user.id().value()));
    }
}
