package org.inkmark.application.database;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class DatabaseCheck implements CheckDatabase {

    private static final String CONNECTION = "connection";
    private static final String SCHEMA_VERSION = "schema version";

    private final Optional<DatabaseInspection> inspection;
    private final Optional<Schema> schema;

    DatabaseCheck(Optional<DatabaseInspection> inspection, Optional<Schema> schema) {
        this.inspection = inspection;
        this.schema = schema;
    }

    @Override
    public List<Finding> findings() {
        var look = OptionalPort.required(inspection);
        var findings = new ArrayList<Finding>();
        try {
            var found = look.findings();
            findings.add(Finding.good(CONNECTION, "can connect"));
            findings.addAll(found);
        } catch (DatabaseUnusable e) {
            return List.of(Finding.wrong(CONNECTION, "cannot connect", String.valueOf(e.getMessage())));
        }
        if (findings.stream().allMatch(finding -> finding.remedy().isEmpty())) {
            findings.add(schemaVersion());
        }
        return findings;
    }

    private Finding schemaVersion() {
        try {
            var status = OptionalPort.required(schema).status();
            var value = "%d of %d".formatted(status.applied(), status.newest());
            if (status.isAhead()) {
                return Finding.wrong(SCHEMA_VERSION, value, "the tables are those of a newer Inkmark\nUse that");
            }
            return status.isBehind()
                    ? Finding.wrong(
                            SCHEMA_VERSION,
                            value,
                            status.isEmpty()
                                    ? "there are no tables yet\nMake them: inkmark db upgrade"
                                    : "the tables are those of an older Inkmark\nBring them up: inkmark db upgrade")
                    : Finding.good(SCHEMA_VERSION, value);
        } catch (DatabaseUnusable e) {
            return Finding.wrong(SCHEMA_VERSION, "unknown", String.valueOf(e.getMessage()));
        }
    }
}
