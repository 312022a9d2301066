package org.inkmark.application.session;

/**
 * A secret that a user may put into an authenticator app, not kept yet.
 *
 * @param secret 160 bits in base 32
 * @param sealed the same as the form carries it, for this user alone
 */
public record TwoFactorOffer(String secret, String sealed) {

    /** Neither of the two. */
    @Override
    public String toString() {
        return "TwoFactorOffer";
    }
}
