package org.inkmark.persistence.id;

import org.inkmark.application.database.Schema;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.IdGeneratorContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.EachEngine;
import org.inkmark.persistence.engine.TestEngine;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

@EachEngine
class JdbcIdGeneratorTest extends IdGeneratorContract {

    private static TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestEngine engine) {
        database = TestDatabase.open(engine);
        database.get(Schema.class).upgrade();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Override
    protected void emptyStore() {
        database.execute("DELETE FROM id_blocks");
    }

    @Override
    protected IdGenerator newGenerator() {
        return new JdbcIdGenerator(database.get(Database.class));
    }
}
