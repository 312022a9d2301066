package org.inkmark.web.bookmark;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.domain.tag.Tag;
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
 * @param tags     to choose from
 */
@Introspected
record BookmarkFormPage(
        String action,
        BookmarkForm form,
        FieldErrors errors,
        String notice,
        @Nullable BookmarkItem existing,
        @Nullable Conflict conflict,
        List<Tag> tags) {

    BookmarkFormPage wrong(FieldErrors found) {
        return new BookmarkFormPage(action, form, found, notice, existing, conflict, tags);
    }

    BookmarkFormPage beside(Conflict other) {
        return new BookmarkFormPage(action, form, errors, notice, existing, other, tags);
    }

    BookmarkFormPage saying(String message) {
        return new BookmarkFormPage(action, form, errors, message, existing, conflict, tags);
    }
}
