package org.inkmark.architecture.samples.flyway.persistence.schema;

import org.flywaydb.core.api.callback.Callback;

interface Upgrade extends Callback {}
