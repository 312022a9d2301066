package org.inkmark.persistence.id;

import java.nio.file.Path;
import org.inkmark.application.database.DatabaseSettings.Mode;
import org.inkmark.application.database.Schema;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.application.port.IdGeneratorContract;
import org.inkmark.persistence.TestDatabase;
import org.inkmark.persistence.engine.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class JdbcIdGeneratorTest extends IdGeneratorContract {

    @TempDir
    private static Path data;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open(data, Mode.SERVE);
        database.get(Schema.class).upgrade();
    }

    @AfterAll
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
