package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** What logback.xml makes of an event. */
class LogTest {
    private static final String NASTY =
            "a\nb\r\n2026-01-01 ERROR forged\u001b[31m\u2028c\td\u0085e\u2029f\u009b31m\u007f";

    @Test
    void an_event_is_one_line_whatever_stands_in_it() throws JoranException {
        var plain = logged(Map.of("format", "plain"), log -> {
            log.error("first {}", NASTY, new IllegalStateException(NASTY, new IOException("cause")));
            log.warn("second");
        });

        assertThat(plain.lines()).hasSize(2);
        assertThat(plain.lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
                .matches("\\S+T\\S+ ERROR - Inkmark - first a \\| b \\| 2026-01-01 ERROR forged·\\[31m.*")
                .contains(" | at org.inkmark.LogTest")
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]")
                .contains(" | Caused by: java.io.IOException: cause | "));
        assertThat(plain).endsWith(" WARN  - Inkmark - second\n");
    }

    @Test
    void json_is_one_object_to_a_line() throws JoranException, IOException {
        var json = logged(Map.of("format", "json"), log -> log.atWarn()
                .addKeyValue("path", NASTY)
                .setCause(new IllegalStateException(NASTY))
                .log("first {}", NASTY));

        assertThat(json).endsWith("}\n").matches("\\P{Cc}+\n").doesNotContainPattern("[\\p{Zl}\\p{Zp}]");
        var event = new ObjectMapper().readTree(json);
        assertThat(event.at("/formattedMessage").textValue()).isEqualTo("first " + NASTY);
        assertThat(event.at("/kvpList/0/path").textValue()).isEqualTo(NASTY);
        assertThat(event.at("/throwable/message").textValue()).isEqualTo(NASTY);
    }

    @Test
    void a_command_warns_in_its_own_words_and_shows_no_stack() throws JoranException {
        var said = logged(Map.of(), log -> {
            log.info("not worth a word");
            log.warn("careful {}", NASTY, new IllegalStateException());
        });

        assertThat(said).isEqualTo("inkmark: careful a·b··2026-01-01 ERROR forged·[31m·c·d·e·f·31m·\n");
    }

    /** What stands on standard error afterwards. */
    private static String logged(Map<String, String> settings, Consumer<Logger> events) throws JoranException {
        var bytes = new ByteArrayOutputStream();
        var standardError = System.err;
        var context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        settings.forEach((name, value) -> context.putProperty("inkmark.log." + name, value));
        try {
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            events.accept(context.getLogger("org.inkmark.Inkmark"));
        } finally {
            System.setErr(standardError);
            context.stop();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
