package org.inkmark.domain.user;

/** Who asks for something. Rules about what an actor may do stand beside what it is done to. */
public sealed interface Actor {

    /** A reader of whom nothing is known. */
    record Anonymous() implements Actor {
        @Override
        public String toString() {
            return "anonymous";
        }
    }

    /** A user who has signed in. */
    record SignedIn(UserId user, Username username, Role role) implements Actor {
        @Override
        public String toString() {
            return "User " + username;
        }
    }

    /** Whoever holds the command line of the server: may do everything. */
    record Operator() implements Actor {
        @Override
        public String toString() {
            return "operator";
        }
    }

    static Actor anonymous() {
        return new Anonymous();
    }

    static Actor operator() {
        return new Operator();
    }

    static SignedIn signedIn(User user) {
        return new SignedIn(user.id(), user.username(), user.role());
    }

    /** Whether the actor has at least a role. */
    default boolean may(Role role) {
        return switch (this) {
            case Anonymous() -> false;
            case SignedIn signedIn -> signedIn.role().includes(role);
            case Operator() -> true;
        };
    }

    /** Whether the actor is this very user. */
    default boolean is(UserId user) {
        return this instanceof SignedIn signedIn && signedIn.user().equals(user);
    }
}
