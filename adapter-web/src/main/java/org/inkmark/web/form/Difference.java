package org.inkmark.web.form;

import java.util.Arrays;
import java.util.List;

/**
 * A field that holds one thing in a form and another where it is kept.
 *
 * @param label the field's
 * @param typed what the form holds
 * @param kept  what sending the form would replace
 */
public record Difference(String label, String typed, String kept) {

    /** Those of the fields that do differ. */
    public static List<Difference> among(Difference... fields) {
        return Arrays.stream(fields)
                .filter(field -> !field.typed.equals(field.kept))
                .toList();
    }
}
