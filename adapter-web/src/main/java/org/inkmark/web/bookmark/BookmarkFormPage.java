package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.form.Difference;
import org.inkmark.web.form.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a bookmark.
 *
 * @param action   where the form is sent
 * @param notice   why the form is back although nothing in it is wrong; empty where it is not
 * @param existing the bookmark that is changed; none for a new one
 * @param current  the bookmark as it was changed elsewhere while this was typed
 */
@Introspected
record BookmarkFormPage(
        String action,
        BookmarkForm form,
        FieldErrors errors,
        String notice,
        @Nullable BookmarkItem existing,
        @Nullable Current current) {

    /**
     * What was saved elsewhere.
     *
     * @param differences from it in what was typed, the note apart
     * @param note        none where it is the note that was typed
     */
    record Current(List<Difference> differences, @Nullable String note) {

        boolean isWhatWasTyped() {
            return differences.isEmpty() && note == null;
        }
    }

    BookmarkFormPage wrong(FieldErrors found) {
        return new BookmarkFormPage(action, form, found, notice, existing, current);
    }

    BookmarkFormPage beside(Current other) {
        return new BookmarkFormPage(action, form, errors, notice, existing, other);
    }

    BookmarkFormPage saying(String message) {
        return new BookmarkFormPage(action, form, errors, message, existing, current);
    }
}
