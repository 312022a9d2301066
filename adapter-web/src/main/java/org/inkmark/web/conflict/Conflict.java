package org.inkmark.web.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for something that somebody else changed meanwhile, beside what that is now.
 *
 * @param fields the short fields that differ
 * @param text   the long one as it is now; none where it does not differ
 * @param marked both long ones, the differences marked; empty where there are none
 */
public record Conflict(List<Difference> fields, @Nullable String text, List<TextDifference.Part> marked) {

    /**
     * @param typed the long text, with line breaks as browsers send them
     * @param kept  the long text as it is now
     */
    public static Conflict of(List<Difference> fields, String typed, String kept) {
        var mine = typed.replace("\r\n", "\n");
        return mine.equals(kept)
                ? new Conflict(fields, null, List.of())
                : new Conflict(fields, kept, TextDifference.between(kept, mine));
    }

    /** Whether what was typed is what is there. */
    public boolean isEmpty() {
        return fields.isEmpty() && text == null;
    }
}
