package org.inkmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.cli.configuration.WrongConfiguration;
import org.inkmark.cli.site.SiteOptions;
import org.inkmark.cli.terminal.CommandFailed;
import org.inkmark.cli.terminal.OutputFailed;
import org.inkmark.cli.terminal.Printable;
import org.inkmark.cli.terminal.Terminal;
import org.inkmark.domain.DomainException;
import org.inkmark.domain.InvalidValue;
import org.inkmark.domain.SiteReadOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * A command that did not do what it was told, said in a line or two. What nobody foresaw gets an id, and its stack is kept
 * under that id in the log folder of the site.
 */
final class Failure implements IExecutionExceptionHandler {
    private final Terminal terminal;
    private final SiteOptions site;
    private final InstantSource clock;

    Failure(Terminal terminal, SiteOptions site, InstantSource clock) {
        this.terminal = terminal;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        var expected = expected(e);
        if (expected instanceof OutputFailed failed && failed.isClosedPipe()) {
            return ExitCode.OK;
        }
        flushWhatWasPrinted();
        switch (expected) {
            case null -> say(unexpected(e));
            case InvalidValue invalid ->
                invalid.violations().forEach(violation -> say(violation.field() + " " + violation.message()));
            case SiteReadOnly moving ->
                say(
                        moving.getMessage()
                                + "\nOnce it has moved, use its new database; only if it is to stay here: inkmark site set read_only=false");
            case OutputFailed failed -> say("cannot write the output: " + failed.getMessage());
            case Throwable other -> say(String.valueOf(other.getMessage()));
        }
        return expected instanceof WrongConfiguration ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    /** What was meant for the operator, also where the container wrapped it on its way; null if nothing was. */
    private static @Nullable Throwable expected(Throwable e) {
        var cause = Optional.of(e);
        while (cause.isPresent()) {
            switch (cause.get()) {
                case DomainException domain -> {
                    return domain;
                }
                case DatabaseUnusable database -> {
                    return database;
                }
                case CommandFailed failed -> {
                    return failed;
                }
                case WrongConfiguration wrong -> {
                    return wrong;
                }
                case OutputFailed failed -> {
                    return failed;
                }
                case Throwable other -> cause = Optional.ofNullable(other.getCause());
            }
        }
        return null;
    }

    private String unexpected(Exception e) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var kept = log();
        if (kept.isEmpty()) {
            return "something unexpected happened: " + e;
        }
        var log = kept.get();
        var stack = new StringWriter();
        e.printStackTrace(new PrintWriter(stack));
        try {
            log.append(clock.instant() + " " + id + " " + oneLine(stack.toString()) + "\n");
            return "something unexpected happened; look for " + id + " in " + log.file();
        } catch (IOException unwritable) {
            return "something unexpected happened: %s; %s cannot be written, so that nothing more is known (%s)"
                    .formatted(e, log.file(), unwritable.getClass().getSimpleName());
        }
    }

    /** As the server logs it: whatever stands in a message begins no line that nobody wrote. */
    private static String oneLine(String stack) {
        return Printable.line(stack.strip().replaceAll("\\R\\s*", " | "));
    }

    /** That of the site; absent where there is none, or nobody can know which it is. */
    private Optional<FailureLog> log() {
        try {
            return Optional.of(new FailureLog(site.data())).filter(FailureLog::hasSite);
        } catch (WrongConfiguration unknown) {
            return Optional.empty();
        }
    }

    private void say(String message) {
        terminal.err().println("inkmark: " + Printable.lines(message));
        terminal.err().flush();
    }

    private void flushWhatWasPrinted() {
        try {
            terminal.out().flush();
        } catch (IOException | OutputFailed e) {
            // the failure that is being told matters more
        }
    }
}
