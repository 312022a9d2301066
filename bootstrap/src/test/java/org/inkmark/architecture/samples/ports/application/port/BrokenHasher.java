package org.inkmark.architecture.samples.ports.application.port;

/** A port that cannot be replaced. */
public class BrokenHasher {}
