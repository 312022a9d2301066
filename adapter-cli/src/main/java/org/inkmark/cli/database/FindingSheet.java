package org.inkmark.cli.database;

import java.util.List;
import org.inkmark.application.database.Finding;
import org.inkmark.cli.output.Field;
import org.inkmark.cli.output.Sheet;

/** How findings are printed. A table has no room for their remedies. */
final class FindingSheet {
    static final Sheet<Finding> SHEET = new Sheet<>(List.of(
            Field.column("name", Finding::name),
            Field.column("value", Finding::value),
            Field.column("state", finding -> finding.remedy().isEmpty() ? "good" : "wrong"),
            Field.detail("remedy", Finding::remedy)));

    private FindingSheet() {}
}
