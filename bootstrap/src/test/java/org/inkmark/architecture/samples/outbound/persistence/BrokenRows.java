package org.inkmark.architecture.samples.outbound.persistence;

import org.inkmark.architecture.samples.outbound.application.post.BrowsePosts;

/** A database that calls a use case. */
interface BrokenRows extends BrowsePosts {}
