package org.inkmark.cli.user;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inkmark.application.user.EditUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "edit", description = "Change a user. What is not named stays as it is.")
final class UserEdit implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "USERNAME")
    private String username = "";

    @Option(names = "--username", paramLabel = "NEW", description = "Another username; the old one's page redirects")
    private Optional<String> newUsername = Optional.empty();

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Another e-mail address")
    private Optional<String> email = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "Another name, as shown to readers")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleName.class,
            description = "ADMIN, EDITOR, AUTHOR or MEMBER")
    private Optional<Role> role = Optional.empty();

    UserEdit(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(newUsername, email, name, role).allMatch(Optional::isEmpty)) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to change: name at least one of --username, --email, --name, --role");
        }
        var change = new EditUser(
                OptionalLong.empty(),
                newUsername,
                email,
                name,
                role.map(Role::name),
                Optional.empty(),
                Optional.empty());
        return site.use(open -> {
            var user = open.port(ManageUsers.class).edit(Actor.operator(), username, change);
            terminal.tell("Changed user " + user.username() + ".");
            return 0;
        });
    }
}
