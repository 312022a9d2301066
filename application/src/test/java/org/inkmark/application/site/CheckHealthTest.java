package org.inkmark.application.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.domain.site.SettingsRepository;
import org.junit.jupiter.api.Test;

class CheckHealthTest {

    private final SettingsRepository settings = mock(SettingsRepository.class);

    @Test
    void a_database_that_answers_is_healthy() {
        assertThatCode(new Health(settings)::check).doesNotThrowAnyException();

        verify(settings).all();
    }

    @Test
    void a_database_that_fails_is_not_until_it_answers_again() {
        when(settings.all())
                .thenThrow(new IllegalStateException("connection refused"))
                .thenReturn(Map.of());
        var health = new Health(settings);

        assertThatThrownBy(health::check)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("connection refused");
        assertThatCode(health::check).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_hangs_is_not_and_is_asked_only_once() {
        var never = new CountDownLatch(1);
        when(settings.all()).thenAnswer(_ -> {
            never.await();
            return Map.of();
        });
        var health = new Health(settings, Duration.ofMillis(20));

        assertThatThrownBy(health::check)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessage("the database has not answered for 20 ms");
        assertThatThrownBy(health::check).isInstanceOf(DatabaseUnusable.class);
        verify(settings, times(1)).all();
    }
}
