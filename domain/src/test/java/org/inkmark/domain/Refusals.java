package org.inkmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says of an {@link InvalidValue} what a person who typed the value needs to know. */
public final class Refusals {

    private Refusals() {}

    /** Refused, with one violation of this field, whose message holds these parts. */
    public static void assertThatRefused(ThrowingCallable making, String field, String... parts) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidValue.class, refusal -> {
            assertThat(refusal.violations()).hasSize(1);
            var violation = refusal.violations().getFirst();
            assertThat(violation.field()).isEqualTo(field);
            for (var part : parts) {
                assertThat(violation.message()).contains(part);
            }
            assertThat(refusal).hasMessage(field + " " + violation.message());
        });
    }
}
