package org.inkmark.cli.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkmark.domain.user.Role;

/** A setting of the site, which is shown and set by the same name. */
enum Setting {
    TITLE("title", "title"),
    TAGLINE("tagline", "tagline"),
    LANGUAGE("language", "lang"),
    TIME_ZONE("time-zone", "timezone"),
    OPEN_REGISTRATION("open-registration", "open_registration"),
    READ_ONLY("read_only", "read_only"),
    REQUIRE_TWO_FACTOR("require_two_factor", "require_two_factor");

    /** In place of a role, where two-factor sign-in is required of nobody. */
    static final String NOBODY = "none";

    private final String label;
    private final String field;

    /** @param field its name in the messages of the domain */
    Setting(String label, String field) {
        this.label = label;
        this.field = field;
    }

    String label() {
        return label;
    }

    Object of(SiteState state) {
        var site = state.site();
        return switch (this) {
            case TITLE -> site.title();
            case TAGLINE -> site.tagline();
            case LANGUAGE -> site.lang();
            case TIME_ZONE -> site.zone();
            case OPEN_REGISTRATION -> state.isRegistrationOpen();
            case READ_ONLY -> state.isReadOnly();
            case REQUIRE_TWO_FACTOR -> state.twoFactorFrom().map(Role::name).orElse(NOBODY);
        };
    }

    /** A dash and an underscore are the same. */
    static Optional<Setting> named(String name) {
        var dashed = name.replace('_', '-');
        return Arrays.stream(values())
                .filter(setting -> setting.label.replace('_', '-').equals(dashed))
                .findFirst();
    }

    static Stream<String> labels() {
        return Arrays.stream(values()).map(Setting::label);
    }

    /** The name by which somebody knows what the domain complains about. */
    static String labelOf(String field) {
        return Arrays.stream(values())
                .filter(setting -> setting.field.equals(field))
                .findFirst()
                .map(Setting::label)
                .orElse(field);
    }
}
