package org.inkmark.architecture.samples.services.application.post;

public class PostService {}
