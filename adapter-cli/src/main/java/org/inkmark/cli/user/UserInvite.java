package org.inkmark.cli.user;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.inkmark.application.user.InviteUser;
import org.inkmark.application.user.InviteUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.token.Invitation;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "invite",
        description =
                "Print a link by which somebody becomes a user, once. Whoever has it chooses username and password.")
final class UserInvite implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleName.class,
            defaultValue = "AUTHOR",
            description = "ADMIN, EDITOR, AUTHOR or MEMBER (default: AUTHOR)")
    private Role role = Role.AUTHOR;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "" + Invitation.DEFAULT_DAYS,
            description = "How long the link is good, 1 to " + Invitation.MAX_DAYS + " days (default: "
                    + Invitation.DEFAULT_DAYS + ")")
    private int days = Invitation.DEFAULT_DAYS;

    UserInvite(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return site.use(open -> {
            var invitations = open.port(InviteUsers.class);
            if (!invitations.hasAddress()) {
                throw new CommandFailed(
                        "A link cannot be made, as the site's address is not configured: set INKMARK_URL, or url"
                                + " in the file, to the address at which readers find the site, like https://example.org");
            }
            var invited = invitations.invite(
                    Actor.operator(), new InviteUser(Optional.of(role.name()), OptionalInt.of(days)));
            terminal.out().write(invited.link().orElseThrow() + "\n");
            terminal.tell("Whoever uses this first becomes %s. It is good once, until %s."
                    .formatted(role, invited.invitation().expiresAt()));
            return 0;
        });
    }
}
