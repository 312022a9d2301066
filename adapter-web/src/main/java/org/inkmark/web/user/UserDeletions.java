package org.inkmark.web.user;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.session.ResumableForm;

/** Asks before a user is deleted, and once more where the answer's session has ended. */
@Singleton
class UserDeletions implements ResumableForm {
    private static final Pattern DELETE = Pattern.compile("/desk/users/[^/]+/delete");

    private final BrowseUsers users;
    private final UserForms forms;
    private final UserItems items;

    UserDeletions(BrowseUsers users, UserForms forms, UserItems items) {
        this.users = users;
        this.forms = forms;
        this.items = items;
    }

    /** @throws NotFound if the very user for whom the form was made is gone */
    User find(UserDeletion typed, Actor actor) {
        return forms.find(typed.opened(), actor)
                .orElseThrow(() -> new NotFound("user", typed.opened().name()));
    }

    ModelAndView<Object> page(User user, UserDeletion form, Actor actor, FieldErrors errors, String notice) {
        var things = said(users.possessions(actor, user.username().value()));
        return new ModelAndView<>(
                "user/delete", new UserDeletionPage(items.item(user, actor), things, form, errors, notice));
    }

    private static String said(Possessions possessions) {
        return Stream.of(counted(possessions.posts(), "post"), counted(possessions.bookmarks(), "bookmark"))
                .filter(things -> !things.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String counted(long number, String noun) {
        return number == 0 ? "" : String.format(Locale.UK, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return DELETE.matcher(to.path()).matches();
    }

    @Override
    public boolean isFor(Actor.SignedIn actor) {
        return actor.may(Role.ADMIN);
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = UserDeletion.typed(typed);
        return page(find(form, actor), form, actor, FieldErrors.none(), message);
    }
}
