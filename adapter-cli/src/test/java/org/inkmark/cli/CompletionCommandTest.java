package org.inkmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    private final CommandLineUnderTest inkmark = new CommandLineUnderTest().openedBy(choice -> {
        throw new AssertionError("a site was opened");
    });

    @ParameterizedTest
    @CsvSource({
        "inkmark pos, post",
        "inkmark comp, completion",
        "inkmark completion z, zsh",
        "inkmark post wi, withdraw",
        "inkmark post list --st, --state",
        "inkmark post list --state sch, scheduled",
        "inkmark post list --format j, json",
        "inkmark user add --role ED, EDITOR",
        "inkmark site rotate-secret --y, --yes"
    })
    void bash_completes_commands_options_and_their_values(String typed, String completed)
            throws IOException, InterruptedException {
        assertThat(completions(typed)).containsExactly(completed);
    }

    @Test
    void bash_shows_all_commands_where_nothing_was_typed_yet() throws IOException, InterruptedException {
        assertThat(completions("inkmark ")).contains("user", "post", "bookmark", "site", "completion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "BASH"})
    void the_script_needs_no_site(String shell) {
        assertThat(inkmark.run("completion", shell)).isZero();

        assertThat(inkmark.printed()).contains("bashcompinit").contains("complete -F");
        assertThat(inkmark.said()).isEmpty();
    }

    @Test
    void another_shell_is_wrong_usage() {
        assertThat(inkmark.run("completion", "fish")).isEqualTo(2);

        assertThat(inkmark.said()).contains("'fish'");
    }

    /** What bash offers for the last word when the tabulator is pressed behind the text. */
    private List<String> completions(String typed) throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/bash")).isExecutable();
        assertThat(inkmark.run("completion", "bash")).isZero();
        var script = Files.writeString(folder.resolve("inkmark"), inkmark.printed());
        var bash = new ProcessBuilder("/bin/bash", "--norc", "-c", """
                        source "$1" || exit
                        IFS=' ' read -ra COMP_WORDS <<<"$2"
                        [[ $2 == *' ' ]] && COMP_WORDS+=('')
                        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$2 COMP_POINT=${#2}
                        command=$(complete -p inkmark | sed 's/.*-F \\([^ ]*\\).*/\\1/')
                        compopt() { :; }
                        "$command"
                        printf '%s\n' "${COMPREPLY[@]}"
                        """, "bash", script.toString(), typed)
                .redirectErrorStream(true)
                .start();
        bash.outputWriter().close();
        try (var reader = bash.inputReader(StandardCharsets.UTF_8)) {
            var lines = reader.lines().map(String::strip).toList();
            assertThat(bash.waitFor()).isZero();
            return lines;
        }
    }
}
