package org.inkmark.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inkmark.domain.page.ListAssert.assertThatList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_page_knows_its_neighbours() {
        var list = list(1, 2, 3, 4, 5);

        assertThat(list.page(PageRequest.first(2))).isEqualTo(page(List.of(5L, 4L), Optional.empty(), at(4)));
        assertThat(list.page(PageRequest.olderThan(cursor(4), 2))).isEqualTo(page(List.of(3L, 2L), at(3), at(2)));
        assertThat(list.page(PageRequest.olderThan(cursor(2), 2)))
                .isEqualTo(page(List.of(1L), at(1), Optional.empty()));
        assertThat(list.page(PageRequest.newerThan(cursor(1), 2))).isEqualTo(page(List.of(3L, 2L), at(3), at(2)));
        assertThat(list.page(PageRequest.newerThan(cursor(3), 2)))
                .isEqualTo(page(List.of(5L, 4L), Optional.empty(), at(4)));
    }

    @Test
    void a_list_that_fits_on_one_page_has_no_neighbours() {
        assertThat(list(1, 2).page(PageRequest.first(2)))
                .isEqualTo(page(List.of(2L, 1L), Optional.empty(), Optional.empty()));
        assertThat(list().page(PageRequest.first(2))).isEqualTo(page(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_page_of_other_things_has_the_same_neighbours() {
        var page = page(List.of(2L, 1L), at(2), at(1));

        assertThat(page.map(number -> "n" + number)).isEqualTo(new Page<>(List.of("n2", "n1"), at(2), at(1)));
    }

    @Test
    void a_whole_list_is_read_page_by_page_as_it_is_consumed() {
        var numbers = LongStream.rangeClosed(1, 1_201).toArray();
        var list = list(numbers);

        assertThat(Page.all(list::page))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_201)
                        .mapToObj(i -> 1_202 - i)
                        .toList());
        assertThat(list.requests).hasSize(13);

        list.requests.clear();
        assertThat(Page.all(list::page).limit(10)).hasSize(10);
        assertThat(list.requests).hasSize(1);
    }

    @Test
    void an_empty_list_is_read_once() {
        var list = list();

        assertThat(Page.all(list::page)).isEmpty();
        assertThat(list.requests).hasSize(1);
    }

    @Test
    void a_request_says_how_to_read() {
        assertThat(PageRequest.first(10).fetch()).isEqualTo(11);
        assertThat(PageRequest.first(10).ascending()).isFalse();
        assertThat(PageRequest.olderThan(cursor(1), 10).ascending()).isFalse();
        assertThat(PageRequest.newerThan(cursor(1), 10).ascending()).isTrue();
        assertThat(PageRequest.first(10).cursor()).isEmpty();
        assertThat(PageRequest.olderThan(cursor(1), 10).cursor()).hasValue(cursor(1));
        assertThat(PageRequest.newerThan(cursor(2), 10).cursor()).hasValue(cursor(2));
    }

    @Property(tries = 100)
    void pages_of_any_size_meet_each_thing_once_in_both_directions(@ForAll @IntRange(max = 12) int length) {
        var numbers = LongStream.rangeClosed(1, length).toArray();

        assertThatList(list(numbers)::page)
                .holds(LongStream.rangeClosed(1, length)
                        .mapToObj(i -> length + 1 - i)
                        .toList());
    }

    private static TestList list(long... numbers) {
        return new TestList(LongStream.of(numbers).boxed().toList(), new ArrayList<>());
    }

    /** Numbers, each of which is its own place: two of one instant, then two of the next. */
    private record TestList(List<Long> numbers, List<PageRequest> requests) {
        Page<Long> page(PageRequest request) {
            requests.add(request);
            var fetched = numbers.stream()
                    .filter(number -> request.cursor()
                            .map(cursor -> request.ascending() ? number > cursor.id() : number < cursor.id())
                            .orElse(true))
                    .sorted(request.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder())
                    .limit(request.fetch())
                    .toList();
            return Page.of(fetched, request, PageTest::cursor);
        }
    }

    private static Cursor cursor(long number) {
        return new Cursor(Instant.ofEpochSecond(number / 2), number);
    }

    private static Optional<Cursor> at(long number) {
        return Optional.of(cursor(number));
    }

    private static Page<Long> page(List<Long> items, Optional<Cursor> newer, Optional<Cursor> older) {
        return new Page<>(items, newer, older);
    }
}
