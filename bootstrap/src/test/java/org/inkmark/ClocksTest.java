package org.inkmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.RepeatedTest;

class ClocksTest {
    @RepeatedTest(100)
    void time_ticks_in_microseconds() {
        var now = new Clocks().clock().instant();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }
}
