package org.inkmark.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.audit.Deed;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowseAuditTest {

    private static final PageRequest TEN = PageRequest.first(10);

    private final InMemorySite site = new InMemorySite();
    private final BrowseAudit audit = new AuditReader(site.auditLog(), site.units());

    @Test
    void admins_and_the_operator_see_who_did_what() {
        site.units()
                .run(changes -> changes.add(new Deed(Actor.operator(), AuditAction.SITE_BACKED_UP, AuditThing.site())));

        for (var actor : List.of(Actor.operator(), Actor.signedIn(anAdmin().build()))) {
            assertThat(audit.list(actor, AuditFilter.all(), TEN).items())
                    .extracting(AuditEvent::toString)
                    .containsExactly("operator root site_backed_up site");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_does(Role role) {
        var user = Actor.signedIn(aUser().as(role).build());
        assertThatThrownBy(() -> audit.list(user, AuditFilter.all(), TEN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> audit.list(Actor.anonymous(), AuditFilter.all(), TEN))
                .isInstanceOf(NotAllowed.class);
    }
}
