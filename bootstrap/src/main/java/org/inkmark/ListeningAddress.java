package org.inkmark;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.inkmark.cli.terminal.CommandFailed;

/** Where the server listens and where its site is found. */
final class ListeningAddress {
    private ListeningAddress() {}

    /**
     * Tries a port before anything else is begun: the container would refuse it later and at length.
     *
     * @param port 0 for any free one
     * @return the port, or the free one that was found
     * @throws CommandFailed saying why nobody can listen there
     */
    static int freePort(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        } catch (UnknownHostException unknown) {
            throw new CommandFailed(
                    "There is no host %s: choose an address of this machine with --host".formatted(host), unknown);
        } catch (BindException taken) {
            throw new CommandFailed(refusal(host, port, taken), taken);
        } catch (IOException failed) {
            throw new CommandFailed(
                    "Cannot listen on %s port %d: %s".formatted(host, port, failed.getMessage()), failed);
        }
    }

    private static String refusal(String host, int port, BindException taken) {
        var reason = String.valueOf(taken.getMessage());
        if (reason.contains("in use")) {
            return "Port %d is in use: end the program that listens there, or choose another port with --port"
                    .formatted(port);
        }
        if (reason.contains("denied")) {
            return "Port %d needs more rights than this user has: choose one above 1023 with --port".formatted(port);
        }
        return "%s is no address of this machine: choose one with --host".formatted(host);
    }

    /** Where a browser on this machine finds the server. */
    static URI urlOf(String host, int port) {
        var name = host.equals("0.0.0.0") || host.equals("::")
                ? "localhost"
                : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + (port == 80 ? "" : ":" + port) + "/");
    }

    /**
     * A port as its operator gives it.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    static int port(String number) {
        var port = Integer.parseInt(number);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException();
        }
        return port;
    }

    /**
     * The address of a site as its operator gives it.
     *
     * @return it as browsers write it, with a slash at its end
     * @throws IllegalArgumentException if no site can be there; a {@code ;} would end the path of a cookie
     */
    static URI url(String text) {
        var url = URI.create(URI.create(text).normalize().toASCIIString());
        var web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web
                || url.getHost() == null
                || url.getRawPath().contains(";")
                || url.getRawPath().startsWith("/..")
                || url.getQuery() != null
                || url.getFragment() != null
                || url.getUserInfo() != null) {
            throw new IllegalArgumentException();
        }
        return url.getPath().endsWith("/") ? url : URI.create(url + "/");
    }
}
