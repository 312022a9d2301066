package org.inkmark.cli.user;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inkmark.application.user.AddUser;
import org.inkmark.application.user.ManageUsers;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.NewPassword;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.Validation;
import org.inkmark.domain.user.Actor;
import org.inkmark.domain.user.EmailAddress;
import org.inkmark.domain.user.Password;
import org.inkmark.domain.user.Role;
import org.inkmark.domain.user.User;
import org.inkmark.domain.user.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Add a user; makes the site where there is none.")
final class UserAdd implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final NewPassword password;

    @Parameters(paramLabel = "USERNAME", description = "2 to 32 of a-z, 0-9, _ and -")
    private String username = "";

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "The user's e-mail address")
    private String email = "";

    @Option(names = "--name", paramLabel = "NAME", description = "As shown to readers (default: the username)")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleName.class,
            defaultValue = "AUTHOR",
            description = "ADMIN, EDITOR, AUTHOR or MEMBER (default: AUTHOR)")
    private Role role = Role.AUTHOR;

    UserAdd(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.password = new NewPassword(terminal);
    }

    @Override
    public Integer call() throws IOException {
        var typed = password.read(username);
        refuseWhatIsWrong(typed);
        return site.useOrMake(open -> {
            var user = open.port(ManageUsers.class)
                    .add(Actor.operator(), new AddUser(username, email, name, Optional.of(role.name()), typed));
            terminal.tell("Added user " + user.username() + " (" + user.role() + ").");
            return 0;
        });
    }

    /** Asked again by the use case; asked here first, so that a slip of the finger makes no site. */
    private void refuseWhatIsWrong(String typedPassword) {
        var validation = new Validation();
        validation.check(() -> new Username(username));
        validation.check(() -> new EmailAddress(email));
        name.filter(typed -> !typed.isBlank()).ifPresent(typed -> validation.check(() -> User.name(typed)));
        validation.check(() -> new Password(typedPassword));
        validation.throwIfBroken();
    }
}
