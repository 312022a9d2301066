package org.inkmark.persistence.unit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.BundledEngine;
import org.junit.jupiter.api.Test;

class FullDiskTest {

    @Test
    void a_unit_that_meets_a_full_disk_tells_what_to_do() {
        var database = TestDatabase.shared(BundledEngine.H2);

        assertThatThrownBy(() -> database.inUnit(() -> {
                    throw new IllegalStateException(new SQLException("could not extend file", "53100"));
                }))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Make room");
    }
}
