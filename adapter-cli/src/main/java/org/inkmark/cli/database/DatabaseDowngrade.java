package org.inkmark.cli.database;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inkmark.application.database.ManageDatabase;
import org.inkmark.application.database.Migration;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.Confirmation;
import org.inkmark.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "downgrade",
        description =
                "Bring the tables to an older version, for an older Inkmark. End every server of the site first. Where "
                        + "this was cut off, run it again.")
final class DatabaseDowngrade implements Callable<Integer> {
    private final SiteOptions site;
    private final Terminal terminal;

    @Mixin
    private final Confirmation confirmation;

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "The version to reach (the one before); 0 removes all tables")
    private @Nullable Integer version;

    DatabaseDowngrade(SiteOptions site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        confirmation.requireSomebodyToAsk();
        return site.useDatabase(open -> {
            var database = open.port(ManageDatabase.class);
            var before = database.status().applied();
            var wanted = version == null ? Math.max(before - 1, 0) : version;
            var undone = database.undoneBy(wanted);
            if (!undone.isEmpty()) {
                if (confirmation.isGiven()) {
                    terminal.tell(losses(undone));
                }
                confirmation.require(
                        "Bring the database from version %d to %d? %s".formatted(before, wanted, losses(undone)));
            }
            database.downgrade(wanted);
            terminal.tell(
                    undone.isEmpty()
                            ? "The database has version %d already.".formatted(wanted)
                            : "Brought the database from version %d to %d.".formatted(before, wanted));
            return 0;
        });
    }

    private static String losses(List<Migration> undone) {
        var losses = undone.stream()
                .map(Migration::loss)
                .filter(loss -> !loss.isEmpty())
                .map(loss -> loss.endsWith(".") ? loss.substring(0, loss.length() - 1) : loss)
                .collect(Collectors.joining("; "));
        return losses.isEmpty() ? "Nothing that was written will be lost." : "This loses " + losses + ".";
    }
}
