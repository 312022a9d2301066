package org.inkmark.persistence.unit;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Holds {@link DatabaseCalls} to the rules of units, and gives each call outside of one a single connection. */
@Singleton
@InterceptorBean(DatabaseCalls.class)
final class DatabaseCallsInterceptor implements MethodInterceptor<Object, Object> {

    private final Reads reads;

    DatabaseCallsInterceptor(Reads reads) {
        this.reads = reads;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        var unit = Unit.current();
        if (call.hasAnnotation(Writes.class) && !unit.map(Unit::writes).orElse(false)) {
            throw new IllegalStateException(call.getMethodName() + " writes, which belongs inside a unit of work");
        }
        if (unit.isEmpty()) {
            return reads.<@Nullable Object>run(() -> call.proceed(this));
        }
        unit.get().requireAlive();
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            unit.get().fail(e);
            throw e;
        }
    }
}
