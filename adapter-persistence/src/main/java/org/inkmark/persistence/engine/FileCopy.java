package org.inkmark.persistence.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** How a copy of a database's file is made while others write to it. */
@FunctionalInterface
public interface FileCopy {

    /**
     * Writes one moment of the database, in which all is that was committed before the call, and nothing but what has been read
     * whole.
     *
     * @param target a new file, in a folder of its own that the process which holds the database may write to
     */
    void to(Path target) throws SQLException, IOException;
}
