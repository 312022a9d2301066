package org.inkmark.web.user;

import java.util.List;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Role;
import org.inkmark.web.form.Form;
import org.inkmark.web.user.UserForm.Choice;

/** Whom to invite, as it was typed. */
public record InvitationForm(String role, String days) {

    static InvitationForm blank() {
        return new InvitationForm(UserForm.shown(Role.AUTHOR), Integer.toString(Invitation.DEFAULT_DAYS));
    }

    static InvitationForm typed(Form form) {
        return new InvitationForm(form.text("role"), form.text("days").strip());
    }

    public List<Choice> roles() {
        return UserForm.blank().roles();
    }

    public int maxDays() {
        return Invitation.MAX_DAYS;
    }
}
