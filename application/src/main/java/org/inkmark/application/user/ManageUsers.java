package org.inkmark.application.user;

import java.util.Optional;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.User;

/**
 * Managing users. Users change their own profile and password; everything else is for ADMINs and the operator, and {@link
 * org.inkmark.domain.NotAllowed} to others. {@link org.inkmark.domain.NotFound} where there is no such user, or none that the
 * actor may see. The last enabled ADMIN can be neither disabled, demoted nor deleted ({@link org.inkmark.domain.NotAllowed}).
 */
public interface ManageUsers {

    /**
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule; a password that is soon guessed does
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}
     */
    User add(Actor actor, AddUser command);

    /**
     * Changes a user. Users who change their own username or e-mail address must know their password; who rises to a role that may
     * do more is signed out everywhere.
     *
     * @throws org.inkmark.domain.InvalidValue  with every field that breaks its rule, or field {@code current password}
     * @throws org.inkmark.domain.AlreadyExists field {@code username} or {@code email}
     * @throws org.inkmark.domain.StaleVersion  if somebody else changed the user meanwhile
     * @throws org.inkmark.domain.TryLater      if the password was wrong too often; it was not looked at
     */
    User edit(Actor actor, String username, EditUser command);

    /**
     * Gives a user another password and ends the user's sessions.
     *
     * @param current     the password until now, which users who change their own must know; field {@code current password} of
     *                    {@link org.inkmark.domain.InvalidValue} where it is wrong
     * @param next        field {@code password} where it is soon guessed
     * @param keepSession the token of a session that goes on
     * @throws org.inkmark.domain.TryLater if the password until now was wrong too often; it was not looked at
     */
    void changePassword(
            Actor actor, String username, Optional<String> current, String next, Optional<String> keepSession);

    User enable(Actor actor, String username);

    /**
     * Ends the user's sessions too.
     *
     * @throws org.inkmark.domain.NotAllowed also to those who would disable themselves
     */
    User disable(Actor actor, String username);

    /**
     * Ends all sessions of a user.
     *
     * @return the user
     */
    User signOut(Actor actor, String username);

    /**
     * Deletes a user, and hands on or deletes what the user has.
     *
     * @throws org.inkmark.domain.NotAllowed also to those who would delete themselves
     */
    void delete(Actor actor, String username, Legacy legacy);
}
