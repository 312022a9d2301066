package org.inkmark.web.post;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.inkmark.web.form.Difference;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The editor.
 *
 * @param action   where the form is sent
 * @param notice   why the form is back although nothing in it is wrong; empty where it is not
 * @param existing the post that is changed; none for a new one
 * @param current  the post as somebody else changed it while this was typed
 * @param preview  what the text looks like, where that was asked for
 * @param zone     in which a time is typed
 */
@Introspected
record EditorPage(
        String action,
        PostForm form,
        FieldErrors errors,
        String notice,
        @Nullable DeskPost existing,
        @Nullable Current current,
        @Nullable SafeHtml preview,
        String zone) {

    /**
     * What somebody else saved.
     *
     * @param differences from it in what was typed, the text apart
     * @param body        none where it is the text that was typed
     */
    record Current(List<Difference> differences, @Nullable String body) {

        boolean isWhatWasTyped() {
            return differences.isEmpty() && body == null;
        }
    }

    static EditorPage of(String action, PostForm form, @Nullable DeskPost existing, String zone) {
        return new EditorPage(action, form, FieldErrors.none(), "", existing, null, null, zone);
    }

    EditorPage wrong(FieldErrors found) {
        return new EditorPage(action, form, found, notice, existing, current, preview, zone);
    }

    EditorPage saying(String message) {
        return new EditorPage(action, form, errors, message, existing, current, preview, zone);
    }

    EditorPage beside(Current other) {
        return new EditorPage(action, form, errors, notice, existing, other, preview, zone);
    }

    EditorPage showing(SafeHtml rendered) {
        return new EditorPage(action, form, errors, notice, existing, current, rendered, zone);
    }
}
