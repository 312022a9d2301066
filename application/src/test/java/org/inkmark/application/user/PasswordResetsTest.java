package org.inkmark.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inkmark.application.memory.InMemorySite.NOON;
import static org.inkmark.domain.user.UserBuilder.aUser;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.inkmark.application.memory.InMemorySite;
import org.inkmark.application.port.Change;
import org.inkmark.application.port.Mail;
import org.inkmark.application.port.Mailer;
import org.inkmark.application.port.PasswordHasher;
import org.inkmark.application.session.SessionTokens;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.TryLater;
import org.inkmark.domain.session.Session;
import org.inkmark.domain.session.Stay;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.junit.jupiter.api.Test;

class PasswordResetsTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.1");
    private static final String NEXT = "another horse battery";
    private static final Pattern LINK = Pattern.compile("https://example\\.org/blog/new-password\\?token=(\\S{43})\n");

    private final InMemorySite site = new InMemorySite();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Mail> sent = new ArrayList<>();
    private final PasswordHasher hasher = mock(PasswordHasher.class, delegatesTo(site.hasher()));
    private final ResetPassword reset = resetting(true, Optional.of(URI.create("https://example.org/blog/")));
    private final User alice = site.has(aUser().named("alice")
            .called("Buy cheap things")
            .email("alice@example.org")
            .build());

    @Test
    void whoever_reads_the_mail_chooses_another_password() {
        var token = tokenFor("Alice@Example.org ");
        assertThat(reset.accepts(token)).isTrue();

        reset.choose(token, NEXT);

        assertThat(site.hasher().matches(NEXT, now().passwordHash())).isTrue();
        assertThat(site.changes())
                .containsExactly(Change.of(Change.Kind.USER, alice.id().value()));
    }

    @Test
    void all_sessions_of_the_user_end() {
        var bob = site.has(aUser().build());
        var hers = session("hers", alice);
        var his = session("his", bob);

        reset.choose(tokenFor("alice@example.org"), NEXT);

        assertThat(site.store().sessions().find(hers.token())).isEmpty();
        assertThat(site.store().sessions().find(his.token())).isPresent();
    }

    @Test
    void the_mail_goes_to_the_user_alone_and_says_nothing_that_anybody_typed() {
        var token = tokenFor("alice@example.org");

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(alice.email());
            assertThat(mail.subject()).isEqualTo("Another password: example.org");
            assertThat(mail.text())
                    .contains("alice", "https://example.org/blog/", token)
                    .doesNotContain("cheap");
            assertThat(mail).asString().doesNotContain(token, "alice");
        });
        assertThat(site.store().oneTimeTokens().find(SessionTokens.hash(token))).isPresent();
    }

    @Test
    void the_user_is_told_by_mail_that_the_password_is_another() {
        reset.choose(tokenFor("alice@example.org"), NEXT);
        doLater();

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().to()).isEqualTo(alice.email());
        assertThat(sent.getLast().subject()).isEqualTo("Your password is changed: example.org");
        assertThat(sent.getLast().text()).doesNotContain("token", "cheap", NEXT);
    }

    @Test
    void for_whom_it_is_asked_is_looked_up_after_the_answer() {
        site.has(aUser().email("disabled@example.org").disabled().build());

        for (var email : List.of("alice@example.org", "disabled@example.org", "nobody@example.org")) {
            reset.ask(email, HERE);
            assertThat(later).hasSize(1);
            assertThat(site.store().oneTimeTokens().invitations()).isEmpty();
            assertThat(sent).isEmpty();
            doLater();
            assertThat(sent).hasSize(email.startsWith("alice") ? 1 : 0);
            sent.clear();
        }
        verify(hasher, never()).hash(any());
    }

    @Test
    void what_is_no_address_is_told() {
        assertThatThrownBy(() -> reset.ask("alice", HERE)).isInstanceOf(InvalidValue.class);
        assertThat(later).isEmpty();
    }

    @Test
    void a_link_is_good_once() {
        var token = tokenFor("alice@example.org");
        reset.choose(token, NEXT);

        assertThat(reset.accepts(token)).isFalse();
        assertThatThrownBy(() -> reset.choose(token, "a third horse battery")).isInstanceOf(NotFound.class);
        assertThat(site.hasher().matches(NEXT, now().passwordHash())).isTrue();
    }

    @Test
    void each_of_several_links_is_good_until_one_is_used() {
        var first = tokenFor("alice@example.org");
        var second = tokenFor("alice@example.org");
        assertThat(reset.accepts(first)).isTrue();

        reset.choose(second, NEXT);

        assertThat(reset.accepts(first)).isFalse();
    }

    @Test
    void a_link_is_good_for_an_hour() {
        var token = tokenFor("alice@example.org");

        site.clock().advance(Duration.ofHours(1).minusNanos(1_000));
        assertThat(reset.accepts(token)).isTrue();
        site.clock().advance(Duration.ofNanos(1_000));
        assertThat(reset.accepts(token)).isFalse();
        assertThatThrownBy(() -> reset.choose(token, NEXT)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_link_ends_with_any_change_of_the_user() {
        var renamed = tokenFor("alice@example.org");
        change(alice.withProfile(alice.username(), new EmailAddress("other@example.org"), "Alice", alice.lang()));
        assertThat(reset.accepts(renamed)).isFalse();
        assertThatThrownBy(() -> reset.choose(renamed, NEXT)).isInstanceOf(NotFound.class);

        var promoted = tokenFor("other@example.org");
        change(now().withRole(Role.EDITOR));
        assertThat(reset.accepts(promoted)).isFalse();

        var disabled = tokenFor("other@example.org");
        change(now().disable());
        assertThat(reset.accepts(disabled)).isFalse();
    }

    @Test
    void it_is_still_good_after_a_password_that_was_refused() {
        var token = tokenFor("alice@example.org");

        assertThatThrownBy(() -> reset.choose(token, "short")).isInstanceOf(InvalidValue.class);

        assertThat(reset.accepts(token)).isTrue();
    }

    @Test
    void what_is_no_token_of_a_reset_costs_no_hash() {
        for (var token : List.of("", "x", "A".repeat(43))) {
            assertThat(reset.accepts(token)).isFalse();
            assertThatThrownBy(() -> reset.choose(token, NEXT)).isInstanceOf(NotFound.class);
        }
        verify(hasher, never()).hash(any());
    }

    @Test
    void three_mails_are_sent_to_an_address_at_once_and_no_more() {
        for (var email : List.of("alice@example.org", "nobody@example.org")) {
            for (var number = 0; number < 3; number++) {
                reset.ask(email, HERE);
            }
            assertThatThrownBy(() -> reset.ask(email, HERE))
                    .isInstanceOf(TryLater.class)
                    .hasMessage("this was asked for too often: wait 20 minutes, then try again");
        }
        doLater();
        assertThat(sent).hasSize(3);

        site.clock().advance(Duration.ofMinutes(20));
        reset.ask("alice@example.org", HERE);
    }

    @Test
    void from_one_client_ten_are_asked_for_at_once() {
        for (var number = 0; number < 10; number++) {
            reset.ask("user" + number + "@example.org", HERE);
        }
        assertThatThrownBy(() -> reset.ask("alice@example.org", HERE)).isInstanceOf(TryLater.class);

        reset.ask("alice@example.org", InetAddress.ofLiteral("192.0.2.2"));
    }

    @Test
    void without_a_server_for_mail_or_an_address_of_the_site_it_is_not_offered() {
        for (var not : List.of(
                resetting(false, Optional.of(URI.create("https://example.org/"))), resetting(true, Optional.empty()))) {
            assertThat(not.isOffered()).isFalse();
            assertThatThrownBy(() -> not.ask("alice@example.org", HERE)).isInstanceOf(NotFound.class);
        }
        assertThat(reset.isOffered()).isTrue();
        assertThat(later).isEmpty();
    }

    private ResetPassword resetting(boolean hasServer, Optional<URI> address) {
        var mailer = new Mailer() {
            @Override
            public boolean isConfigured() {
                return hasServer;
            }

            @Override
            public void send(Mail mail) {
                assertThat(site.store().isInUnit()).isFalse();
                sent.add(mail);
            }
        };
        return UserServices.resetPassword(site, hasher, mailer, (_, work) -> later.add(work), () -> address);
    }

    private void doLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private String tokenFor(String email) {
        reset.ask(email, HERE);
        doLater();
        var link = LINK.matcher(sent.getLast().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private User now() {
        return site.store().users().find(alice.id()).orElseThrow();
    }

    private void change(User next) {
        site.store().inUnit(() -> site.store().users().update(next));
    }

    private Session session(String token, User user) {
        var session = Session.begin(SessionTokens.hash(token), user.id(), Stay.BRIEF, "192.0.2.1", "Firefox", NOON);
        site.store().inUnit(() -> site.store().sessions().add(session));
        return session;
    }
}
