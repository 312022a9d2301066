package org.inkmark.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkmark.application.database.Schema;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.api.Test;

/** The annotations of the rows and the migrations say the same of every table. */
@EachEngine
class RowsMatchTablesTest {

    private final TestDatabase database;

    RowsMatchTablesTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

    @Test
    void rows_and_tables_say_the_same() {
        assertThat(database.get(Schema.class).differences()).isEmpty();
    }
}
