package org.inkmark.web.form;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.inkmark.domain.InvalidValue;

/**
 * What a form was opened for, as the form carries it unseen; all empty for something new.
 *
 * @param id      what it is for life; it alone says what a form changes
 * @param name    what it answered to when the form was opened: a slug, an address
 * @param version that was read then
 */
public record Opened(String id, String name, String version) {

    public static Opened nothing() {
        return new Opened("", "", "");
    }

    public static Opened of(Object id, String name, long version) {
        return new Opened(id.toString(), name, Long.toString(version));
    }

    public static Opened sent(Form form) {
        return new Opened(form.text("id"), form.text("opened"), form.text("version"));
    }

    /** The id, none where the form carries none that anything could have. */
    public <T> Optional<T> id(LongFunction<T> type) {
        try {
            return Optional.of(type.apply(Long.parseLong(id)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    public OptionalLong versionRead() {
        return version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty();
    }

    /** What was typed as its name, none where that is still what it was. */
    public Optional<String> renamed(String typed) {
        return typed.equals(name) ? Optional.empty() : Optional.of(typed);
    }
}
