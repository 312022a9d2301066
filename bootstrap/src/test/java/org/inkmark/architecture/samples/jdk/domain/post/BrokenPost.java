package org.inkmark.architecture.samples.jdk.domain.post;

import io.micronaut.core.order.Ordered;

/** A domain that knows a library. */
interface BrokenPost extends Ordered {}
