package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** How an administrator makes a database and its user. Safe to repeat: what is there already stays as it is. */
public interface Creation {

    /** For the client that comes with the server. */
    String script();

    /** @param administrator who may make both */
    void run(Connection administrator) throws SQLException;
}
