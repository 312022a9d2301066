package org.inkmark.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkmark.application.audit.BrowseAudit;
import org.inkmark.cli.CommandLineUnderTest;
import org.inkmark.domain.audit.AuditAction;
import org.inkmark.domain.audit.AuditActor;
import org.inkmark.domain.audit.AuditEvent;
import org.inkmark.domain.audit.AuditFilter;
import org.inkmark.domain.audit.AuditThing;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Username;
import org.junit.jupiter.api.Test;

class AuditCommandsTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final AuditEvent PROMOTED = new AuditEvent(
            7,
            AT,
            new AuditActor(AuditActor.Kind.USER, Optional.of("alice")),
            AuditAction.ROLE_CHANGED,
            AuditThing.user(new Username("bob")),
            Optional.of("AUTHOR to EDITOR"),
            Optional.of("203.0.113.7"),
            Optional.of("c0ffee00"));
    private static final AuditEvent SAVED = new AuditEvent(
            6,
            AT.minusSeconds(3_600),
            new AuditActor(AuditActor.Kind.OPERATOR, Optional.of("root")),
            AuditAction.SITE_BACKED_UP,
            AuditThing.site(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest();
    private final BrowseAudit audit = inkmark.port(BrowseAudit.class);

    @Test
    void events_are_listed_as_a_table() {
        listed(PROMOTED, SAVED);

        assertThat(inkmark.run("audit", "list")).isZero();

        assertThat(inkmark.printed()).isEqualTo("""
                AT                 ACTOR KIND  ACTOR  ACTION          THING KIND  THING  DETAIL            ADDRESS
                2026-03-01T12:00Z  user        alice  role_changed    user        bob    AUTHOR to EDITOR  203.0.113.7
                2026-03-01T11:00Z  operator    root   site_backed_up  site
                """);
        verify(audit).list(Actor.operator(), AuditFilter.all(), PageRequest.first(100));
    }

    @Test
    void as_json_an_event_is_a_line_with_all_that_is_known() {
        listed(PROMOTED, SAVED);

        assertThat(inkmark.run("audit", "list", "--format", "json")).isZero();

        assertThat(inkmark.printed())
                .isEqualTo("[\n"
                        + "{\"at\":\"2026-03-01T12:00:00.123456Z\",\"actorKind\":\"user\",\"actor\":\"alice\","
                        + "\"action\":\"role_changed\",\"thingKind\":\"user\",\"thing\":\"bob\","
                        + "\"detail\":\"AUTHOR to EDITOR\",\"address\":\"203.0.113.7\",\"request\":\"c0ffee00\"},\n"
                        + "{\"at\":\"2026-03-01T11:00:00.123456Z\",\"actorKind\":\"operator\",\"actor\":\"root\","
                        + "\"action\":\"site_backed_up\",\"thingKind\":\"site\",\"thing\":\"\","
                        + "\"detail\":null,\"address\":null,\"request\":null}\n]\n");
    }

    @Test
    void as_csv_too() {
        listed(PROMOTED);

        assertThat(inkmark.run("audit", "list", "--format", "csv")).isZero();

        assertThat(inkmark.printed()).isEqualTo("""
                at,actorKind,actor,action,thingKind,thing,detail,address,request
                2026-03-01T12:00:00.123456Z,user,alice,role_changed,user,bob,AUTHOR to EDITOR,203.0.113.7,c0ffee00
                """);
    }

    @Test
    void a_list_can_be_narrowed() {
        listed();

        assertThat(inkmark.run(
                        "audit",
                        "list",
                        "--since",
                        "2026-03-01",
                        "--user",
                        "bob",
                        "--action",
                        "Role_Changed",
                        "--limit",
                        "5"))
                .isZero();

        verify(audit)
                .list(
                        Actor.operator(),
                        AuditFilter.all()
                                .since(Instant.parse("2026-03-01T00:00:00Z"))
                                .of(new Username("bob"))
                                .only(AuditAction.ROLE_CHANGED),
                        PageRequest.first(5));
    }

    @Test
    void an_action_that_there_is_not_is_wrong_usage() {
        assertThat(inkmark.run("audit", "list", "--action", "slept")).isEqualTo(2);

        assertThat(inkmark.said()).contains("must be one of signed_in, ", "not 'slept'");
        assertThat(inkmark.opened()).isEmpty();
    }

    private void listed(AuditEvent... events) {
        when(audit.list(any(), any(), any()))
                .thenReturn(new Page<>(List.of(events), Optional.empty(), Optional.empty()));
    }
}
