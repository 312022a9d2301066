package org.inkmark.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void each_tag_counts_once_and_they_are_sorted() {
        assertThat(Tags.of("Java", "c++", "JAVA", " ", "").list()).containsExactly(Tag.of("c++"), Tag.of("java"));
        assertThat(Tags.of("Java", "JAVA").list()).extracting(Tag::label).containsExactly("Java");
    }

    @Test
    void doubles_do_not_count_towards_the_limit() {
        var typed = IntStream.range(0, 64).mapToObj(i -> "Tag" + i % 32).toList();

        assertThat(Tags.of(typed).list()).hasSize(32);
    }

    @Test
    void commas_and_white_space_separate() {
        assertThat(Tags.split(" java, c++\tfree\u00a0jazz,,\n.net "))
                .containsExactly("java", "c++", "free", "jazz", ".net");
        assertThat(Tags.split("")).isEmpty();
        assertThat(Tags.split(" , ")).isEmpty();
    }

    @Test
    void united_tags_hold_each_once_with_the_label_of_the_first() {
        var united = Tags.of("Java", "b").with(Tags.of("a", "JAVA"));

        assertThat(united.list()).containsExactly(Tag.of("a"), Tag.of("b"), Tag.of("java"));
        assertThat(united.list()).extracting(Tag::label).containsExactly("a", "b", "Java");
    }

    @Test
    void too_many_united_tags_are_refused() {
        var many = Tags.of(IntStream.range(0, 32).mapToObj(i -> "tag" + i).toList());

        assertThatRefused(() -> many.with(Tags.of("one-more")), "tags", "at most 32", "not 33");
    }

    @Test
    void only_as_many_tags_are_taken_in_as_there_is_room_for() {
        var thirty =
                Tags.of(IntStream.range(0, 30).mapToObj("tag-%02d"::formatted).toList());

        var full = thirty.withRoomFor(Tags.of("TAG-00", "a", "b", "c"));

        assertThat(full).hasSize(32).containsAll(thirty).contains(Tag.of("a"), Tag.of("b"));
        assertThat(full.withRoomFor(Tags.of("c"))).isEqualTo(full);
        assertThat(Tags.none().withRoomFor(full)).isEqualTo(full);
    }

    @Test
    void tags_can_be_asked() {
        assertThat(Tags.none().isEmpty()).isTrue();
        assertThat(Tags.of("a").isEmpty()).isFalse();
        assertThat(Tags.of("Java").contains(Tag.of("JAVA"))).isTrue();
        assertThat(Tags.of("Java").contains(Tag.of("javascript"))).isFalse();
        assertThat(Tags.of("b", "a")).containsExactlyElementsOf(List.of(Tag.of("a"), Tag.of("b")));
        assertThat(Tags.of("b", "A").typed()).isEqualTo("a, b");
    }
}
