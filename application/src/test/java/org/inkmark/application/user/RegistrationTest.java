package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.1");

    private final InMemorySite site = new InMemorySite();
    private final Join join = UserServices.join(site);

    @Test
    void nobody_registers_unless_it_is_said_that_anybody_may() {
        assertThat(join.isOpen()).isFalse();
        assertThatThrownBy(() -> join.register(command("alice"), HERE)).isInstanceOf(NotFound.class);
        open(false);
        assertThat(join.isOpen()).isFalse();
        assertThatThrownBy(() -> join.register(command("alice"), HERE)).isInstanceOf(NotFound.class);

        assertThat(site.store().users().findByUsername(new Username("alice"))).isEmpty();
    }

    @Test
    void whoever_registers_may_do_the_least() {
        open(true);

        assertThat(join.isOpen()).isTrue();
        assertThat(join.register(command("alice"), HERE).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void from_one_address_ten_register_at_once() {
        open(true);
        for (var number = 0; number < 10; number++) {
            join.register(command("user" + number), HERE);
        }

        assertThatThrownBy(() -> join.register(command("late"), HERE)).isInstanceOf(TryLater.class);
        join.register(command("elsewhere"), InetAddress.ofLiteral("192.0.2.2"));
        site.clock().advance(Duration.ofMinutes(6));
        assertThat(join.register(command("late"), HERE).username()).isEqualTo(new Username("late"));
    }

    private void open(boolean open) {
        site.store()
                .inUnit(() ->
                        site.store().settings().put(SettingsRepository.OPEN_REGISTRATION, Boolean.toString(open)));
    }

    private static AddUser command(String username) {
        return new AddUser(
                username, username + "@example.org", Optional.empty(), Optional.of("ADMIN"), "correct horse battery");
    }
}
