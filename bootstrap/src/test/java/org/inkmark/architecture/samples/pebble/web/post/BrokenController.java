package org.inkmark.architecture.samples.pebble.web.post;

import io.pebbletemplates.pebble.extension.Extension;

/** A page that renders itself. */
interface BrokenController extends Extension {}
