package org.inkmark.web.user;

import java.util.Map;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.application.user.Legacy;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.user.User;
import org.inkmark.web.form.Control;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;

/**
 * What shall become of what a user has, as it was typed.
 *
 * @param fate {@code give} or {@code delete}; empty where there was nothing to choose
 * @param heir the username of who gets it
 */
public record UserDeletion(Opened opened, String fate, String heir) {

    /** Where the domain's fields are typed. */
    static final Map<String, Control> CONTROLS =
            Map.of("fate", new Control("give", "What becomes of them"), "heir", new Control("heir", "Who gets them"));

    static UserDeletion of(User user) {
        return new UserDeletion(UserForm.opened(user), "", "");
    }

    static UserDeletion typed(Form form) {
        return new UserDeletion(
                Opened.sent(form), form.text("fate"), form.text("heir").strip());
    }

    /** @throws InvalidValue if nothing was chosen although there is something to choose for, or nobody was named */
    Legacy legacy(Possessions possessions) {
        return switch (fate) {
            case "give" -> new Legacy.HandTo(requireHeir());
            case "delete" -> new Legacy.DeleteEverything();
            default -> {
                if (possessions.posts() + possessions.bookmarks() > 0) {
                    throw new InvalidValue("fate", "must be chosen");
                }
                yield new Legacy.DeleteEverything();
            }
        };
    }

    private String requireHeir() {
        if (heir.isEmpty()) {
            throw new InvalidValue("heir", "must be named by their username");
        }
        return heir;
    }
}
