package org.inkmark.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words as an argument, in any case, told in the small letters in which it is documented. */
final class ListedWord<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> words;

    ListedWord(Class<E> words) {
        this.words = words;
    }

    @Override
    public E convert(String typed) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not '" + typed + "'"));
    }
}
