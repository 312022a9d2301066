package org.inkmark.architecture.samples.services.application.post;

public interface ManagePosts {}
