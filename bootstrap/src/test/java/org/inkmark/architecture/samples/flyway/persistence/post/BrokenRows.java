package org.inkmark.architecture.samples.flyway.persistence.post;

import org.flywaydb.core.api.callback.Callback;

/** A repository that migrates. */
interface BrokenRows extends Callback {}
