package org.inkmark.cli.database;

import java.util.List;
import org.inkmark.application.database.SiteCopy.Compared;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Sheet;

/** How both ends of a copy are printed, side by side. */
final class ComparisonSheet {
    static final Sheet<Compared> SHEET = new Sheet<>(List.of(
            Field.column("table", Compared::table),
            Field.column("sourceRows", compared -> compared.source().rows()),
            Field.column("targetRows", compared -> compared.target().rows()),
            Field.column("sourceChecksum", compared -> compared.source().checksum()),
            Field.column("targetChecksum", compared -> compared.target().checksum()),
            Field.column("equal", Compared::isEqual)));

    private ComparisonSheet() {}
}
