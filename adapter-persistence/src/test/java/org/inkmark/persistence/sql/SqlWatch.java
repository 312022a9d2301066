package org.inkmark.persistence.sql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Refuses every statement of a unit or a read that some engine would not understand, wherever a test sends it. It does not see
 * connections outside the pool: Flyway's, which speaks to each engine in its own way, and those that reserve ids. It comes before
 * Micronaut's own listener, whose data source is unwrapped.
 */
@Singleton
@Requires(property = SqlWatch.PROPERTY)
public final class SqlWatch implements BeanCreatedEventListener<DataSource>, Ordered {

    /** Whoever wants it in a container sets this. */
    public static final String PROPERTY = "sql-watch";

    private static final Pattern UNPORTABLE = Pattern.compile(
            "`|\\b(FETCH|OFFSET|RETURNING|ILIKE|MERGE|ON CONFLICT|ON DUPLICATE|FOR UPDATE)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** What was sent since the list was cleared. */
    public List<String> seen() {
        return seen;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return watched(DataSource.class, event.getBean());
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                SqlWatch.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null
                            && arguments.length > 0
                            && arguments[0] instanceof String sql
                            && type != DataSource.class) {
                        check(sql);
                    }
                    try {
                        var answer = method.invoke(target, arguments);
                        return switch (answer) {
                            case Connection connection -> watched(Connection.class, connection);
                            case Statement statement
                            when method.getName().equals("createStatement") -> watched(Statement.class, statement);
                            case null, default -> answer;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void check(String sql) {
        if (UNPORTABLE.matcher(sql).find()) {
            throw new AssertionError("not understood by all engines: " + sql);
        }
        seen.add(sql);
    }
}
