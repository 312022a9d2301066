package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseSettings;

/** The notes beside the embedded database, which processes leave for one another: who has it open, who waits for it. */
final class SiteNotes {

    /** A note of waiting that nobody has renewed for this long was left by a process that ended. */
    private static final Duration WAITING_LASTS = Duration.ofSeconds(5);

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}) ");

    private final Path serverNote;
    private final Path holderNote;
    private final Path waitingNote;

    /** @param database what H2 calls it: the name of its file, without what H2 adds */
    SiteNotes(Path database) {
        serverNote = Path.of(database + ".lock.db");
        holderNote = Path.of(database + ".pid");
        waitingNote = Path.of(database + ".waiting");
    }

    /** Where the process that serves this database is to be joined, as it says in H2's own lock file. */
    Optional<String> server() {
        var note = new Properties();
        try (var in = Files.newInputStream(serverNote)) {
            note.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(note.getProperty("server"))
                .flatMap(server -> Optional.ofNullable(note.getProperty("id")).map(id -> server + "/" + id));
    }

    /** Another user's process that was killed leaves this note, and H2 can neither renew nor remove it. */
    Optional<String> foreignNote() {
        return Files.exists(serverNote) && !Files.isWritable(serverNote)
                ? Optional.of(
                        "a process of %2$s was killed and left %1$s, which %3$s cannot write\nRemove it: rm -f %1$s"
                                .formatted(serverNote, FileRights.owner(serverNote), FileRights.user()))
                : Optional.empty();
    }

    void announceHolding(DatabaseSettings.Mode mode) {
        write(holderNote, "process %d (%s)%n".formatted(ProcessHandle.current().pid(), word(mode)));
        announceWaitingNoMore();
    }

    private static String word(DatabaseSettings.Mode mode) {
        return mode == DatabaseSettings.Mode.SERVE ? "inkmark serve" : "an inkmark command";
    }

    void announceLettingGo() {
        delete(holderNote);
    }

    /** Who holds the database, as it said itself. */
    String holder() {
        try {
            return Files.readString(holderNote).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    /** Where that is said. */
    Path holderNote() {
        return holderNote;
    }

    /** Whether the process is alive that said of itself that it has the database open, under whatever name that has by now. */
    boolean isHeld() {
        return PROCESS.matcher(holder())
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .anyMatch(ProcessHandle::isAlive);
    }

    /** The note ends with the wait, or with this process if it is told to end before. */
    void announceWaiting() {
        if (!Files.exists(waitingNote)) {
            waitingNote.toFile().deleteOnExit();
            write(waitingNote, "process %d%n".formatted(ProcessHandle.current().pid()));
        }
        try {
            Files.setLastModifiedTime(waitingNote, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // another one that waits has just been served; the next round writes the note again
            return;
        }
    }

    void announceWaitingNoMore() {
        delete(waitingNote);
    }

    boolean isAwaited() {
        try {
            return Files.getLastModifiedTime(waitingNote)
                    .toInstant()
                    .isAfter(Instant.now().minus(WAITING_LASTS));
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path note, String text) {
        try {
            Files.deleteIfExists(note); // one that another user left could not be written
            Files.writeString(note, text);
        } catch (IOException e) {
            throw DiskFull.in(e).map(RuntimeException.class::cast).orElseGet(() -> new UncheckedIOException(e));
        }
    }

    private static void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
