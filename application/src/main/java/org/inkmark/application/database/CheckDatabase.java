package org.inkmark.application.database;

import java.util.List;

/** Whether the database below the site is as it must be. */
public interface CheckDatabase {

    /** Whether it can be reached, what it is, and which version its tables have; each with a remedy where it is wrong. */
    List<Finding> findings();
}
