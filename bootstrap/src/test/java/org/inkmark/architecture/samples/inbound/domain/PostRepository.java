package org.inkmark.architecture.samples.inbound.domain;

public interface PostRepository {}
