package org.inkmark.web.conflict;

import java.util.Arrays;
import java.util.List;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.tag.Tags;

/**
 * A field that holds one thing in a form and another where it is kept.
 *
 * @param label the field's
 * @param typed what the form holds
 * @param kept  what sending the form would replace
 */
public record Difference(String label, String typed, String kept) {

    public static Difference ofTags(String typed, Tags kept) {
        try {
            return new Difference("Tags", Tags.of(Tags.split(typed)).typed(), kept.typed());
        } catch (InvalidValue e) {
            return new Difference("Tags", typed, kept.typed());
        }
    }

    public static Difference ofTicks(String label, boolean typed, boolean kept) {
        return new Difference(label, typed ? "yes" : "no", kept ? "yes" : "no");
    }

    /** Those of the fields that do differ. */
    public static List<Difference> among(Difference... fields) {
        return Arrays.stream(fields)
                .filter(field -> !field.typed.equals(field.kept))
                .toList();
    }
}
