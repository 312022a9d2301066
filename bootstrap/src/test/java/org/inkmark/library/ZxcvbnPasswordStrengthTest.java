package org.inkmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inkmark.application.port.PasswordStrength.Weakness;
import org.inkmark.domain.user.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnPasswordStrengthTest {
    private static final List<String> KNOWN = List.of("alice", "example", "Quiet", "Pages", "QuietPages");

    private final ZxcvbnPasswordStrength strength = new ZxcvbnPasswordStrength();

    @ParameterizedTest
    @CsvSource({
        "password,         COMMON",
        "Passw0rd,         COMMON",
        "iloveyou,         COMMON",
        "alice1234,        KNOWN",
        "quietpages!,      KNOWN",
        "example.2026,     KNOWN",
        "qwertyuiop[],     GUESSABLE",
        "aaaaaaaaaaaaaaaa, GUESSABLE",
        "abcdefghijklmnop, GUESSABLE",
        "passwordpasswordpasswordpasswordpasswordpassword, GUESSABLE",
        "24.12.1984,       GUESSABLE",
        "jennifer2001,     GUESSABLE"
    })
    void a_password_that_is_soon_guessed_is_told(String guessed, Weakness weakness) {
        assertThat(strength.weaknessOf(new Password(guessed), KNOWN)).hasValue(weakness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "vG7#qLp2",
                "Donaudampfschifffahrt mit Senf",
                "съешь ещё этих булок",
                "柔らかいフランスパン食べ",
                "alice keeps nine green herons",
                "aaaaaaaaaaaaaaaaaaaaaaaacorrect horse battery"
            })
    void any_other_is_good_enough_whatever_its_letters(String chosen) {
        assertThat(strength.weaknessOf(new Password(chosen), KNOWN)).isEmpty();
    }

    @Test
    void every_common_password_on_the_list_is_refused() throws Exception {
        var common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.length() >= Password.MIN_LENGTH)
                .toList();

        assertThat(common).hasSizeGreaterThan(10_000);
        assertThat(common).allMatch(password -> strength.weaknessOf(new Password(password), KNOWN)
                .isPresent());
    }

    /** Of what zxcvbn takes longest for. */
    static Stream<String> long_ones() {
        return Stream.of(
                        IntStream.range(0, 128).mapToObj(i -> "4@8({[<369&#!1/|0$5+7%2".substring(i % 23, i % 23 + 1)),
                        IntStream.range(0, 128).mapToObj(_ -> "a"),
                        IntStream.range(0, 64).mapToObj(_ -> "ab"),
                        IntStream.range(0, 32).mapToObj(_ -> "1987"),
                        IntStream.range(0, 128).mapToObj(i -> Integer.toString(i * i % 10)),
                        IntStream.range(0, 16).mapToObj(_ -> "p4$$w0rd"),
                        IntStream.range(0, 128).mapToObj(i -> Character.toString("qwertyuiop".charAt(i * 7 % 10))),
                        IntStream.range(0, 128).mapToObj(i -> Character.toString(0x4e00 + i * 37)))
                .map(parts -> parts.collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("long_ones")
    void the_longest_password_takes_a_moment(String longest) {
        var known = IntStream.range(0, 50).mapToObj(i -> "word" + i).toList();
        strength.weaknessOf(new Password("correct horse"), known);

        assertThat(longest).hasSize(Password.MAX_LENGTH);
        var processor = ManagementFactory.getThreadMXBean();
        var begin = processor.getCurrentThreadCpuTime();
        strength.weaknessOf(new Password(longest), known);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - begin))
                .isLessThan(Duration.ofSeconds(2));
    }
}
