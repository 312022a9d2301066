package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
    @Test
    void a_server_is_named_by_its_address() {
        assertThat(SmtpServer.of("smtp://me:p%40ss%3Aw%25rd+1@mail.example.org:2525"))
                .isEqualTo(
                        new SmtpServer(false, "mail.example.org", 2525, Optional.of("me"), Optional.of("p@ss:w%rd+1")));
        assertThat(SmtpServer.of("SMTPS://me%40example.org:secret@mail.example.org/"))
                .isEqualTo(new SmtpServer(
                        true, "mail.example.org", 465, Optional.of("me@example.org"), Optional.of("secret")));
        assertThat(SmtpServer.of("smtp://mail.example.org"))
                .isEqualTo(new SmtpServer(false, "mail.example.org", 587, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://mail.example.org",
                "smtp:mail.example.org",
                "smtp://",
                "smtp://me:sec ret@mail.example.org",
                "smtp://me:secret@mail.example.org/path",
                "smtp://me:secret@mail.example.org?starttls=no"
            })
    void what_is_none_is_refused_without_its_text(String text) {
        assertThatThrownBy(() -> SmtpServer.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("no address of a mail server");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org,  smtp,  true",
        "smtp://192.0.2.1,         smtp,  true",
        "smtp://127.0.0.2,         smtp,  true",
        "smtp://localhost:25,      smtp,  false",
        "smtp://127.0.0.1:25,      smtp,  false",
        "smtp://[::1]:25,          smtp,  false",
        "smtps://mail.example.org, smtps, false"
    })
    void mail_leaves_this_machine_by_tls_alone(String url, String protocol, String startsTls) {
        var server = SmtpServer.of(url);

        assertThat(server.protocol()).isEqualTo(protocol);
        assertThat(server.properties())
                .containsEntry("mail." + protocol + ".starttls.required", startsTls)
                .containsEntry("mail." + protocol + ".ssl.checkserveridentity", "true");
    }

    @Test
    void what_is_printed_names_neither_user_nor_password() {
        assertThat(SmtpServer.of("smtp://me:secret@mail.example.org"))
                .asString()
                .isEqualTo("smtp://mail.example.org:587");
    }
}
