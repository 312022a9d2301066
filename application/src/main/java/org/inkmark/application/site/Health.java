package org.inkmark.application.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.domain.site.SettingsRepository;

@Singleton
final class Health implements CheckHealth {

    private final SettingsRepository settings;
    private final Duration patience;
    private CompletableFuture<?> question = CompletableFuture.completedFuture(null);

    @Inject
    Health(SettingsRepository settings) {
        this(settings, Duration.ofSeconds(2));
    }

    Health(SettingsRepository settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public void check() {
        try {
            question().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DatabaseUnusable("the database has not answered for %d ms".formatted(patience.toMillis()), e);
        } catch (ExecutionException e) {
            throw new DatabaseUnusable("the database does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("nobody waited for the database's answer", e);
        }
    }

    /** One at a time, however many want to know: a database that hangs keeps a single connection of its pool. */
    private synchronized CompletableFuture<?> question() {
        if (question.isDone()) {
            question = CompletableFuture.supplyAsync(
                    settings::all, task -> Thread.ofVirtual().start(task));
        }
        return question;
    }
}
