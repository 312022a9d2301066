package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.domain.tag.Tag;
import org.inkmark.web.conflict.Conflict;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The editor.
 *
 * @param action   where the form is sent
 * @param notice   why the form is back although nothing in it is wrong; empty where it is not
 * @param existing the post that is changed; none for a new one
 * @param conflict  what somebody else changed while this was typed
 * @param preview  what the text looks like, where that was asked for
 * @param zone     in which a time is typed
 * @param tags     to choose from
 */
@Introspected
record EditorPage(
        String action,
        PostForm form,
        FieldErrors errors,
        String notice,
        @Nullable DeskPost existing,
        @Nullable Conflict conflict,
        @Nullable SafeHtml preview,
        String zone,
        List<Tag> tags) {

    static EditorPage of(String action, PostForm form, @Nullable DeskPost existing, String zone, List<Tag> tags) {
        return new EditorPage(action, form, FieldErrors.none(), "", existing, null, null, zone, tags);
    }

    EditorPage wrong(FieldErrors found) {
        return new EditorPage(action, form, found, notice, existing, conflict, preview, zone, tags);
    }

    EditorPage saying(String message) {
        return new EditorPage(action, form, errors, message, existing, conflict, preview, zone, tags);
    }

    EditorPage beside(Conflict other) {
        return new EditorPage(action, form, errors, notice, existing, other, preview, zone, tags);
    }

    EditorPage showing(SafeHtml rendered) {
        return new EditorPage(action, form, errors, notice, existing, conflict, rendered, zone, tags);
    }
}
