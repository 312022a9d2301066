package org.inkmark.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.exceptions.HttpStatusException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LongFormsTest {
    private final LongForms forms = new LongForms(Duration.ofMillis(1));

    @Test
    void while_a_few_long_forms_are_read_another_must_wait_but_a_short_one_passes() {
        var read = inside(LongForms.AT_ONCE, () -> {
            assertThatThrownBy(() -> forms.read(LongForms.SHORT_BYTES + 1, () -> "long"))
                    .isInstanceOf(HttpStatusException.class);
            assertThatThrownBy(() -> forms.read(-1, () -> "of unknown length")).isInstanceOf(HttpStatusException.class);
            return forms.read(LongForms.SHORT_BYTES, () -> "short");
        });

        assertThat(read).isEqualTo("short");
        assertThat(forms.read(-1, () -> "later")).isEqualTo("later");
    }

    @Test
    void one_that_cannot_be_read_leaves_its_place() {
        for (var i = 0; i < 2 * LongForms.AT_ONCE; i++) {
            assertThatThrownBy(() -> forms.read(-1, () -> {
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String inside(int others, Supplier<String> work) {
        return others == 0 ? work.get() : forms.read(-1, () -> inside(others - 1, work));
    }
}
