package org.inkmark.cli.user;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.twofactor.OverseeTwoFactor;
import org.inkmark.application.user.BrowseUsers;
import org.inkmark.cli.output.FormatOption;
import org.inkmark.cli.output.LimitOption;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.UserFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List users, the newest first.")
final class UserList implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleName.class,
            description = "Only ADMIN, EDITOR, AUTHOR or MEMBER")
    private Optional<Role> role = Optional.empty();

    @Option(names = "--disabled", description = "Only those who are disabled")
    private boolean disabled;

    UserList(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var filter = new UserFilter(role, disabled ? Optional.of(false) : Optional.empty());
        return site.use(open -> {
            var users = open.port(BrowseUsers.class);
            var oversee = open.port(OverseeTwoFactor.class);
            var wanted = limit.of(request -> listed(users.list(Actor.operator(), filter, request), oversee));
            UserSheet.LIST.list(wanted, format.format(), terminal);
            return 0;
        });
    }

    private static Page<UserSheet.Listed> listed(Page<User> page, OverseeTwoFactor oversee) {
        var have = oversee.whoHaveIt(
                Actor.operator(), page.items().stream().map(User::id).toList());
        return page.map(user -> new UserSheet.Listed(user, have.contains(user.id())));
    }
}
