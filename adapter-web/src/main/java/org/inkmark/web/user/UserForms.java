package org.inkmark.web.user;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.domain.NotFound;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserId;
import org.inkmark.web.form.FieldErrors;
import org.inkmark.web.form.Form;
import org.inkmark.web.form.Opened;
import org.inkmark.web.link.DeskPath;
import org.inkmark.web.link.Links;
import org.inkmark.web.session.ResumableForm;

/** Opens forms: for a new user, for one there is, and once more for words whose session has ended. */
@Singleton
class UserForms implements ResumableForm {
    private static final String GONE =
            "This user is no longer there. Nothing that you typed is lost: with a password it makes a new user.";
    private static final String NEW = "/desk/users/new";
    private static final Pattern EDIT = Pattern.compile("/desk/users/[^/]+/edit");

    private final BrowseUsers users;
    private final UserItems items;
    private final Links links;

    UserForms(BrowseUsers users, UserItems items, Links links) {
        this.users = users;
        this.items = items;
        this.links = links;
    }

    UserFormPage blank(UserForm form) {
        return new UserFormPage(links.newUser(), form, FieldErrors.none(), "", null, null);
    }

    UserFormPage existing(User user, UserForm form, Actor actor) {
        var item = items.item(user, actor);
        return new UserFormPage(item.edit(), form, FieldErrors.none(), "", item, null);
    }

    /** The very user for whom a form was made, whatever the username by now; none where they are gone. */
    Optional<User> find(Opened opened, Actor actor) {
        try {
            var user = users.show(actor, opened.name());
            return opened.id(UserId::new).filter(user.id()::equals).map(_ -> user);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Both versions; sending the form again overwrites the other one knowingly. */
    UserFormPage stale(User now, UserForm typed, Actor actor) {
        return existing(now, typed.reopened(now), actor).beside(typed.conflictWith(now));
    }

    /** What was typed for a user who is there no longer, as a new one. */
    UserFormPage gone(UserForm typed) {
        return blank(typed.forNewUser()).saying(GONE);
    }

    @Override
    public boolean isSentTo(DeskPath to) {
        return to.path().equals(NEW) || EDIT.matcher(to.path()).matches();
    }

    @Override
    public boolean isFor(Actor.SignedIn actor) {
        return actor.may(Role.ADMIN);
    }

    @Override
    public ModelAndView<Object> page(DeskPath to, Form typed, Actor.SignedIn actor, String message) {
        var form = UserForm.typed(typed);
        return view(to.path().equals(NEW) ? blank(form).saying(message) : reopened(form, actor, message));
    }

    private UserFormPage reopened(UserForm form, Actor actor, String message) {
        return find(form.opened(), actor)
                .map(user -> isStale(user, form)
                        ? stale(user, form, actor)
                        : existing(user, form, actor).saying(message))
                .orElseGet(() -> gone(form));
    }

    private static boolean isStale(User now, UserForm form) {
        return !UserForm.opened(now).equals(form.opened());
    }

    static ModelAndView<Object> view(UserFormPage page) {
        return new ModelAndView<>("user/form", page);
    }
}
