package org.inkmark.cli.output;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inkmark.domain.page.Page;
import org.inkmark.domain.page.PageRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --limit}; without it a list is complete. */
public final class LimitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private OptionalLong limit = OptionalLong.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Print the newest N only")
    void limit(long typed) {
        if (typed < 1) {
            throw new ParameterException(command.commandLine(), "--limit must be 1 or more, not " + typed);
        }
        limit = OptionalLong.of(typed);
    }

    /** As much of a list as is wanted, read a page at a time. */
    public <T> Stream<T> of(Function<PageRequest, Page<T>> list) {
        if (limit.isEmpty()) {
            return Page.all(list);
        }
        var wanted = limit.getAsLong();
        return wanted <= PageRequest.MAX_SIZE
                ? list.apply(PageRequest.first((int) wanted)).items().stream()
                : Page.all(list).limit(wanted);
    }
}
