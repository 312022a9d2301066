package org.inkmark.architecture.samples.services.web;

import org.inkmark.architecture.samples.services.application.post.PostService;

/** A page that knows who stands behind a port. */
class BrokenController extends PostService {}
