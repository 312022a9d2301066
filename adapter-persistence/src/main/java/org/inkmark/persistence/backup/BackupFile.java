package org.inkmark.persistence.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.inkmark.application.database.DatabaseUnusable;

/** The zip that a site is kept in: a database's file, and what is to be known of it. */
final class BackupFile {

    static final String DATABASE = "inkmark.mv.db";

    private static final String MANIFEST = "manifest.properties";
    private static final int LONGEST_MANIFEST = 65_536;

    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    static void write(OutputStream out, Manifest manifest, Path database) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(DATABASE));
        Files.copy(database, zip);
        zip.finish();
    }

    /** @throws DatabaseUnusable if there is none that can be read, or anything else beside the database */
    Manifest manifest() throws IOException {
        try (var zip = open()) {
            var entry = entry(zip, MANIFEST);
            try (var in = zip.getInputStream(entry)) {
                var bytes = in.readNBytes(LONGEST_MANIFEST);
                var sum = new CRC32();
                sum.update(bytes);
                if (sum.getValue() != entry.getCrc()) {
                    throw damaged("its manifest has changed");
                }
                return Manifest.of(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (ZipException | EOFException e) {
            throw damaged("it cannot be unpacked", e);
        }
    }

    /**
     * Unpacks the database, no more of it than the manifest says that there is.
     *
     * @param target a new file
     * @throws DatabaseUnusable if it is not the one that the manifest speaks of
     */
    void unpack(Manifest manifest, Path target) throws IOException {
        try (var zip = open();
                var in = new DigestInputStream(zip.getInputStream(entry(zip, DATABASE)), sha256());
                var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out, manifest.size());
            if (in.read() >= 0 || !hex(in.getMessageDigest()).equals(manifest.sha256())) {
                throw damaged("its database is not the one that was kept");
            }
        } catch (ZipException | EOFException e) {
            throw damaged("it cannot be unpacked", e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[65_536];
        for (var left = most; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    static String sha256Of(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest());
        }
    }

    private ZipFile open() throws IOException {
        ZipFile zip;
        try (var in = Files.newInputStream(file)) {
            in.read(); // what cannot be read is told as any other file is, before the zip is looked at
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DatabaseUnusable("""
                %s is no backup of Inkmark, or its end is missing or damaged
                Was it cut off while it was copied? Copy it anew, or use another one\
                """.formatted(file), e);
        }
        var names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (zip.size() != 2 || !names.equals(Set.of(MANIFEST, DATABASE))) {
            zip.close();
            throw new DatabaseUnusable(
                    "%s is no backup: those of Inkmark hold %s and %s alone".formatted(file, MANIFEST, DATABASE));
        }
        return zip;
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        return Objects.requireNonNull(zip.getEntry(name));
    }

    static DatabaseUnusable damaged(String why) {
        return new DatabaseUnusable("the backup is damaged: %s; use another one".formatted(why));
    }

    static DatabaseUnusable damaged(String why, Throwable cause) {
        return new DatabaseUnusable("the backup is damaged: %s; use another one".formatted(why), cause);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
