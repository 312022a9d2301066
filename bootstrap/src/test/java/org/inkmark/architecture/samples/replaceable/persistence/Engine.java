package org.inkmark.architecture.samples.replaceable.persistence;

public interface Engine {}
