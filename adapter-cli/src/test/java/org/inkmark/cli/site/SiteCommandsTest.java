package org.inkmark.cli.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.site.BrowseSite;
import org.inkmark.application.site.ChangeSite;
import org.inkmark.application.site.ManageSite;
import org.inkmark.application.site.RotateSecret;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.Join;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.cli.TestTerminal;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.language.LanguageTag;
import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCommandsTest {
    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final ManageSite manage = inkmark.port(ManageSite.class);
    private final OverseeTwoFactor oversee = inkmark.port(OverseeTwoFactor.class);
    private final RotateSecret secret = inkmark.port(RotateSecret.class);

    @Test
    void the_settings_are_shown_by_the_names_by_which_they_are_set() {
        when(inkmark.port(BrowseSite.class).site())
                .thenReturn(new Site("Blue notes", "On jazz", new LanguageTag("de-AT"), ZoneId.of("Europe/Vienna")));

        assertThat(inkmark.run("site", "show")).isZero();

        assertThat(inkmark.printed()).isEqualTo("""
                title:              Blue notes
                tagline:            On jazz
                language:           de-AT
                time-zone:          Europe/Vienna
                open-registration:  no
                read_only:          no
                require_two_factor: none
                """);
        assertThat(inkmark.stillOpen()).isZero();
    }

    @Test
    void a_program_gets_them_as_json() {
        assertThat(inkmark.run("site", "show", "--format", "json")).isZero();

        assertThat(inkmark.printed()).isEqualTo("""
                {
                  "title" : "Inkmark",
                  "tagline" : "",
                  "language" : "en",
                  "time-zone" : "UTC",
                  "open-registration" : false,
                  "read_only" : false,
                  "require_two_factor" : "none"
                }
                """);
    }

    @Test
    void several_settings_are_one_change() {
        assertThat(inkmark.run("site", "set", "time-zone=Europe/Vienna", "title=a = b", "tagline=", "language=de"))
                .isZero();

        verify(manage)
                .change(
                        Actor.operator(),
                        new ChangeSite(
                                Optional.of("a = b"),
                                Optional.of(""),
                                Optional.of("de"),
                                Optional.of("Europe/Vienna")));
        assertThat(inkmark.said()).isEqualTo("Changed the site's title, tagline, language, time-zone.\n");
        assertThat(inkmark.printed()).isEmpty();
    }

    @Test
    void a_site_is_made_read_only_after_its_other_settings_and_writable_before_them() {
        assertThat(inkmark.run("site", "set", "read_only=true", "title=Moving")).isZero();
        assertThat(inkmark.run("site", "set", "title=Moved", "read_only=false")).isZero();

        var order = inOrder(manage);
        order.verify(manage).change(any(), any());
        order.verify(manage).setReadOnly(Actor.operator(), true);
        order.verify(manage).setReadOnly(Actor.operator(), false);
        order.verify(manage).change(any(), any());
        assertThat(inkmark.said()).contains("Waiting ten seconds for what is being written.");
    }

    @Test
    void a_dash_and_an_underscore_in_a_name_are_the_same() {
        assertThat(inkmark.run("site", "set", "read-only=false", "time_zone=Europe/Vienna"))
                .isZero();

        verify(manage).setReadOnly(Actor.operator(), false);
        assertThat(inkmark.said()).isEqualTo("Changed the site's time-zone, read_only.\n");
    }

    @Test
    void anybody_may_register_while_it_is_said_so() {
        when(inkmark.port(Join.class).isOpen()).thenReturn(true);

        assertThat(inkmark.run("site", "set", "open_registration=true")).isZero();
        assertThat(inkmark.run("site", "set", "open-registration=false", "title=Closed"))
                .isZero();

        var order = inOrder(manage);
        order.verify(manage).setOpenRegistration(Actor.operator(), true);
        order.verify(manage).change(any(), any());
        order.verify(manage).setOpenRegistration(Actor.operator(), false);
        order.verifyNoMoreInteractions();
        assertThat(inkmark.run("site", "set", "open-registration=yes")).isEqualTo(2);
        assertThat(inkmark.said()).contains("'open-registration' must be true or false, not 'yes'");
        assertThat(inkmark.run("site", "show")).isZero();
        assertThat(inkmark.printed()).containsPattern("open-registration: +yes");
    }

    @Test
    void read_only_is_true_or_false() {
        assertThat(inkmark.run("site", "set", "read_only=yes")).isEqualTo(2);

        assertThat(inkmark.said()).contains("'read_only' must be true or false, not 'yes'");
    }

    @Test
    void two_factor_sign_in_is_required_from_a_role_on_or_of_nobody() {
        assertThat(inkmark.run("site", "set", "require-two-factor=editor")).isZero();
        assertThat(inkmark.run("site", "set", "require_two_factor=none")).isZero();

        verify(oversee).requireFrom(Actor.operator(), Optional.of(Role.EDITOR));
        verify(oversee).requireFrom(Actor.operator(), Optional.empty());
        verifyNoInteractions(manage);
        assertThat(inkmark.said()).contains("Changed the site's require_two_factor.\n");
    }

    @Test
    void two_factor_sign_in_is_required_of_a_role_that_there_is() {
        assertThat(inkmark.run("site", "set", "require_two_factor=OWNER", "title=x"))
                .isEqualTo(2);

        assertThat(inkmark.said())
                .contains("'require_two_factor' must be one of MEMBER, AUTHOR, EDITOR, ADMIN, not 'OWNER', or none");
        verifyNoInteractions(manage, oversee);
    }

    @Test
    void what_is_required_is_shown() {
        when(oversee.requiredFrom(Actor.operator())).thenReturn(Optional.of(Role.ADMIN));

        assertThat(inkmark.run("site", "show")).isZero();

        assertThat(inkmark.printed()).contains("require_two_factor: ADMIN\n");
    }

    @Test
    void what_is_not_named_is_not_touched() {
        assertThat(inkmark.run("site", "set", "title=Blue notes")).isZero();

        verify(manage)
                .change(
                        Actor.operator(),
                        new ChangeSite(
                                Optional.of("Blue notes"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel=x     | There is no setting 'titel'; did you mean title?",
                "timezone=x  | There is no setting 'timezone'; did you mean time-zone?",
                "secret=x    | There is no setting 'secret': name one of title, tagline, language, time-zone, open-registration, read_only, require_two_factor",
                "=x          | There is no setting '': name one of title, tagline, language, time-zone, open-registration, read_only, require_two_factor",
                "title       | 'title' must be NAME=VALUE",
                "tagline=x   | 'tagline' is given twice"
            })
    void what_is_no_assignment_is_wrong_usage_and_opens_no_site(String typed, String told) {
        assertThat(inkmark.run("site", "set", "tagline=y", typed)).isEqualTo(2);

        assertThat(inkmark.said()).isEqualTo("inkmark: " + told + "\nSee: inkmark site set --help\n");
        assertThat(inkmark.opened()).isEmpty();
    }

    @Test
    void without_an_assignment_it_is_wrong_usage() {
        assertThat(inkmark.run("site", "set")).isEqualTo(2);

        assertThat(inkmark.said()).contains("NAME=VALUE");
    }

    @Test
    void every_refused_value_is_told_by_the_name_that_was_typed() {
        when(manage.change(any(), any()))
                .thenThrow(new InvalidValue(List.of(
                        new InvalidValue.Violation("lang", "must be a language tag like en or pt-BR, not 'x'"),
                        new InvalidValue.Violation("timezone", "must be an IANA time zone like Europe/Berlin, not 'y'"),
                        new InvalidValue.Violation("title", "is missing"))));

        assertThat(inkmark.run("site", "set", "language=x", "time-zone=y", "title="))
                .isEqualTo(1);

        assertThat(inkmark.said()).isEqualTo("""
                inkmark: language must be a language tag like en or pt-BR, not 'x'
                inkmark: time-zone must be an IANA time zone like Europe/Berlin, not 'y'
                inkmark: title is missing
                """);
        assertThat(inkmark.stillOpen()).isZero();
    }

    @Test
    void the_secret_is_changed_after_a_question_that_says_what_happens() {
        var terminal = new TestTerminal().answering("y");

        assertThat(inkmark.at(terminal).run("site", "rotate-secret")).isZero();

        verify(secret).rotate(Actor.operator());
        assertThat(terminal.questions())
                .containsExactly(
                        "Give the site another secret? Every form that is open in a browser will be refused. [y/N] ");
        assertThat(terminal.printed()).isEmpty();
    }

    @Test
    void the_secret_stays_for_any_other_answer() {
        var terminal = new TestTerminal().answering("");

        assertThat(inkmark.at(terminal).run("site", "rotate-secret")).isEqualTo(1);

        verify(secret, never()).rotate(any());
        assertThat(terminal.said()).isEqualTo("inkmark: nothing was changed\n");
    }

    @Test
    void the_secret_is_changed_in_a_script_only_by_consent() {
        assertThat(inkmark.run("site", "rotate-secret")).isEqualTo(2);
        verify(secret, never()).rotate(any());
        assertThat(inkmark.opened()).isEmpty();

        assertThat(inkmark.run("site", "rotate-secret", "--yes")).isZero();
        verify(secret).rotate(Actor.operator());
    }

    @Test
    void a_prescribed_secret_is_told_and_nothing_is_changed() {
        when(secret.isPrescribed()).thenReturn(true);

        assertThat(inkmark.run("site", "rotate-secret", "--yes")).isEqualTo(1);

        verify(secret, never()).rotate(any());
        assertThat(inkmark.said()).contains("INKMARK_SECRET").contains("no effect");
    }
}
