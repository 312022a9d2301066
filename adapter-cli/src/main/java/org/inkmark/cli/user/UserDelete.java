package org.inkmark.cli.user;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.application.user.BrowseUsers.Possessions;
import org.inkmark.application.user.Legacy;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Confirmation;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Delete a user, and say what becomes of the user's posts and bookmarks.")
final class UserDelete implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final Confirmation confirmation;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    @ArgGroup(multiplicity = "1")
    private Fate fate = new Fate();

    /** One of the two. */
    static final class Fate {
        @Option(
                names = "--reassign-to",
                paramLabel = "USERNAME",
                required = true,
                description = "Give the posts and bookmarks to another user")
        private @Nullable String heir;

        @Option(names = "--with-everything", required = true, description = "Delete the posts and bookmarks too")
        @SuppressWarnings("UnusedVariable") // its being there without the other says it all
        private boolean withEverything;

        Legacy legacy() {
            return heir == null ? new Legacy.DeleteEverything() : new Legacy.HandTo(heir);
        }
    }

    UserDelete(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        confirmation.requireSomebodyToAsk();
        return site.use(open -> {
            var users = open.port(BrowseUsers.class);
            var name = users.show(Actor.operator(), username).username().value();
            confirmation.require(question(name, users.possessions(Actor.operator(), name)));
            open.port(ManageUsers.class).delete(Actor.operator(), name, fate.legacy());
            terminal.tell("Deleted user " + name + ".");
            return 0;
        });
    }

    private String question(String name, Possessions possessions) {
        var things = counted(possessions.posts(), "post") + " and " + counted(possessions.bookmarks(), "bookmark");
        return switch (fate.legacy()) {
            case Legacy.HandTo(var heir) -> "Delete user " + name + " and give " + things + " to " + heir + "?";
            case Legacy.DeleteEverything() -> "Delete user " + name + " with " + things + "?";
        };
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
