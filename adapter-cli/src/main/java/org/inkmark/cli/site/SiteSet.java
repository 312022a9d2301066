package org.inkmark.cli.site;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inkmark.application.site.ChangeSite;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.cli.terminal.Nearest;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.InvalidValue.Violation;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "set", description = "Change the site's settings, all that are named or, where one is refused, none.")
final class SiteSet implements Callable<Integer> {
    /** Settings that are not part of what the site says of itself. */
    private static final Set<Setting> BY_THEMSELVES =
            Set.of(Setting.OPEN_REGISTRATION, Setting.READ_ONLY, Setting.REQUIRE_TWO_FACTOR);

    private final SiteOptions site;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME=VALUE",
            arity = "1..*",
            description =
                    "title, tagline, language (like en or pt-BR), time-zone (like Europe/Berlin), open-registration (true: "
                            + "anybody may become a MEMBER), read_only (true while the site moves to another database) or "
                            + "require_two_factor (the role from which on everybody signs in with two factors, or none) and "
                            + "its value")
    private List<String> assignments = List.of();

    SiteSet(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var values = values();
        var readOnly = truth(values, Setting.READ_ONLY);
        var registration = truth(values, Setting.OPEN_REGISTRATION);
        var twoFactorFrom = role(values.getOrDefault(Setting.REQUIRE_TWO_FACTOR, Setting.NOBODY));
        return site.use(open -> {
            var manage = open.port(ManageSite.class);
            if (readOnly.equals(Optional.of(false))) {
                manage.setReadOnly(Actor.operator(), false);
            }
            try {
                if (!BY_THEMSELVES.containsAll(values.keySet())) {
                    manage.change(Actor.operator(), change(values));
                }
            } catch (InvalidValue refused) {
                throw inTypedWords(refused);
            }
            registration.ifPresent(isOpen -> manage.setOpenRegistration(Actor.operator(), isOpen));
            if (values.containsKey(Setting.REQUIRE_TWO_FACTOR)) {
                open.port(OverseeTwoFactor.class).requireFrom(Actor.operator(), twoFactorFrom);
            }
            if (readOnly.equals(Optional.of(true))) {
                terminal.tell("Waiting ten seconds for what is being written.");
                manage.setReadOnly(Actor.operator(), true);
            }
            terminal.tell("Changed the site's "
                    + values.keySet().stream().map(Setting::label).collect(Collectors.joining(", ")) + ".");
            return 0;
        });
    }

    private Map<Setting, String> values() {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var assignment : assignments) {
            var typed = assignment.split("=", 2);
            if (typed.length < 2) {
                throw wrong("'" + assignment + "' must be NAME=VALUE");
            }
            var setting = Setting.named(typed[0]).orElseThrow(() -> unknown(typed[0]));
            if (values.put(setting, typed[1]) != null) {
                throw wrong("'" + setting.label() + "' is given twice");
            }
        }
        return values;
    }

    private Optional<Boolean> truth(Map<Setting, String> values, Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(typed -> switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("'" + setting.label() + "' must be true or false, not '" + typed + "'");
        });
    }

    private Optional<Role> role(String typed) {
        if (typed.equalsIgnoreCase(Setting.NOBODY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Role.of(typed));
        } catch (InvalidValue e) {
            throw wrong("'" + Setting.REQUIRE_TWO_FACTOR.label() + "' "
                    + e.violations().getFirst().message() + ", or none");
        }
    }

    private ParameterException unknown(String name) {
        var near = Nearest.question(name, Setting.labels());
        return wrong("There is no setting '" + name + "'"
                + (near.isEmpty() ? ": name one of " + Setting.labels().collect(Collectors.joining(", ")) : near));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static ChangeSite change(Map<Setting, String> values) {
        return new ChangeSite(
                Optional.ofNullable(values.get(Setting.TITLE)),
                Optional.ofNullable(values.get(Setting.TAGLINE)),
                Optional.ofNullable(values.get(Setting.LANGUAGE)),
                Optional.ofNullable(values.get(Setting.TIME_ZONE)));
    }

    private static InvalidValue inTypedWords(InvalidValue refused) {
        return new InvalidValue(refused.violations().stream()
                .map(violation -> new Violation(Setting.labelOf(violation.field()), violation.message()))
                .toList());
    }
}
