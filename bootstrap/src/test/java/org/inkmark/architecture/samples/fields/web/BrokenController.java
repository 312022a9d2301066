package org.inkmark.architecture.samples.fields.web;

import jakarta.inject.Inject;

/** A class that cannot be made without a container. */
class BrokenController {
    @Inject
    Object posts;
}
