package org.inkmark.application.database;

import java.util.List;

/** Looks at the database itself, whether a site can live with it or not. */
public interface DatabaseInspection {

    /**
     * What a look at it finds: the engine and its version, the character set, what else the site depends on.
     *
     * @throws DatabaseUnusable saying why, if it cannot be asked
     */
    List<Finding> findings();
}
