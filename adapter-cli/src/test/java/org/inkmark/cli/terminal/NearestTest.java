package org.inkmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "alcie, alice",
        "alic, alice",
        "alicee, alice",
        "alixe, alice",
        "ALICE, alice",
        "bbo, bob",
        "my-frist-pots, my-first-post",
        "first-post, my-first-post"
    })
    void a_slip_of_the_finger_is_near(String typed, String name) {
        assertThat(Nearest.to(typed, Stream.of("zoe", "bob", "alice", "my-first-post")))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({"al, alice", "carol, alice", "xyz, bob", "'', bob", "my-second-post-of-all, my-first-post"})
    void what_is_far_is_not_suggested(String typed, String name) {
        assertThat(Nearest.to(typed, Stream.of(name))).isEmpty();
    }

    @Test
    void the_beginning_of_a_name_is_near_where_nothing_is_nearer() {
        assertThat(Nearest.to("my-first", Stream.of("zoe", "my-first-post", "my-first-book")))
                .contains("my-first-post");
        assertThat(Nearest.to("list", Stream.of("listings", "lost"))).contains("lost");
    }

    @Test
    void of_several_the_nearest_is_suggested_and_of_equally_near_ones_the_first() {
        assertThat(Nearest.to("anna-b", Stream.of("anna-cc", "anna-c", "anna-d")))
                .contains("anna-c");
    }

    @Test
    void without_a_name_there_is_no_suggestion() {
        assertThat(Nearest.to("alice", Stream.empty())).isEmpty();
        assertThat(Nearest.question("alice", Stream.empty())).isEmpty();
    }
}
