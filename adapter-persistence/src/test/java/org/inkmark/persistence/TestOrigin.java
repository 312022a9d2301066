package org.inkmark.persistence;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.inkmark.application.memory.SettableOrigin;

/** From where comes what the tests do. */
@Factory
@Requires(env = TestDatabase.ENVIRONMENT)
final class TestOrigin {

    @Singleton
    @Primary // where the program's own is on the class path too
    SettableOrigin origin() {
        return new SettableOrigin();
    }
}
