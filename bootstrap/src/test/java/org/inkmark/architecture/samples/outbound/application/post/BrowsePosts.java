package org.inkmark.architecture.samples.outbound.application.post;

public interface BrowsePosts {}
