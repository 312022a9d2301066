package org.inkmark.cli.database;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.inkmark.application.database.CreateDatabase;
import org.inkmark.cli.configuration.DatabaseUrl;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = {
            "Make the database and the user that the database URL names, on its server. What is there already stays as "
                    + "it is.",
            "Where administrators sign in on the server itself, as on Debian: inkmark db create --print | sudo mariadb "
                    + "(MySQL: | sudo mysql; PostgreSQL: | sudo -u postgres psql)."
        })
final class DatabaseCreate implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @ArgGroup
    private @Nullable Way way;

    @Spec
    private CommandSpec spec;

    /** Who runs the SQL. */
    private static final class Way {
        @Option(
                names = "--print",
                required = true,
                description = "Print the SQL for an administrator; it holds the user's password")
        private boolean prints;

        @Option(
                names = "--admin-url",
                required = true,
                paramLabel = "URL",
                description = "Run it as an administrator of the server, like mysql://root@HOST or "
                        + "postgresql://postgres@HOST; asks for the password")
        private @Nullable String administrator;
    }

    DatabaseCreate(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var chosen = way;
        if (chosen == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say who makes it: 'inkmark db create --print | sudo mariadb' (or | sudo -u postgres psql) on the "
                            + "server itself, or --admin-url URL for an administrator with a password");
        }
        return site.useDatabase(open -> {
            var database = open.port(CreateDatabase.class);
            if (chosen.prints) {
                terminal.out().write(database.script());
            } else {
                var administrator = Objects.requireNonNull(chosen.administrator);
                DatabaseUrl.warning("--admin-url", administrator).ifPresent(terminal::warn);
                database.create(administrator);
                terminal.tell("The database and its user are there. Next: inkmark db upgrade");
            }
            return 0;
        });
    }
}
