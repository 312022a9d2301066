package org.inkmark.persistence.id;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inkmark.application.port.IdGenerator;
import org.inkmark.persistence.engine.Database;

/**
 * Ids out of blocks that each process reserves for itself. Reserving uses a connection outside the pool: somebody may need ids
 * while units hold every pooled connection.
 */
@Singleton
public final class JdbcIdGenerator implements IdGenerator {

    private final Map<Kind, IdBlock> blocks;

    JdbcIdGenerator(Database database) {
        var connections = database.direct();
        blocks = Arrays.stream(Kind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> new IdBlock(kind.name(), connections)));
    }

    @Override
    public long next(Kind kind) {
        return block(kind).next();
    }

    /**
     * Reserves ids now: not inside a unit, which may keep everybody else from writing.
     *
     * @param expected how many will be asked for, as far as that is known; never fewer than 1,000 are reserved
     */
    public void prepare(Kind kind, int expected) {
        block(kind).prepare(expected);
    }

    private IdBlock block(Kind kind) {
        return Objects.requireNonNull(blocks.get(kind));
    }
}
