package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.inkmark.domain.user.UserBuilder.anAdmin;

import java.util.List;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.UserServices;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;

class SetUpTest {

    private final InMemorySite site = new InMemorySite();
    private final SetUp setUp = setUpOf(site);

    @Test
    void a_site_without_an_enabled_admin_needs_one() {
        assertThat(setUp.isNeeded()).isTrue();

        site.has(aUser().as(Role.EDITOR).build());
        site.has(anAdmin().disabled().build());
        assertThat(setUp.isNeeded()).isTrue();

        site.has(anAdmin().build());
        assertThat(setUp.isNeeded()).isFalse();
    }

    @Test
    void the_token_is_the_same_on_every_node_and_another_on_every_site() {
        assertThat(setUp.token())
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(setUpOf(site).token());
        assertThat(setUp.token()).isNotEqualTo(setUpOf(new InMemorySite()).token());
    }

    @Test
    void only_the_token_is_accepted() {
        assertThat(setUp.accepts(setUp.token())).isTrue();
        for (var token :
                List.of("", "A".repeat(43), setUp.token() + "A", setUp.token().substring(1), "ä")) {
            assertThat(setUp.accepts(token)).isFalse();
        }
    }

    @Test
    void whoever_reads_the_console_becomes_the_first_admin_whatever_role_is_named() {
        var admin = setUp.createAdmin(setUp.token(), command("root", Optional.of("MEMBER")));

        assertThat(admin.isEnabledAdmin()).isTrue();
        assertThat(site.store().users().find(admin.id())).hasValue(admin);
    }

    @Test
    void once_there_is_an_admin_the_token_is_of_no_use() {
        var token = setUp.token();
        assertThat(setUp.createAdmin(token, command("root", Optional.empty())).isEnabledAdmin())
                .isTrue();

        assertThat(setUp.accepts(token)).isFalse();
        assertThatThrownBy(() -> setUp.createAdmin(token, command("second", Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_wrong_token_makes_nobody_admin() {
        assertThatThrownBy(() -> setUp.createAdmin("A".repeat(43), command("root", Optional.empty())))
                .isInstanceOf(NotFound.class);

        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void the_first_admin_keeps_the_rules_of_every_user() {
        assertThatThrownBy(() -> setUp.createAdmin(setUp.token(), command("R", Optional.empty())))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("username");

        assertThat(setUp.isNeeded()).isTrue();
    }

    private static SetUp setUpOf(InMemorySite site) {
        var secret = new StoredSecret(
                site.store().settings(), site.store().secondFactors(), site.units(), Optional::empty, site.clock());
        return new FirstAdmin(site.store().users(), UserServices.manageUsers(site), secret);
    }

    private static AddUser command(String username, Optional<String> role) {
        return new AddUser(username, "root@example.org", Optional.empty(), role, "correct horse");
    }
}
