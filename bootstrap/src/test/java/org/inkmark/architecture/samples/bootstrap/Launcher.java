package org.inkmark.architecture.samples.bootstrap;

public interface Launcher {}
