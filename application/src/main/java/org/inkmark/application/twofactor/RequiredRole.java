package org.inkmark.application.twofactor;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.inkmark.domain.site.SettingsRepository;
import org.inkmark.domain.user.Role;

/** From which role on everybody signs in with a second factor, as the settings have it. */
@Singleton
final class RequiredRole {

    private final SettingsRepository settings;

    RequiredRole(SettingsRepository settings) {
        this.settings = settings;
    }

    Optional<Role> role() {
        return settings.find(SettingsRepository.REQUIRE_TWO_FACTOR)
                .filter(name -> !name.isEmpty())
                .map(Role::of);
    }

    /** Inside a unit of work only. */
    void put(Optional<Role> role) {
        settings.put(SettingsRepository.REQUIRE_TWO_FACTOR, role.map(Role::name).orElse(""));
    }

    boolean isRequiredOf(Role role) {
        return role().filter(role::includes).isPresent();
    }
}
