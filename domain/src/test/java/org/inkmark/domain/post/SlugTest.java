package org.inkmark.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.Refusals.assertThatRefused;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "hello world", "hällo", "a_b", "a/b", "a.b", " hello", "hello\n", "１"})
    void a_slug_holds_letters_digits_and_hyphens_only(String value) {
        assertThatRefused(() -> new Slug(value), "slug", "a to z, digits and hyphens", value.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "Hello World,                   hello-world",
        "Alice's Café is open,          alices-cafe-is-open",
        "'  What?!  Really -- yes. ',   what-really-yes",
        "C++ and .NET,                  c-and-net",
        "2026,                          2026",
        "-- --a,                        a"
    })
    void a_title_suggests_a_slug(String title, String slug) {
        assertThat(Slug.suggestedBy(title.replace("é", "e"))).hasValue(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "''", "日本"})
    void a_title_of_which_nothing_is_left_suggests_none(String latin) {
        assertThat(Slug.suggestedBy(latin)).isEmpty();
    }

    @Test
    void a_long_title_suggests_no_hyphen_at_the_end() {
        assertThat(Slug.suggestedBy("a".repeat(99) + " bc")).hasValue(new Slug("a".repeat(99)));
    }

    @Test
    void a_number_makes_a_slug_another() {
        assertThat(new Slug("hello").numbered(2)).isEqualTo(new Slug("hello-2"));
        assertThat(new Slug("s".repeat(100)).numbered(12)).isEqualTo(new Slug("s".repeat(97) + "-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "hello,      hello,     true",
        "hello-2,    hello,     true",
        "hello-2-3,  hello-2,   true",
        "hello-2-3,  hello,     false",
        "hello-02,   hello,     false",
        "hello-0,    hello,     false",
        "hello-x,    hello,     false",
        "hello2,     hello,     false",
        "jello-2,    hello,     false",
        "hello,      hello-2,   false",
        "-2,         hello,     false",
        "hello-99999999999,hello,false"
    })
    void a_numbered_form_is_known_again(String slug, String base, boolean isNumberedForm) {
        assertThat(new Slug(slug).isNumberedFormOf(new Slug(base))).isEqualTo(isNumberedForm);
    }

    @Property
    void any_text_suggests_a_slug_or_none(@ForAll String text) {
        Slug.suggestedBy(text).ifPresent(slug -> assertThat(slug.value())
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH));
    }

    @Property
    void a_slug_without_doubled_or_outer_hyphens_suggests_itself(
            @ForAll @CharRange(from = 'a', to = 'z') @Chars({'-', '0', '9'}) @StringLength(min = 1, max = 100)
                    String value) {
        Assume.that(!value.startsWith("-") && !value.endsWith("-") && !value.contains("--"));

        assertThat(Slug.suggestedBy(value)).hasValue(new Slug(value));
    }

    @Property
    void every_numbered_form_is_known_again(
            @ForAll @CharRange(from = 'a', to = 'z') @Chars({'-', '0', '9'}) @StringLength(min = 1, max = 100)
                    String value,
            @ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        var base = new Slug(value);

        assertThat(base.numbered(number).isNumberedFormOf(base)).isTrue();
        assertThat(base.numbered(number)).isNotEqualTo(base.numbered(number % 999_999_999 + 1));
    }
}
