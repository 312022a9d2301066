package org.inkmark.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void a_form_of_a_hundred_fields_is_read() {
        assertThat(Form.decode(fields(100)).fields()).hasSize(100).containsEntry("f99", "a b");
    }

    @Test
    void one_of_more_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Form.decode(fields(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> Form.decode("&".repeat(8_000_000)));
    }

    @Test
    void the_first_of_two_fields_with_one_name_counts() {
        assertThat(Form.decode("a=1&a=2&b").fields()).containsEntry("a", "1").containsEntry("b", "");
    }

    @Test
    void what_was_packed_comes_back_and_nothing_else_does() {
        var form = Form.decode(fields(100));

        assertThat(Form.unpack(form.pack()).fields()).isEqualTo(form.fields());
        assertThatIllegalArgumentException().isThrownBy(() -> Form.unpack("YQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> Form.unpack(".".repeat(8_000_000)));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=a+b").collect(Collectors.joining("&"));
    }
}
