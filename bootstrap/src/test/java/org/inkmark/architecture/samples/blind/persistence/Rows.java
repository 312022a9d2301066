package org.inkmark.architecture.samples.blind.persistence;

public interface Rows {}
