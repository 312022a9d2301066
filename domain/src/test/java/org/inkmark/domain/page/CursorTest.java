package org.inkmark.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.inkmark.domain.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,          7, 0_7",
        "1970-01-01T00:00:01.000002Z,   7, 1000002_7",
        "1969-12-31T23:59:59.999999Z,   1, -1_1",
        "2026-03-01T12:00:00.123456789Z,9007199254740991, 1772366400123456_9007199254740991",
        "0001-01-01T00:00:00Z,          1, -62135596800000000_1",
        "9999-12-31T23:59:59.999999Z,   1, 253402300799999999_1"
    })
    void a_cursor_is_text_that_fits_into_an_address(Instant at, long id, String text) {
        assertThat(new Cursor(at, id).text()).isEqualTo(text);
        assertThat(Cursor.parse(text)).hasValue(new Cursor(at, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "7", "7_", "_7", "a_b", "1_-1", "1_1 ", "1.5_1", "--1_1", "1_1_1", "１_1"})
    void what_is_no_cursor_is_none(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999_1", "1_99999999999999999", "99999999999999999999999999999_1"})
    void what_is_too_large_is_no_cursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Property
    void a_cursor_survives_the_way_through_an_address(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long seconds,
            @ForAll @LongRange(min = 0, max = 999_999) long micros,
            @ForAll @LongRange(min = 1, max = Ids.MAX) long id) {
        var cursor = new Cursor(Instant.ofEpochSecond(seconds, micros * 1_000), id);

        assertThat(cursor.text()).matches("-?[0-9]+_[0-9]+");
        assertThat(Cursor.parse(cursor.text())).hasValue(cursor);
    }

    @Property
    void any_text_is_a_cursor_or_none(@ForAll String text) {
        Cursor.parse(text)
                .ifPresent(cursor -> assertThat(Cursor.parse(cursor.text())).hasValue(cursor));
    }
}
