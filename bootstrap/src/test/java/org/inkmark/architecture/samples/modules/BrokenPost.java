package org.inkmark.architecture.samples.modules;

import java.sql.Driver;

/** A class that needs a module of the JDK besides java.base. */
interface BrokenPost extends Driver {}
