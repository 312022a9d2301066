package org.inkmark.domain.audit;

import java.util.Optional;

/** From where something is done. */
public sealed interface Origin {

    /**
     * A request to the server.
     *
     * @param address the client's
     * @param id      by which the log knows the request
     */
    record Request(String address, String id) implements Origin {}

    /**
     * The server's own command line.
     *
     * @param user the system's name of whoever types there
     */
    record CommandLine(String user) implements Origin {}

    /** The client's address, where it is known. */
    default Optional<String> client() {
        return switch (this) {
            case Request request -> Optional.of(request.address());
            case CommandLine line -> Optional.empty();
        };
    }

    /** The id of the request, where there is one. */
    default Optional<String> requestId() {
        return switch (this) {
            case Request request -> Optional.of(request.id());
            case CommandLine line -> Optional.empty();
        };
    }

    /** Who sits at the command line, where somebody does. */
    default Optional<String> systemUser() {
        return switch (this) {
            case Request request -> Optional.empty();
            case CommandLine line -> Optional.of(line.user());
        };
    }
}
