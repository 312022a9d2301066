package org.inkmark.architecture.samples.replaceable;

import org.inkmark.architecture.samples.replaceable.persistence.Engine;

/** A launcher that works with one kind of adapter alone. */
interface BrokenLauncher extends Engine {}
