package org.inkmark.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text that a command reads from a file or, named {@code -}, from standard input. */
public final class TextInput {
    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextInput() {}

    /** @throws CommandFailed if it cannot be read, is larger than {@code maxBytes} or is not UTF-8 */
    public static String read(String file, Terminal terminal, int maxBytes) {
        try {
            return decode(bytes(file, terminal, maxBytes));
        } catch (CharacterCodingException e) {
            throw new CommandFailed("'" + file + "' is not UTF-8 text", e);
        }
    }

    /** @throws CommandFailed if it cannot be read or is larger than {@code maxBytes} */
    public static byte[] bytes(String file, Terminal terminal, int maxBytes) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return limited(terminal.in(), "standard input", maxBytes);
            }
            try (var stream = Files.newInputStream(Path.of(file))) {
                return limited(stream, file, maxBytes);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailed("there is no file '" + file + "'", e);
        } catch (IOException e) {
            throw new CommandFailed("cannot read '" + file + "': " + FileProblem.of(e), e);
        }
    }

    /** Text of UTF-8 bytes, without a byte order mark. */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static byte[] limited(InputStream stream, String name, int maxBytes) throws IOException {
        var bytes = stream.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new CommandFailed("'" + name + "' is larger than %,d bytes".formatted(maxBytes));
        }
        return bytes;
    }
}
