package org.inkmark.architecture.samples.rows.persistence.post;

import jakarta.persistence.Entity;

/** A mapping outside of a row. */
@Entity
class BrokenPost {}
