package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.form.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a bookmark.
 *
 * @param action   where the form is sent
 * @param notice   why the form is back although nothing in it is wrong; empty where it is not
 * @param existing the bookmark that is changed; none for a new one
 * @param conflict what was changed elsewhere while this was typed
 */
@Introspected
record BookmarkFormPage(
        String action,
        BookmarkForm form,
        FieldErrors errors,
        String notice,
        @Nullable BookmarkItem existing,
        @Nullable Conflict conflict) {

    BookmarkFormPage wrong(FieldErrors found) {
        return new BookmarkFormPage(action, form, found, notice, existing, conflict);
    }

    BookmarkFormPage beside(Conflict other) {
        return new BookmarkFormPage(action, form, errors, notice, existing, other);
    }

    BookmarkFormPage saying(String message) {
        return new BookmarkFormPage(action, form, errors, message, existing, conflict);
    }
}
