package org.inkmark;

import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of the server: on standard error, an event to a line. */
final class Log {
    /** How an event is written. */
    enum Format {
        PLAIN,
        JSON;

        /** @throws IllegalArgumentException if it is none */
        static Format of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** From where on events of Inkmark are written, and those of its libraries, which say more than an operator wants to read. */
    enum Level {
        ERROR("error"),
        WARN("warn"),
        INFO("warn"),
        DEBUG("info"),
        TRACE("debug");

        private final String ofLibraries;

        Level(String ofLibraries) {
            this.ofLibraries = ofLibraries;
        }

        /** @throws IllegalArgumentException if it is none */
        static Level of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private Log() {}

    /** To be called before anything is logged: what logback.xml leaves open is read with the first event. */
    static void begin(Level level, Format format) {
        System.setProperty("inkmark.log.level", level.name());
        System.setProperty("inkmark.log.libraries", level.ofLibraries);
        System.setProperty("inkmark.log.format", format.name().toLowerCase(Locale.ROOT));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var log = LoggerFactory.getLogger(Log.class);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> log.error("Thread {} failed", thread.getName(), failure));
    }
}
