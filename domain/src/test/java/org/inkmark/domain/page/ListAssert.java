package org.inkmark.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Walks a list page by page, in both directions, as a reader does. */
public final class ListAssert<T> {

    private final Function<PageRequest, Page<T>> list;

    private ListAssert(Function<PageRequest, Page<T>> list) {
        this.list = list;
    }

    public static <T> ListAssert<T> assertThatList(Function<PageRequest, Page<T>> list) {
        return new ListAssert<>(list);
    }

    /** The list holds just these, newest first, on one page and on pages of any size, from either end. */
    public void holds(List<T> newestFirst) {
        assertThat(list.apply(PageRequest.first(PageRequest.MAX_SIZE)).items()).containsExactlyElementsOf(newestFirst);
        for (var size = 1; size <= newestFirst.size() + 1; size++) {
            var pages = downwards(size);
            assertThat(pages.stream().flatMap(page -> page.items().stream()))
                    .as("pages of %d, from the newest on", size)
                    .containsExactlyElementsOf(newestFirst);
            assertThat(pages.getFirst().newer()).isEmpty();
            assertThat(upwards(size, pages.getLast()))
                    .as("pages of %d, from the oldest on", size)
                    .containsExactlyElementsOf(newestFirst);
        }
    }

    private List<Page<T>> downwards(int size) {
        var pages = new ArrayList<Page<T>>();
        var request = Optional.of(PageRequest.first(size));
        while (request.isPresent()) {
            var page = list.apply(request.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            pages.add(page);
            request = page.older().map(cursor -> PageRequest.olderThan(cursor, size));
        }
        return pages;
    }

    private List<T> upwards(int size, Page<T> oldest) {
        var items = new ArrayList<>(oldest.items());
        var newer = oldest.newer();
        while (newer.isPresent()) {
            var page = list.apply(PageRequest.newerThan(newer.get(), size));
            assertThat(page.older()).as("way back").isPresent();
            items.addAll(0, page.items());
            newer = page.newer();
        }
        return items;
    }
}
