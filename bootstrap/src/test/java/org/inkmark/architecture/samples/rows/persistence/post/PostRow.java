package org.inkmark.architecture.samples.rows.persistence.post;

import jakarta.persistence.Entity;

@Entity
class PostRow {}
