package org.inkmark.domain.twofactor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkmark.domain.user.UserId;

/** Where second factors are kept, one a user. Reads may be called anywhere; what writes, inside a unit of work only. */
public interface SecondFactorRepository {

    Optional<SecondFactor> find(UserId user);

    /** Those of the users who have one. */
    Set<UserId> whoHaveOne(Collection<UserId> users);

    /** All of the site. */
    List<SecondFactor> all();

    /**
     * Keeps the first of a user.
     *
     * @throws org.inkmark.domain.AlreadyExists field {@code second factor}, if the user has one
     */
    void add(SecondFactor factor);

    /**
     * Keeps the next state and raises the version by one.
     *
     * @throws org.inkmark.domain.StaleVersion if the version kept is not the factor's, or there is none
     */
    void update(SecondFactor factor);

    /** Seals the secret anew, whatever else has changed meanwhile, and raises the version by one. */
    void replaceSecret(UserId user, String secret);

    /** Nothing happens where the user has none. */
    void delete(UserId user);
}
