package org.inkmark.persistence.id;

import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.IdGeneratorContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;

@EachEngine
class JdbcIdGeneratorTest extends IdGeneratorContract {

    private final TestDatabase database;

    JdbcIdGeneratorTest(TestEngine engine) {
        database = TestDatabase.shared(engine);
    }

    /** Ids that other suites were given may be given again: nothing is stored under them here. */
    @Override
    protected void emptyStore() {
        database.execute("DELETE FROM id_blocks");
    }

    @Override
    protected IdGenerator newGenerator() {
        return new JdbcIdGenerator(database.get(Database.class));
    }
}
