package org.inkmark.architecture.samples.application.application.post;

import io.micronaut.core.order.Ordered;

/** A use case that knows a framework. */
abstract class BrokenService implements Ordered {}
