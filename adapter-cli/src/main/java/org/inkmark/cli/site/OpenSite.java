package org.inkmark.cli.site;

/** A site that is ready to work on. A command asks it for the inbound ports that it needs, and closes it when it is done. */
public interface OpenSite extends AutoCloseable {
    /** @param inboundPort an interface of the application: {@code BrowsePosts.class} */
    <T> T port(Class<T> inboundPort);

    /**
     * When it returns, what the command wrote survives what it is to survive.
     *
     * @throws org.inkmark.application.database.DatabaseUnusable if it does not
     */
    @Override
    void close();
}
