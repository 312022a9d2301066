package org.inkmark.persistence.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.inkmark.application.database.SiteCopy.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds: how many rows, and the sum of the SHA-256 of each. A sum, so that the order in which an engine gives the
 * rows does not matter and a row that is there twice counts twice.
 */
final class Fingerprint {

    private static final int LENGTH = 32;

    private Fingerprint() {}

    static Content of(Connection connection, SiteTable table, LongConsumer progress) throws SQLException {
        var blocks = new Blocks(connection, table);
        var sum = new byte[LENGTH];
        var count = 0L;
        for (var rows = blocks.next(); !rows.isEmpty(); rows = blocks.next()) {
            for (var row : rows) {
                add(sum, hash(blocks.columns(), row));
            }
            count += rows.size();
            progress.accept(rows.size());
        }
        return new Content(count, HexFormat.of().formatHex(Arrays.copyOf(sum, LENGTH / 2)));
    }

    private static byte[] hash(List<Column> columns, List<@Nullable Object> row) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var i = 0; i < columns.size(); i++) {
                columns.get(i).digest(row.get(i), digest);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds one number of 256 bits to another, the lowest byte first. */
    private static void add(byte[] sum, byte[] summand) {
        var carry = 0;
        for (var i = 0; i < LENGTH; i++) {
            carry += Byte.toUnsignedInt(sum[i]) + Byte.toUnsignedInt(summand[i]);
            sum[i] = (byte) carry;
            carry >>= Byte.SIZE;
        }
    }
}
