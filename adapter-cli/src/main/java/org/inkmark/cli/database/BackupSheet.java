package org.inkmark.cli.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inkmark.application.database.SiteBackup.Backup;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Format;
import org.inkmark.cli.output.Sheet;
import org.inkmark.cli.terminal.Terminal;

/** How a backup is printed: what each table holds. */
final class BackupSheet {
    private static final Sheet<Map.Entry<String, Long>> SHEET =
            new Sheet<>(List.of(Field.column("table", Map.Entry::getKey), Field.column("rows", Map.Entry::getValue)));

    private BackupSheet() {}

    static void print(Backup backup, Format format, Terminal terminal) {
        SHEET.list(backup.rows().entrySet().stream(), format, terminal);
    }

    static String size(Backup backup) {
        var kilobytes = backup.size() / 1e3;
        return kilobytes < 1_000
                ? String.format(Locale.ROOT, "%.0f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1e3);
    }
}
