package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorCodesTest {

    /** 12345678901234567890, the key of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final AuthenticatorCodes codes = new AuthenticatorCodes();

    /** The last six digits of those in the appendix. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(second), -1))
                .hasValue(second / 30);
    }

    @Test
    void clocks_may_differ_by_one_step() {
        for (var second : new long[] {1111111109 - 30, 1111111109, 1111111109 + 30}) {
            assertThat(codes.stepOf(SECRET, "081804", Instant.ofEpochSecond(second), -1))
                    .hasValue(37037036);
        }
        assertThat(codes.stepOf(SECRET, "081804", Instant.ofEpochSecond(1111111109 - 60), -1))
                .isEmpty();
        assertThat(codes.stepOf(SECRET, "081804", Instant.ofEpochSecond(1111111109 + 60), -1))
                .isEmpty();
    }

    @Test
    void a_step_that_is_over_does_not_count() {
        var now = Instant.ofEpochSecond(1111111109);

        assertThat(codes.stepOf(SECRET, "081804", now, 37037035)).hasValue(37037036);
        assertThat(codes.stepOf(SECRET, "081804", now, 37037036)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'081 804'", "' 081804 '"})
    void spaces_do_not_matter(String code) {
        assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(1111111109), -1))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "81804", "0081804", "081805", "٠٨١٨٠٤", "abc"})
    void anything_else_is_no_code(String code) {
        assertThat(codes.stepOf(SECRET, code, Instant.ofEpochSecond(1111111109), -1))
                .isEmpty();
    }
}
