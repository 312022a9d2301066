package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.inkmark.application.database.PasswordPrompt;

/**
 * Signs in on a server as the URL says. Where that names a user without a password and the server wants one, somebody is asked,
 * once.
 */
final class SignIn {

    @FunctionalInterface
    interface Driver {
        Connection connect(ServerUrl url) throws SQLException;
    }

    private final Driver driver;
    private final Function<ServerUrl, ServerErrors> errors;
    private final PasswordPrompt prompt;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile ServerUrl url;

    SignIn(ServerUrl url, Driver driver, Function<ServerUrl, ServerErrors> errors, PasswordPrompt prompt) {
        this.url = url;
        this.driver = driver;
        this.errors = errors;
        this.prompt = prompt;
    }

    /** @throws org.inkmark.application.database.DatabaseUnusable if it fails */
    Connection connect() {
        var named = url;
        try {
            return driver.connect(named);
        } catch (SQLException e) {
            var told = errors.apply(named);
            if (named.user().isEmpty() || named.password().isPresent() || !told.wantsPassword(e)) {
                throw told.unusable(e);
            }
            return askAndConnect(e);
        }
    }

    private Connection askAndConnect(SQLException refused) {
        lock.lock();
        try {
            if (url.password().isEmpty()) {
                url = prompt.ask(url.user().orElseThrow() + " at " + url)
                        .map(url::withPassword)
                        .orElseThrow(() -> errors.apply(url).unusable(refused));
            }
            return driver.connect(url);
        } catch (SQLException e) {
            throw errors.apply(url).unusable(e);
        } finally {
            lock.unlock();
        }
    }
}
