package org.inkmark.architecture.samples.services.application.post;

/** A use case without a port before it. */
public class BrokenService {}
