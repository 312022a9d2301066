package org.inkmark.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inkmark.domain.NotAllowed;
import org.inkmark.domain.audit.Origin;
import org.inkmark.web.BlogUnderAPath;
import org.inkmark.web.PageTest;
import org.inkmark.web.Samples;
import org.inkmark.web.WebSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@MicronautTest(contextBuilder = BlogUnderAPath.class)
@Property(name = WebSettings.TRUSTED_PROXIES, value = "127.0.0.1, 10.0.0.0/8")
class AccessLogTest extends PageTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.inkmark");
    private final List<ILoggingEvent> log = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // takes what it knows of its thread with it
            log.add(event);
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void a_request_is_a_line_without_what_follows_its_path() {
        browser.get("/blog/setup?token=secret");

        assertThat(log)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getFormattedMessage()).matches("GET /blog/setup 404 \\d+ ms 127\\.0\\.0\\.1 -"))
                .satisfies(line -> assertThat(line.getKeyValuePairs())
                        .extracting(pair -> pair.key)
                        .containsExactly("method", "path", "status", "milliseconds", "client", "user"));
    }

    @Test
    void behind_a_trusted_proxy_the_client_is_whom_it_speaks_for() {
        browser.header("X-Forwarded-For", "1.1.1.1, 203.0.113.7");
        browser.header("X-Forwarded-For", "10.1.2.3");

        browser.get("/blog/");

        assertThat(log).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .endsWith(" ms 203.0.113.7 -"));
    }

    @Test
    void what_is_done_for_a_request_comes_from_its_client() {
        var origins = new ArrayList<Optional<Origin>>();
        when(browsePosts.newest(any())).then(_ -> {
            origins.add(ClientAddress.origin());
            return none();
        });
        browser.header("X-Forwarded-For", "203.0.113.7");

        browser.get("/blog/");

        assertThat(origins).containsExactly(Optional.of(new Origin.Request("203.0.113.7", id(log.getFirst()))));
        assertThat(ClientAddress.origin()).isEmpty();
    }

    @Test
    void who_is_refused_is_named() {
        when(browseUsers.list(any(), any(), any())).thenThrow(new NotAllowed("only ADMINs may list users"));
        signedIn(Samples.ALICE);

        browser.get("/blog/desk/users");

        assertThat(log).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .matches("GET /blog/desk/users 403 \\d+ ms 127\\.0\\.0\\.1 alice"));
    }

    @Test
    void each_request_has_an_id_of_its_own() {
        browser.get("/blog/");
        browser.head("/blog/");

        assertThat(log).hasSize(2).extracting(AccessLogTest::id).doesNotHaveDuplicates();
    }

    @Test
    void who_watches_over_the_server_is_not_told_of() {
        assertThat(browser.get("/blog/health").status()).isEqualTo(200);

        assertThat(log).isEmpty();
    }

    @Test
    void an_error_page_shows_the_id_that_the_log_has() {
        when(browsePosts.newest(any())).thenThrow(new IllegalStateException("a secret of ours"));

        var answer = browser.get("/blog/");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(log).hasSize(2).allSatisfy(line -> assertThat(answer.text()).contains("Error " + id(line) + "."));
    }

    @Test
    void so_does_the_line_where_no_page_can_be_made() {
        when(browseSite.site()).thenThrow(new IllegalStateException("the database is gone"));

        var answer = browser.get("/blog/");

        assertThat(answer.response().body()).isEqualTo("500 Internal Server Error, error " + id(log.getFirst()) + "\n");
        assertThat(log).extracting(AccessLogTest::id).containsOnly(id(log.getFirst()));
    }

    private static String id(ILoggingEvent event) {
        return event.getMDCPropertyMap().get("request");
    }
}
