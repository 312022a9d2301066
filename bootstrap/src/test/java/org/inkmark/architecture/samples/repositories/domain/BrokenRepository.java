package org.inkmark.architecture.samples.repositories.domain;

/** A repository that cannot be replaced. */
class BrokenRepository {}
