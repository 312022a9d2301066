package org.inkmark.cli.post.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.inkmark.application.post.ImportPost;

/**
 * What a file says.
 *
 * @param notes on what could not be brought over as it was meant
 */
public record FileContent(ImportPost post, List<Note> notes) {

    /**
     * A note on one line.
     *
     * @param line   of the file, from 1
     * @param isKept whether it is on something that stays as text
     */
    public record Note(int line, String text, boolean isKept) {}

    /** SHA-256 in hexadecimal, by which a file is known to be the same. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
