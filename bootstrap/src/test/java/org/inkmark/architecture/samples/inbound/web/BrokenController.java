package org.inkmark.architecture.samples.inbound.web;

import org.inkmark.architecture.samples.inbound.domain.PostRepository;

/** A page that goes round the use case. */
interface BrokenController extends PostRepository {}
